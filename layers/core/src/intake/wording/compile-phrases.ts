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

/** The phrases that a word may begin: those whose first word it is, or begins as it does where that goes on in other letters or any. */
export type CompiledPhrases = (word: string) => readonly Phrase[];

type Written = readonly [sign: string, written: string];

/** Of thousands of phrases a text needs a few: they are kept as written under their first word or its beginning, and compiled when a text has it. */
export const compilePhrases = (table: () => PhraseTable): CompiledPhrases => {
  const written = once(() => byBeginning(table()));
  const otherwise = once(() => Map.groupBy((written().get(others) ?? []).map(compile), startOf));
  const compiled = new Map<string, readonly Phrase[]>();
  const under = (key: string, more: readonly Phrase[] = []): readonly Phrase[] => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = [...(written().get(key) ?? []).map(compile), ...more];
    if (made.length > 0) compiled.set(key, made);
    return made;
  };
  return (word) => {
    const start = word.slice(0, startLength);
    const begun = under(start, isLatin(start) ? [] : otherwise().get(start));
    const whole = under(wholeWord(word));
    return begun.length === 0 ? whole : [...whole, ...begun];
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
        const key = keyOf(each);
        const already = written.get(key);
        if (already === undefined) written.set(key, [[sign, each]]);
        else already.push([sign, each]);
      }
  return written;
};

const keyOf = (written: string): string => {
  const [before = '', latin = ''] = beginning.exec(written) ?? [];
  const next = written.charAt(before.length);
  if (latin !== '' && next !== '*' && endsWord.test(next)) return wholeWord(latin);
  return latin.length >= startLength ? latin.slice(0, startLength) : others;
};

// No word begins with a blank.
const wholeWord = (word: string): string => ` ${word}`;

// Marks, then letters; Chinese and Japanese end a word of Latin letters.
const beginning = /^[^a-z0-9\x80-\uffff]*([a-z0-9]*)/;
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
