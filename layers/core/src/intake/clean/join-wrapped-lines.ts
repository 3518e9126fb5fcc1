import { readArn } from '../../arn/index.ts';
import { asciiLower } from './ascii-lower.ts';
import { sentenceWords } from './sentence-words.ts';

const stopWords = new Set(
  'is are was because with on and or to for not no has have does do cannot can in of the a an it this that but so but when where'.split(
    ' ',
  ),
);
// No ARN and no word is longer
const mostLines = 12;
const continuations = ['is not', 'isn', 'because no', 'with an explicit', 'on resource', 'not authorized'];

/**
 * Joins what a fixed width tore apart: an ARN that goes on in the next line, a word of AWS's own sentences.
 * Every other line break stays, for a later step to read as a space.
 */
export const joinWrappedLines = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim());
  const out: string[] = [];
  let joined = '';
  let count = 0;
  for (const [index, line] of lines.entries()) {
    joined = count === 0 ? line : joined + line;
    const next = lines[index + 1] ?? '';
    const isTorn =
      joined !== '' && next !== '' && (isTornArn(joined, next, lines[index + 2] ?? '') || isTornWord(line, next));
    count = isTorn && count < mostLines ? count + 1 : 0;
    if (count === 0) out.push(joined);
  }
  return out.join('\n');
};

const isTornArn = (line: string, next: string, after: string): boolean => {
  const head = lastToken(line);
  const arnAt = head.lastIndexOf('arn:');
  if (arnAt === -1 || endsOutside(head)) return false;
  const tail = firstToken(next);
  if (stopWords.has(asciiLower(tail)) || tail === '') return false;
  if (!readArn(head.slice(arnAt)).isWhole) return looksLikeArnPart(head, tail);
  if ('/-:'.includes(head.at(-1) ?? ' ')) return true;
  const rest = asciiLower(`${next.slice(tail.length).trim()} ${after}`.trim());
  return continuations.some((words) => rest.startsWith(words));
};

const endsOutside = (head: string): boolean => '"\',;)]}.\u2026'.includes(head.at(-1) ?? '"');

const looksLikeArnPart = (head: string, tail: string): boolean => {
  if (tail.includes('arn:')) return false;
  return '-:/'.includes(head.at(-1) ?? ' ') || tail.includes(':') || tail.startsWith('-');
};

/** Two pieces that are no words of AWS's sentences alone and are one together. */
const isTornWord = (line: string, next: string): boolean => {
  const head = lettersAtEnd(line);
  const tail = lettersAtStart(next);
  if (head === '' || tail === '') return false;
  return sentenceWords.has(head + tail) && !(sentenceWords.has(head) && sentenceWords.has(tail));
};

const lastToken = (line: string): string => line.slice(line.lastIndexOf(' ') + 1);
const firstToken = (line: string): string => line.split(' ', 1)[0] ?? '';

const lettersAtEnd = (line: string): string => {
  let from = line.length;
  while (from > 0 && isLetter(line[from - 1])) from -= 1;
  return asciiLower(line.slice(from));
};

const lettersAtStart = (line: string): string => {
  let to = 0;
  while (to < line.length && isLetter(line[to])) to += 1;
  return asciiLower(line.slice(0, to));
};

const isLetter = (character: string | undefined): boolean => /[A-Za-z]/.test(character ?? ' ');
