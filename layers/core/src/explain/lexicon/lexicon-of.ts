import type { Language } from '../language.ts';
import { deeds } from './deeds.data.ts';
import { marks } from './marks.data.ts';
import { type SmallWords, smallWords } from './small-words.data.ts';
import { things } from './things.data.ts';

/** What a word may do in a sentence. */
export type Meaning =
  | { readonly kind: 'deed' | 'thing' | 'mark'; readonly of: string }
  | { readonly kind: keyof SmallWords };

/** One entry: its words as they follow each other, each with whether it may go on. */
export type Entry = {
  readonly words: readonly { readonly begins: string; readonly isOpen: boolean }[];
  readonly meanings: Meaning[];
};

/** The words of a language by the first letter of an entry, the longest entries first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** The lexicon of a language, made on first use. */
export const lexiconOf = (language: Language): Lexicon => {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  const add = (text: string, meaning: Meaning): void => {
    for (const written of text.split(' ')) {
      if (written === '') continue;
      const entry = entries.get(written) ?? { words: wordsOf(written, language), meanings: [] };
      entry.meanings.push(meaning);
      entries.set(written, entry);
    }
  };
  for (const row of deeds) add(row[language], { kind: 'deed', of: row.of });
  for (const row of things) add(row[language], { kind: 'thing', of: row.of });
  for (const row of marks) add(row[language], { kind: 'mark', of: row.of });
  for (const [kind, text] of Object.entries(smallWords[language]) as [keyof SmallWords, string][]) add(text, { kind });
  const made = Map.groupBy(
    [...entries.values()].toSorted((one, other) => weight(other) - weight(one)),
    ({ words }) => words[0]?.begins[0] ?? '',
  );
  lexicons.set(language, made);
  return made;
};

const lexicons = new Map<Language, Lexicon>();

/** Deeds that say of another whether it may or can be. */
export const isModal = (deed: string): boolean => {
  modal ??= new Set(deeds.filter((row) => row.isModal === true).map(({ of }) => of));
  return modal.has(deed);
};

let modal: Set<string> | undefined;

/** An entry's words as a text is taken apart: at spaces and behind an apostrophe. */
const wordsOf = (written: string, language: Language): Entry['words'] => {
  const words =
    language === 'ja' || language === 'zh'
      ? [written.replaceAll('_', ' ')]
      : written.split('_').flatMap((word) => behindElision(word, language));
  return words.map((word) => ({ begins: word.replace(/\*$/, '').toLowerCase(), isOpen: word.endsWith('*') }));
};

/** `l’organisation`: two words. */
export const behindElision = (word: string, language: Language): readonly string[] => {
  const plain = word.replaceAll('’', "'");
  return language === 'fr' || language === 'it' ? plain.split(/(?<=')/) : [plain];
};

// More words, then words without an open end, then longer ones tell more.
const weight = ({ words }: Entry): number =>
  words.length * 10_000 +
  (words.some(({ isOpen }) => isOpen) ? 0 : 1_000) +
  words.reduce((sum, { begins }) => sum + begins.length, 0);
