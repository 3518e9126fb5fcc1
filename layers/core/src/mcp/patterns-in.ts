import type { PolicySet } from '@whydenied/iam';

/** The wildcards by which policies name actions, as written. */
export const patternsIn = (...sets: readonly PolicySet[]): readonly string[] => [
  ...new Set(sets.flatMap(Object.values).flatMap((each) => patterns(each))),
];

const patterns = (part: unknown): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap(patterns);
  if (typeof part !== 'object' || part === null) return [];
  const { document, Statement, Action } = part as Readonly<Record<string, unknown>>;
  if (document !== undefined) return patterns(typeof document === 'string' ? JSON.parse(document) : document);
  if (Statement !== undefined) return patterns(Statement);
  return [Action].flat().filter((each): each is string => typeof each === 'string' && /[*?]/.test(each));
};
