/** Whether a part was masked as a secret: what we hold is then not what the account holds, and is never written back. */
export const holdsMask = (document: unknown): boolean =>
  (typeof document === 'string' ? document : JSON.stringify(document))?.includes('[masked ') === true;
