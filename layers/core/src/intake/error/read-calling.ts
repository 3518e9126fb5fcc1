import { actionsOf, operationActions, prefixesOfService } from '../../catalog/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import type { CleanText } from '../clean/clean-text.ts';
import { skipSpaces } from '../denial/read-token.ts';
import { capitalise } from './capitalise.ts';
import { endOfParagraph } from './end-of-paragraph.ts';
import { noError, type PlacedError } from './placed-error.ts';

const words = ['calling ', 'error executing "'];
const farthestCode = 80;

/** boto3's and the CLI's wrapper: `An error occurred (CODE) when calling the OP operation (reached max retries: 4): MESSAGE`, also shortened, and PHP's. */
export const readCalling = (text: CleanText): PlacedError[] => {
  const lower = asciiLower(text.plain);
  const found = words.flatMap((word) => readCalls(text, lower, word)).sort((a, b) => a.start - b.start);
  return found.map((error, index) => endBefore(error, found[index + 1]));
};

const readCalls = ({ plain, starts }: CleanText, lower: string, word: string): PlacedError[] => {
  const found: PlacedError[] = [];
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
    const call = readCall(plain, lower, at + word.length);
    if (call === null) continue;
    const { code, start } = readCodeBefore(plain, at);
    const end = endOfParagraph(starts, plain.length, call.end);
    const own = code === null ? readCodeBehind(plain.slice(call.end, end)) : null;
    const message = plain.slice(call.end, end).trim();
    found.push({
      error: { ...noError, operation: call.operation, code, message, ...own },
      start,
      end,
    });
  }
  return found;
};

/** `the InvokeModel operation` or `ListEvents:`; an operation is one word in capital camel case. */
const readCall = (plain: string, lower: string, at: number): { operation: string; end: number } | null => {
  let from = skipSpaces(plain, at);
  if (lower.startsWith('the ', from)) from += 'the '.length;
  const end = endOfWord(plain, from);
  const operation = plain.slice(from, end);
  if (!/^[A-Z][a-z][A-Za-z0-9]*$/.test(operation)) return null;
  const behind = lower.startsWith(' operation', end) ? end + ' operation'.length : end;
  if (behind === end && plain[end] !== ':' && plain[end] !== '"') return null;
  return behind === end && isOfService(operation) ? null : { operation, end: skipRetries(plain, behind) };
};

/** "Pods calling Bedrock: IRSA or …?", "calling DynamoDB:" name a service; of one word, any that is no operation of AWS. */
const isOfService = (word: string): boolean =>
  operationActions({ service: null, operation: word }) === undefined &&
  (!/[a-z][A-Z]/.test(word) || prefixesOfService(word).some((prefix) => actionsOf(prefix).length > 0));

const skipRetries = (plain: string, at: number): number => {
  let from = skipSpaces(plain, at);
  if (plain.startsWith('(reached max retries', from)) from = plain.indexOf(')', from) + 1 || from;
  return plain[from] === ':' ? from + 1 : from;
};

/** The code in brackets before `when calling`, or the word there; `start` is where the wrapper begins. */
const readCodeBefore = (plain: string, at: number): { code: string | null; start: number } => {
  const from = Math.max(0, at - farthestCode);
  const window = plain.slice(from, at);
  const open = window.lastIndexOf('(');
  const inBrackets = open === -1 ? '' : (window.slice(open + 1).split(')', 1)[0] ?? '');
  if (isCode(inBrackets)) {
    const lead = window.lastIndexOf('An error occurred', open);
    return { code: capitalise(inBrackets), start: from + (lead === -1 ? open : lead) };
  }
  const words = window.trimEnd().split(' ');
  if (words.at(-1) === 'when') words.pop();
  const word = words.at(-1) ?? '';
  const code = word.slice(word.lastIndexOf('.') + 1);
  const isNamed = /(?:Exception|Denied|Error)$/.test(code) && isCode(code);
  return isNamed ? { code: capitalise(code), start: from + window.lastIndexOf(code) } : { code: null, start: at };
};

/** PHP's: `AWS HTTP error: … response: {…} CODE (client): MESSAGE`. */
const readCodeBehind = (message: string): { code: string; message: string } | null => {
  for (const side of [' (client): ', ' (server): ']) {
    const at = message.indexOf(side);
    const code = message.slice(message.lastIndexOf(' ', at - 1) + 1, Math.max(at, 0));
    if (at !== -1 && isCode(code)) return { code: capitalise(code), message: message.slice(at + side.length).trim() };
  }
  return null;
};

const isCode = (word: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.]{1,80}$/.test(word);

const endOfWord = (plain: string, from: number): number => {
  let end = from;
  while (/[A-Za-z0-9]/.test(plain[end] ?? ' ')) end += 1;
  return end;
};

const endBefore = (placed: PlacedError, next: PlacedError | undefined): PlacedError => {
  if (next === undefined || next.start >= placed.end || next.start <= placed.start) return placed;
  const cut = placed.error.message.length - (placed.end - next.start);
  return {
    ...placed,
    end: next.start,
    error: { ...placed.error, message: placed.error.message.slice(0, Math.max(0, cut)).trim() },
  };
};
