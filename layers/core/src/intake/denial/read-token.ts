import { readArn } from '../../arn/index.ts';
/** A piece of text with the offset behind it. */
export type Token = { readonly text: string; readonly end: number };

const longestQuoted = 1200;
const longestRedaction = 48;
const closers: Readonly<Record<string, string>> = { __proto__: null as never, '<': '>', '{': '}', '[': ']', '(': ')' };

/** One value as a person or AWS writes it: quoted, or up to the next space; `<account id>` and `{account id }` are one word. */
export const readToken = (text: string, at: number): Token => {
  const from = skipSpaces(text, at);
  const quoted = readQuoted(text, from);
  if (quoted !== null) return quoted;
  let end = from;
  while (end < text.length && !isDelimiter(text, end)) end = afterRedaction(text, end) ?? end + 1;
  const word = trimPunctuation(text.slice(from, end));
  return { text: word, end: from + word.length };
};

export const skipSpaces = (text: string, at: number): number => {
  let from = at;
  while (text[from] === ' ') from += 1;
  return from;
};

const readQuoted = (text: string, from: number): Token | null => {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return null;
  const close = text.slice(from + 1, from + 1 + longestQuoted).indexOf(quote);
  return close < 1 ? null : { text: text.slice(from + 1, from + 1 + close).trim(), end: from + close + 2 };
};

// Where nothing stands between words, these end one; AWS's names have none of them.
const sentenceMarks: ReadonlySet<string> = new Set('，。、；！？：「」『』（）');

const isDelimiter = (text: string, at: number): boolean => {
  const character = text[at] ?? ' ';
  if (character === ' ' || character === '"' || character === "'" || sentenceMarks.has(character)) return true;
  if (character === '<' && (text[at + 1] === '/' || text.startsWith('<br', at))) return true;
  const next = text[at + 1] ?? ' ';
  // Behind a comma without a blank, in Chinese and Japanese, the sentence goes on.
  return (character === ',' || character === ';') && (' "\''.includes(next) || next >= '\u3000');
};

const afterRedaction = (text: string, at: number): number | null => {
  const closer = closers[text[at] ?? ''];
  if (closer === undefined || text[at] === '(') return null;
  const close = text.slice(at + 1, at + longestRedaction).indexOf(closer);
  return close === -1 ? null : at + close + 2;
};

/** Drops what ends a sentence or an outer bracket, keeps ellipses and closers that have their opener. */
const trimPunctuation = (word: string): string => {
  let end = word.length;
  while (end > 0 && isOuter(word, end)) end -= 1;
  return word.slice(0, end + (word.startsWith(':', end) && isAllStreams(word.slice(0, end)) ? 1 : 0));
};

// AWS names a log group that is asked about as a whole with an empty stream, and its colon: a grant without it does not match.
const isAllStreams = (arn: string): boolean => readArn(arn).service === 'logs' && arn.endsWith(':log-stream');

const isOuter = (word: string, end: number): boolean => {
  const last = word[end - 1] ?? '';
  if (last === '.') return word[end - 2] !== '.';
  if (',;:!?'.includes(last)) return true;
  const opener = Object.keys(closers).find((key) => closers[key] === last);
  return opener !== undefined && !word.slice(0, end - 1).includes(opener);
};
