import { asciiLower } from '../clean/ascii-lower.ts';
import { readToken } from '../denial/read-token.ts';
import type { LooseEntry, LooseNode } from '../loose/node.ts';

const names = ['eventSource', 'eventName', 'awsRegion', 'errorCode'];
const marks = ' "\':=|\t';

/** One event whose fields stand by line, `eventName: Converse`, as a console or a log viewer copies them; the message is read by the sentence in it. */
export const readTrailFields = (plain: string): LooseNode[] => {
  const lower = asciiLower(plain);
  const entries = names.flatMap((name) => readField(plain, lower, name));
  const has = (name: string): boolean => entries.some(({ key }) => key === name);
  const identity = lower.indexOf('useridentity');
  // Of an event that was copied in part, who called what with which error is an event still.
  if (!has('eventName') || !(has('eventSource') || (has('errorCode') && identity !== -1))) return [];
  const arn = identity === -1 ? [] : readField(plain.slice(identity), lower.slice(identity), 'arn');
  const user: LooseEntry = { key: 'userIdentity', labels: [], node: toObject(arn) };
  return [toObject([...entries, user])];
};

const readField = (plain: string, lower: string, name: string): LooseEntry[] => {
  const at = lower.indexOf(name.toLowerCase());
  if (at === -1) return [];
  let from = at + name.length;
  while (marks.includes(plain[from] ?? '.')) from += 1;
  if (from === at + name.length) return [];
  const { text } = readToken(plain, from);
  return text === ''
    ? []
    : [{ key: name, labels: [], node: { kind: 'string', value: text, start: 0, end: 0, complete: true } }];
};

const toObject = (entries: readonly LooseEntry[]): LooseNode => ({
  kind: 'object',
  entries,
  start: 0,
  end: 0,
  complete: true,
});
