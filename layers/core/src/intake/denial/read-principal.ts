import { asciiLower } from '../clean/ascii-lower.ts';

const farthest = 400;
const mostWords = 6;
const verbs = new Set(['is', "isn't", 'isnt', 'was', 'are', "aren't", 'currently', 'has', 'does']);

/** Who was refused, as written before `… is not authorized`; null when the text does not say or only hints with dots. */
export const readPrincipal = (
  text: string,
  lower: string,
  sentenceAt: number,
): { principal: string | null; start: number } => {
  const from = Math.max(0, sentenceAt - farthest);
  const label = findLabel(lower, from, sentenceAt);
  const words = withoutVerb(text.slice(label?.end ?? from, sentenceAt));
  const name = label !== null && words.length <= mostWords ? words.join(' ') : (words.at(-1) ?? '');
  const principal = trimMarks(afterKey(name));
  const start = label?.start ?? sentenceAt;
  if (label === null && !looksLikePrincipal(principal)) return { principal: null, start: sentenceAt };
  return { principal: saysNothing(principal) ? null : principal, start };
};

/** The last `User:` before the sentence, unless another refusal lies between. */
const findLabel = (lower: string, from: number, sentenceAt: number): { start: number; end: number } | null => {
  const window = lower.slice(from, sentenceAt);
  const at = window.lastIndexOf('user:');
  if (at === -1) return null;
  const between = window.slice(at + 'user:'.length);
  if (between.includes('authorized to') || between.includes('error occurred')) return null;
  return { start: from + at, end: from + at + 'user:'.length };
};

const withoutVerb = (text: string): string[] => {
  const words = text.split(' ').filter((word) => word !== '');
  while (verbs.has(asciiLower(words.at(-1) ?? ''))) words.pop();
  return words;
};

// In JSON of one line the key stands before: `"errorMessage":"events.amazonaws.com is not …`.
const afterKey = (name: string): string => {
  const value = name.slice(name.lastIndexOf('"') + 1);
  return isService(value) ? value : name;
};

const isService = (name: string): boolean => /^[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20})?\.amazonaws\.com$/.test(name);

const trimMarks = (name: string): string => name.replace(/^["'(]{1,3}/, '').replace(/["',;]{1,3}$/, '');

const looksLikePrincipal = (name: string): boolean =>
  name === 'anonymous' ||
  // A service in its own name: `events.amazonaws.com is not authorized to perform: …`
  isService(name) ||
  (name.startsWith('arn:') && name.length > 'arn:'.length) ||
  // A piece of JSON that ends before the sentence may hold an ARN and is none.
  (!name.includes('"') &&
    [':assumed-role/', ':user/', ':role/', ':federated-user/', ':root'].some((part) => name.includes(part)));

const saysNothing = (name: string): boolean => /^[.\u2026\s]*$/.test(name);
