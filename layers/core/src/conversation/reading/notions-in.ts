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
    const found = known.get(notion) ?? isSaid(notion, text);
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

type Entry = { readonly literal: string; pattern: RegExp | null; readonly said: string };

const entries = new Map<Notion, readonly Entry[]>();

/** Most words of a notion are not in a text: what they have to have in it is looked for first, and their pattern made when it is there. */
const isSaid = (notion: Notion, text: string): boolean =>
  entriesOf(notion).some((entry) => {
    if (!text.includes(entry.literal)) return false;
    entry.pattern ??= new RegExp(sourceOf(entry.said), 'u');
    return entry.pattern.test(text);
  });

const entriesOf = (notion: Notion): readonly Entry[] => {
  const known = entries.get(notion);
  if (known !== undefined) return known;
  const made = words[notion]
    .split(/[|\n]/)
    .map((entry) => plainLetters(entry).trim())
    .filter((entry) => entry !== '')
    .map((said) => ({ said, literal: longestLiteral(said), pattern: null }));
  entries.set(notion, made);
  return made;
};

/** The longest run of an entry that its matches hold as it is written. */
const longestLiteral = (entry: string): string =>
  partsOf(entry)
    .map((part) => (part === '*' ? '' : part === '\\*' ? '*' : part))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');

const partsOf = (entry: string): readonly string[] => entry.split(/(\\\*|\*)/);

/** `*` stands for the rest of a word, `\\*` for itself. Chinese and Japanese write no spaces: their words are found inside of others. */
const sourceOf = (entry: string): string => {
  const source = partsOf(entry)
    .map((part) =>
      part === '*' ? '[\\p{L}\\p{N}]{0,20}' : part === '\\*' ? '\\*' : part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'),
    )
    .join('');
  if (/[\u3000-\u9fff\uff00-\uffef]/.test(entry)) return source;
  const start = /^[\p{L}\p{N}]/u.test(entry) ? '(?<![\\p{Script=Latin}\\p{N}_-])' : '';
  const end = /[\p{L}\p{N}]$/u.test(entry) ? '(?![\\p{Script=Latin}\\p{N}_])' : '';
  return `${start}${source}${end}`;
};
