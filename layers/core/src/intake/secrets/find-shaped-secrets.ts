import type { FoundSecret } from './found-secret.ts';
import { looksRandom } from './looks-random.ts';
import { type SecretShape, secretShapes } from './shapes.data.ts';

/** Credentials that their own form tells, whatever stands around them. */
export const findShapedSecrets = (text: string): FoundSecret[] =>
  secretShapes.flatMap((shape) => findShape(text, shape));

const findShape = (text: string, { kind, longTerm, pattern, random }: SecretShape): FoundSecret[] => {
  const found: FoundSecret[] = [];
  let behind = 0;
  for (const match of text.matchAll(pattern)) {
    const [run] = match;
    if (match.index < behind || (random === true && !looksRandom(run.slice(run.indexOf('-') + 1)))) continue;
    const isExample = run.endsWith('EXAMPLE') || run.includes('EXAMPLEKEY');
    behind = endOfWrapped(text, match.index + run.length, kind === 'sessionToken');
    found.push({ kind, longTerm, isExample, start: match.index, end: behind });
  }
  return found;
};

/** A session token is longer than a line of a terminal: it goes on where the next line is one run of its characters. */
const endOfWrapped = (text: string, end: number, isLong: boolean): number => {
  if (!isLong) return end;
  let whole = end;
  for (let line = nextLine.exec(text.slice(whole, whole + longestLine)); line !== null; ) {
    whole += line[0].length;
    line = nextLine.exec(text.slice(whole, whole + longestLine));
  }
  return whole;
};

const longestLine = 400;
const nextLine = /^[ \t]{0,8}\r?\n[ \t]{0,8}[A-Za-z0-9+/=_%-]{4,300}(?=[ \t"'`]{0,8}(?:\r?\n|$|["'`;,]))/;
