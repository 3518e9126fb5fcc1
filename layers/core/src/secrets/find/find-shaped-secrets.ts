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
    if (match.index < behind || (random === true && !looksRandom(run.slice(run.indexOf('-') + 1)))) continue;
    const isExample = run.endsWith('EXAMPLE') || run.includes('EXAMPLEKEY');
    behind = wraps === true ? endOfWrapped(text, match.index + run.length) : match.index + run.length;
    found.push({ kind, longTerm, isExample, start: match.index, end: behind });
  }
  return found;
};
