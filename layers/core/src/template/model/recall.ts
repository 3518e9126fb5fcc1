import { isShort } from './is-short.ts';
import type { Scope } from './scope.ts';

/** How a value is made, and the unknown it is where it leads back to itself, too deep or to too much. */
type Making<T> = { readonly make: (inside: Scope) => T; readonly unknown: T };

// Each reference counts some three times: itself, its ARN, its name
const deepest = 36;

/**
 * What a template's own name stands for, worked out once in a scope, however many ask: names in names multiply otherwise. It is
 * the same for all who ask, so the names of a `Fn::Sub` or a policy template around it do not reach it.
 */
export const recall = <T>(key: string, scope: Scope, { make, unknown }: Making<T>): T => {
  const { known } = scope;
  if (known.has(key)) return known.get(key) as T;
  // Whoever asks while it is under way is asked by it
  known.set(key, unknown);
  if (scope.depth >= deepest) return unknown;
  const made = make({ ...scope, own: { __proto__: null }, depth: scope.depth + 1 });
  if (isShort(made)) known.set(key, made);
  return known.get(key) as T;
};
