import type { Conversation } from './conversation.ts';

/** What a reply asks of the person: its question, or the whole error. */
export const asksIn = (words: string): readonly string[] => [
  ...new Set([
    ...[...words.matchAll(questions)].map(([, ask]) => plainAsk(ask ?? '')),
    ...(wholeError.test(words) ? [theError] : []),
  ]),
];

/** The key for every way of asking for AWS's sentence. */
export const theError = 'the whole error';

const questions =
  /(?:\*\*Question:\*\* |first answer this: |answer this first: |To decide it: |What would move it on: |It hangs on )((?:[^.?!;`\n]|`[^`\n]*`|[.!](?! )){4,300})[.?;]/g;
const wholeError = /\b(?:What does the whole error|[Pp]aste (?:the|its) whole (?:error|sentence))/;

/** A question as it is kept: small letters, without its mark. */
export const plainAsk = (ask: string): string =>
  ask
    .replace(/\s+/g, ' ')
    .replace(/[.?;]+$/, '')
    .trim()
    .toLowerCase();

/** What a reply asks that was asked in this conversation before: nobody is asked the same twice. */
export const askedBefore = (words: string, { asks = [] }: Pick<Conversation, 'asks'>): readonly string[] => {
  const known = new Set(asks);
  return asksIn(words).filter((each) => known.has(each) && !isGate.test(each));
};

// Whose an account is comes before anything is made ready for it, however often that is wished for.
const isGate = /^is account /;

/** The conversation with what a reply asked. */
export const withAsks = (conversation: Conversation, words: string): Conversation => {
  const asks = [...new Set([...(conversation.asks ?? []), ...asksIn(words)])].slice(-mostAsks);
  return asks.length === 0 ? conversation : { ...conversation, asks };
};

const mostAsks = 24;

/** A reply without its question at the end, with what belongs to it: the reason and the command. */
export const withoutQuestion = (words: string): string =>
  words
    .replace(/\n*\*\*Question:\*\* [^\n]+(?:\n\nIt matters because [^\n]+)?(?:\n\n```sh\n[\s\S]*?\n```)?/, '')
    .trim();
