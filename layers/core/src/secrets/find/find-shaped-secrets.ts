import { endOfWrapped } from './end-of-wrapped.ts';
import type { FoundSecret } from './found-secret.ts';
import { looksRandom } from './looks-random.ts';
import { type SecretShape, secretShapes } from './shapes.data.ts';

/** Credentials that their own form tells, whatever stands around them. */
export const findShapedSecrets = (text: string): FoundSecret[] =>
  secretShapes.flatMap((shape) => findShape(text, shape));

const findShape = (text: string, { kind, longTerm, pattern, random, wraps }: SecretShape): FoundSecret[] => {
  // Looked for before it is gone through: a copy of the pattern for each text is what many short texts take their time for.
  if (text.search(pattern) === -1) return [];
  const found: FoundSecret[] = [];
  let behind = 0;
  for (const match of text.matchAll(pattern)) {
    const [run] = match;
    if (match.index < behind || (random === true && !looksIssued(run))) continue;
    const isExample = run.endsWith('EXAMPLE') || run.includes('EXAMPLEKEY');
    behind = wraps === true ? endOfWrapped(text, match.index + run.length) : match.index + run.length;
    found.push({ kind, longTerm, isExample, start: match.index, end: behind });
  }
  return found;
};

/** Whether what stands behind the mark is one that a vendor gave out: it looks random, or is one long run of letters of both cases and digits without words. */
const looksIssued = (run: string): boolean => {
  if (looksRandom(run.slice(run.indexOf('-') + 1))) return true;
  if (run.split(/[_-]/).some((part) => /^[0-9a-f]{32,}$/i.test(part))) return true;
  return run.split(/[_-]/).some((part) => part.length >= shortestIssued && isMixed(part) && !hasWords(part));
};

const shortestIssued = 20;
const isMixed = (part: string): boolean => /[a-z]/.test(part) && /[A-Z]/.test(part) && /\d/.test(part);

// Names in camel case: two words of four small letters are no chance.
const hasWords = (part: string): boolean => (part.match(/[A-Z][a-z]{3,}/g) ?? []).length > 1;
