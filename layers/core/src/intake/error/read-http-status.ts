import { asciiLower } from '../clean/ascii-lower.ts';

const before = ['status', 'http', 'error', 'exception', 'code', 'failed', 'returned', 'got'];
const after = [
  ' forbidden',
  ' unauthorized',
  ' bad request',
  ' not found',
  ' conflict',
  ' too many',
  ' internal',
  ' bad gateway',
  ' service unavailable',
  ' accessdenied',
  ' access',
];

/** The first HTTP status from 400 to 599 that the text names as one; null when it names none. */
export const readHttpStatus = (plain: string): number | null => {
  for (const match of plain.matchAll(/[45]\d\d/g)) {
    if (isStatus(plain, match.index)) return Number(match[0]);
  }
  return null;
};

const isStatus = (plain: string, at: number): boolean => {
  if (/[\w.:-]/.test(plain[at + 3] ?? ' ') && plain[at + 3] !== ':' && plain[at + 3] !== '.') return false;
  const lead = asciiLower(plain.slice(Math.max(0, at - 16), at));
  if (/\d$/.test(lead)) return false;
  const behind = asciiLower(plain.slice(at + 3, at + 24));
  const label = lead.replace(/[^a-z]+$/, '');
  return (
    after.some((words) => behind.startsWith(words)) ||
    (lead.length - label.length <= 6 && before.some((word) => label.endsWith(word)))
  );
};
