import { notionsOfAws } from './notions-of-aws.data.ts';
import { notionsOfFix } from './notions-of-fix.data.ts';
import { notionsOfReview } from './notions-of-review.data.ts';
import { notionsOfTalk } from './notions-of-talk.data.ts';
import { notionsOfWish } from './notions-of-wish.data.ts';

const words = { ...notionsOfFix, ...notionsOfTalk, ...notionsOfAws, ...notionsOfReview, ...notionsOfWish };

/** Something people say, whatever the language and the word. */
export type Notion = keyof typeof words;

/** The notions that a short text holds, asked one by one. */
export type Said = {
  readonly has: (...notions: readonly Notion[]) => boolean;
  readonly hasAny: (...notions: readonly Notion[]) => boolean;
  readonly text: string;
};

/** Reads a text for notions: case, accents and typographic quotes do not count. */
export const notionsIn = (prose: string): Said => {
  const text = plainLetters(prose.slice(0, longestProse));
  const known = new Map<Notion, boolean>();
  const holds = (notion: Notion): boolean => {
    const found = known.get(notion) ?? patternOf(notion).test(text);
    known.set(notion, found);
    return found;
  };
  return {
    has: (...notions) => notions.every(holds),
    hasAny: (...notions) => notions.some(holds),
    text,
  };
};

/** Small letters without accents, straight quotes, single spaces. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ');

// What stands further in a long message is a paste, not what the person says of it.
const longestProse = 4_000;

const patterns = new Map<Notion, RegExp>();

const patternOf = (notion: Notion): RegExp => {
  const known = patterns.get(notion);
  if (known !== undefined) return known;
  const entries = words[notion].split(/[|\n]/).map((entry) => plainLetters(entry).trim());
  const made = new RegExp(
    entries
      .filter((entry) => entry !== '')
      .map(sourceOf)
      .join('|'),
    'u',
  );
  patterns.set(notion, made);
  return made;
};

/** `*` stands for the rest of a word, `\\*` for itself. Chinese and Japanese write no spaces: their words are found inside of others. */
const sourceOf = (entry: string): string => {
  const source = entry
    .split(/(\\\*|\*)/)
    .map((part) =>
      part === '*' ? '[\\p{L}\\p{N}]{0,20}' : part === '\\*' ? '\\*' : part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'),
    )
    .join('');
  if (/[\u3000-\u9fff\uff00-\uffef]/.test(entry)) return source;
  const start = /^[\p{L}\p{N}]/u.test(entry) ? '(?<![\\p{Script=Latin}\\p{N}_-])' : '';
  const end = /[\p{L}\p{N}]$/u.test(entry) ? '(?![\\p{Script=Latin}\\p{N}_])' : '';
  return `${start}${source}${end}`;
};
