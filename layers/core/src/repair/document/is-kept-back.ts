import type { SeenPolicy } from '../../intake/index.ts';

/** Whether what we hold of a policy is not what the account holds: a value was masked, or only a part of it was shown. It is never written back. */
export const isKeptBack = (policy: SeenPolicy): boolean => policy.isPart === true || holdsMask(policy.document);

/** Whether a part was masked as a secret. */
export const holdsMask = (document: unknown): boolean => {
  if (typeof document !== 'object' || document === null) return String(document).includes(mark);
  const known = remembered.get(document) ?? JSON.stringify(document).includes(mark);
  remembered.set(document, known);
  return known;
};

const mark = '[masked ';

// Documents are never changed in place, and every candidate asks about the same ones.
const remembered = new WeakMap<object, boolean>();
