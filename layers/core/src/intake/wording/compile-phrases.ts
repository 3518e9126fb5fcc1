import type { PhraseTable } from './phrase-table.ts';
import { splitWords } from './split-words.ts';

type PhraseWord = { readonly text: string; readonly opens: boolean; readonly gap: string };

/** A phrase as it is compared: its words, with the marks before, between and behind them. */
export type Phrase = {
  readonly sign: string;
  readonly written: string;
  readonly words: readonly PhraseWord[];
  readonly behind: string;
};

/** The phrases whose first word begins as a word does. */
export type CompiledPhrases = (word: string) => readonly Phrase[];

type Written = readonly [sign: string, written: string];

/** Of thousands of phrases a text needs a few: they are kept as written under their beginning, and compiled when a word begins so. */
export const compilePhrases = (table: () => PhraseTable): CompiledPhrases => {
  const written = once(() => byBeginning(table()));
  const otherwise = once(() => Map.groupBy((written().get(others) ?? []).map(compile), startOf));
  const compiled = new Map<string, readonly Phrase[]>();
  return (word) => {
    const start = word.slice(0, startLength);
    const known = compiled.get(start);
    if (known !== undefined) return known;
    const latin = (written().get(start) ?? []).map(compile);
    const made = isLatin(start) ? latin : [...latin, ...(otherwise().get(start) ?? [])];
    if (made.length > 0) compiled.set(start, made);
    return made;
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

const startOf = ({ words }: Phrase): string => (words[0]?.text ?? '').slice(0, startLength);

// As much of a word as phrases are kept under.
const startLength = 3;
// Those that begin with other letters are few, and where they begin only splitting tells.
const others = '';

const byBeginning = (table: PhraseTable): ReadonlyMap<string, readonly Written[]> => {
  const written = new Map<string, Written[]>();
  for (const [sign, tongues] of Object.entries(table))
    for (const phrases of Object.values(tongues))
      for (const each of phrases) {
        const [before = '', latin = ''] = beginning.exec(each) ?? [];
        const isWhole = latin.length === startLength || endsWord.test(each.charAt(before.length));
        const start = latin !== '' && isWhole ? latin : others;
        const already = written.get(start);
        if (already === undefined) written.set(start, [[sign, each]]);
        else already.push([sign, each]);
      }
  return written;
};

// Marks, then letters; Chinese and Japanese end a word of Latin letters.
const beginning = /^[^a-z0-9\x80-\uffff]*([a-z0-9]{0,3})/;
const endsWord = /^[\0-\x7f\u3040-\u30ff\u3400-\u9fff]?$/;
const isLatin = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

// The star opens a word to what follows it, so it is set apart before the marks are read.
const compile = ([sign, written]: Written): Phrase => {
  const { words, rest } = splitWords(written.replaceAll('*', openEnd));
  return {
    sign,
    written,
    behind: rest,
    words: words.map(({ text, gap }) => ({ text: text.replace(openEnd, ''), opens: text.endsWith(openEnd), gap })),
  };
};

// A letter that no text holds: assigned to nobody's script.
const openEnd = 'ꙮ';
