import type { Ask } from '../../explain/index.ts';
import type { Case } from '../conversation.ts';

type Statement = Readonly<Record<string, unknown>>;

/** The case with the statements that a reply wrote for its caller beside the fix, so that “all in one” has them. */
export const withWritten = (current: Case, statements: readonly Statement[]): Case => {
  const before = current.beside ?? [];
  const known = new Set(before.map((each) => JSON.stringify(each)));
  const added = statements.filter((each) => !known.has(JSON.stringify(each)));
  // The same statement with a name filled in takes the place of the one before.
  const kept = before.filter((each) => each['Sid'] === undefined || added.every(({ Sid }) => Sid !== each['Sid']));
  return added.length === 0 ? current : { ...current, beside: [...kept, ...added].slice(-mostBeside) };
};

const mostBeside = 12;

/** What a reply to such a question writes is for who calls. */
export const writesForCaller = ({ kind }: Ask): boolean => forCaller.has(kind);

const forCaller: ReadonlySet<string> = new Set(['ownKey', 'needed', 'would', 'profile', 'other']);

/** The Allow statements of a caller in the JSON blocks of a reply: a policy of a resource names who, and a Deny grants nothing. */
export const statementsIn = (words: string): readonly Statement[] =>
  [...words.matchAll(/^```json\n([\s\S]*?)\n```$/gm)].flatMap(([, text]) => {
    const value = parsed(text ?? '');
    const all = isStatement(value) && value['Statement'] !== undefined ? value['Statement'] : value;
    return [all].flat().filter(isStatement).filter(isGrant);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isStatement = (value: unknown): value is Statement =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGrant = (each: Statement): boolean =>
  each['Effect'] === 'Allow' && each['Action'] !== undefined && each['Principal'] === undefined;
