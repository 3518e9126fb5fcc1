import { operationActions } from '../../catalog/index.ts';
import { skipSpaces } from './read-token.ts';

/** An action as written, or the action behind an operation that stands in its place. */
export type ReadAction = { readonly action: string | null; readonly operation: string | null; readonly end: number };

const fillers = [
  'the following ',
  'the ',
  'this ',
  'following ',
  'action ',
  'actions ',
  'action: ',
  'actions: ',
  'operation ',
  ': ',
];

/** Reads `service:Name` at `at`, past a colon, a quote and words like "the action". */
export const readAction = (text: string, lower: string, at: number): ReadAction => {
  const from = skipFillers(lower, at);
  const end = endOfAction(text, from);
  const word = text.slice(from, end);
  if (isActionShaped(word)) return { action: word, operation: null, end };
  const known = /^[A-Z][A-Za-z0-9]+$/.test(word) ? operationActions({ service: null, operation: word }) : undefined;
  return known === undefined
    ? { action: null, operation: null, end: at }
    : { action: known.required[0] ?? null, operation: word, end };
};

/** `service:Name` with letters, digits and stars; the prefix never begins an ARN or a URL. */
export const isActionShaped = (word: string): boolean =>
  /^[A-Za-z][A-Za-z0-9-]{0,40}:[A-Za-z*][A-Za-z0-9*]{0,80}$/.test(word) &&
  !/^(?:arn|https?|wss?|s3n?a?):[a-z]/.test(word);

const skipFillers = (lower: string, at: number): number => {
  let from = skipMarks(lower, at);
  for (let left = fillers.length; left > 0; left -= 1) {
    const filler = fillers.find((words) => lower.startsWith(words, from));
    if (filler === undefined) break;
    from = skipMarks(lower, from + filler.length);
  }
  return from;
};

const skipMarks = (lower: string, at: number): number => {
  let from = skipSpaces(lower, at);
  while (' :"\'[('.includes(lower[from] ?? '.')) from += 1;
  return from;
};

const endOfAction = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && /[A-Za-z0-9:*-]/.test(text[end] ?? ' ')) end += 1;
  while (end > from && ':-'.includes(text[end - 1] ?? '')) end -= 1;
  return end;
};
