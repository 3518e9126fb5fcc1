/** Whether a part was masked as a secret: what we hold is then not what the account holds, and is never written back. */
export const holdsMask = (document: unknown): boolean => {
  if (typeof document !== 'object' || document === null) return String(document).includes(mark);
  const known = remembered.get(document) ?? JSON.stringify(document).includes(mark);
  remembered.set(document, known);
  return known;
};

const mark = '[masked ';

// Documents are never changed in place, and every candidate asks about the same ones.
const remembered = new WeakMap<object, boolean>();
