import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { isErrorCode } from '../told/is-error-code.ts';
import { readNames } from '../told/read-names.ts';
import { replacedIn } from '../told/replaced-in.ts';
import { signerOf } from '../told/signer-of.ts';
import { swapsIn } from '../told/swaps-in.ts';
import type { Said } from './notions-in.ts';
import { readAsk } from './read-ask.ts';
import { isBareNone } from './says-none.ts';

export type Answering = { readonly facts: Facts; readonly prose: string; readonly said: Said; readonly current: Case };

/** What a message tells in answer to our question, or puts right; null: it tells nothing. */
export const readAnswer = ({
  facts,
  prose,
  said,
  current,
}: Answering): { readonly kind: 'answer'; readonly text: string | null } | { readonly kind: 'correction' } | null => {
  const question = current.outcome?.question ?? null;
  const text = prose.trim();
  const chosen = choicesOf(question).find(
    ({ says, label }) => text === says || text.toLowerCase() === label.toLowerCase(),
  );
  if (chosen !== undefined) return { kind: 'answer', text: chosen.says };
  if (text.length > 400 || text === '') return null;
  // "The agent is AG12CD34EF, account is the same. Command?": what is told is told, whatever is asked behind it.
  const told = text
    .split(/(?<=[.!;])\s+/)
    .filter((each) => !/[?？]\s*$/.test(each))
    .join(' ');
  const id = told === '' ? null : missingId(told, current);
  if (id !== null) return { kind: 'answer', text: `${told}\n\n${id}` };
  const isAsking = /[?？]\s*$/.test(text) || said.hasAny('would', 'whyNot', 'whatIs', 'also');
  if (said.has('noIdea') && !isAsking) return { kind: 'answer', text: null };
  if (isAsking) return null;
  if (signerOf(current, facts) !== null) return { kind: 'correction' };
  if (replacedIn(current, facts).length > 0) return { kind: 'correction' };
  if (swapsIn(current, facts, said.has('correcting')).length > 0) return { kind: 'correction' };
  // What a pipeline's token carries answers whatever it is said with.
  if (facts.told.some(({ sign }) => jobs.has(sign))) return { kind: 'answer', text };
  const gives = givesValue(facts) || readNames(text).length > 0;
  // "The agent is X, give me the command": the answer shows the fix anyway.
  // Two things told are told for the fix, whatever else is said with them.
  const many = readNames(text).length + facts.mentions.accounts.length + facts.mentions.regions.length;
  if (many > 1 && !said.has('correcting')) return { kind: 'answer', text };
  if (gives && (said.has('correcting') || besideValue.has(readAsk(said)?.kind ?? '')))
    return said.has('correcting') ? { kind: 'correction' } : { kind: 'answer', text };
  if (question === null) return null;
  // Nothing is there: that is nobody's name.
  if (isBareNone(text)) return { kind: 'answer', text: null };
  const bare = /^["'`]?([A-Za-z0-9][\w+=,.@-]{1,63})["'`]?\.?$/.exec(text)?.[1];
  if (bare !== undefined && !isErrorCode(bare) && !said.hasAny('yes', 'no', 'thanks', 'hello'))
    return { kind: 'answer', text: named(bare, question, current.text) };
  const words = text.split(/\s+/).length;
  if (words <= 4 && said.hasAny('yes', 'no') && readAsk(said) === null)
    return { kind: 'answer', text: said.has('no') && !said.has('yes') ? '' : '' };
  return null;
};

/** An id in an answer is the id that the question or the fix lacks: "it is called orders, id 7QWERTY890". */
const missingId = (text: string, { outcome, text: known }: Case): string | null => {
  const [id] = text.match(/(?<![A-Za-z0-9])(?=[A-Z]*\d)[A-Z0-9]{10}(?![A-Za-z0-9])/g) ?? [];
  if (id === undefined || known.includes(id)) return null;
  const lacks = `${outcome?.question?.ask ?? ''} ${outcome?.question?.command ?? ''} ${outcome?.fix.steps[0]?.json ?? ''}`;
  const kind = ids.find(([mark]) => mark.test(lacks))?.[1];
  return kind === undefined ? null : `the ${kind} id is ${id}`;
};

const ids: readonly (readonly [RegExp, string])[] = [
  [/\{AgentId\}|\bagent[- ]id\b|AGENT_ID/i, 'agent'],
  [/\{KnowledgeBaseId\}|knowledge[- ]base[- ]id|KNOWLEDGE_BASE_ID/i, 'knowledge base'],
];

const besideValue: ReadonlySet<string> = new Set(['', 'who', 'form', 'again', 'where', 'ownerText']);

type Choice = { readonly label: string; readonly says: string };

const choicesOf = (question: unknown): readonly Choice[] => {
  const choices: unknown =
    question !== null && typeof question === 'object' ? Reflect.get(question, 'choices') : undefined;
  return Array.isArray(choices) ? (choices as readonly Choice[]) : [];
};

/** A bare name in answer to a question is the name of what was asked for; what the command asks for comes second. */
const named = (name: string, { ask, command }: Asked, told: string): string => {
  const kindIn = (words: string) => kinds.find(([mark]) => words.toLowerCase().includes(mark))?.[1];
  const kind = kindIn(ask) ?? kindIn(command ?? '') ?? (/\brole\b/i.test(told) ? 'role' : undefined);
  return kind === undefined ? name : `the ${kind} is ${name}`;
};

type Asked = { readonly ask: string; readonly command: string | null };

const kinds: readonly (readonly [string, string])[] = [
  ['function', 'function'],
  ['agent-id', 'agent id'],
  ['knowledge-base-id', 'knowledge base id'],
  ['bucket', 'bucket'],
  ['user', 'user'],
  ['role', 'role'],
  ['principal', 'role'],
];

const givesValue = ({ mentions }: Facts): boolean =>
  mentions.arns.length +
    mentions.accounts.length +
    mentions.regions.length +
    mentions.modelIds.length +
    mentions.inferenceProfileIds.length >
  0;

/** What a pipeline's token carries. */
const jobs: ReadonlySet<string> = new Set([
  'tokenSubject',
  'podNamespace',
  'podAccount',
  'tokenIssuer',
  'jobRepository',
  'jobEnvironment',
  'jobBranch',
]);
