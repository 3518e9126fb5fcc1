import type { FoundSecret } from './found-secret.ts';

/** `-----BEGIN PRIVATE KEY-----` to its end, or to the end of the text. */
export const findPrivateKeys = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  for (let at = nextKey(text, 0); at !== null; ) {
    const close = text.indexOf('-----END', at);
    const end = close === -1 ? text.length : close;
    found.push({ kind: 'privateKey', longTerm: true, isExample: false, start: at, end });
    at = nextKey(text, end + 8);
  }
  return found;
};

const nextKey = (text: string, from: number): number | null => {
  const begin = /BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-{2,5}/g;
  begin.lastIndex = from;
  const match = begin.exec(text);
  return match === null ? null : match.index + match[0].length;
};
