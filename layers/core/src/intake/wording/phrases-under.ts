import { startLength, wholeWord } from './phrase-key.ts';
import { phrases } from './sign.ts';
import { splitWords } from './split-words.ts';

type PhraseWord = { readonly text: string; readonly opens: boolean; readonly gap: string };

/** A phrase as it is compared: its words, with the marks before, between and behind them. */
export type Phrase = {
  readonly sign: string;
  readonly written: string;
  readonly words: readonly PhraseWord[];
  readonly behind: string;
};

/**
 * The phrases of a key: of the first letters of a word, or of a whole one behind a blank. Of thousands of phrases a text needs a few: they
 * are kept as written, and compiled when a text has their beginning. The packed command
 * reads them from a file that holds them compiled: `dev/packages/phrase-file.ts`.
 */
export const phrasesUnder = (key: string): readonly Phrase[] => {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = isLatin(key) ? (written().get(key) ?? []).map(compile) : (otherwise().get(key) ?? []);
  if (made.length > 0) compiled.set(key, made);
  return made;
};

/** All of them by their keys. */
export const allPhrases = (): ReadonlyMap<string, readonly Phrase[]> =>
  new Map(
    [...written().keys(), ...otherwise().keys()].filter((key) => key !== others).map((key) => [key, phrasesUnder(key)]),
  );

const compiled = new Map<string, readonly Phrase[]>();

const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

// Those that begin with other letters are few, and where they begin only splitting tells.
const others = '';

type Written = readonly [sign: string, written: string];

const written = once((): ReadonlyMap<string, readonly Written[]> => {
  const byBeginning = new Map<string, Written[]>();
  for (const [sign, tongues] of Object.entries(phrases()))
    for (const list of Object.values(tongues))
      for (const each of list) {
        const key = keyOf(each);
        const already = byBeginning.get(key);
        if (already === undefined) byBeginning.set(key, [[sign, each]]);
        else already.push([sign, each]);
      }
  return byBeginning;
});

const otherwise = once(() => Map.groupBy((written().get(others) ?? []).map(compile), startOf));

const startOf = ({ words }: Phrase): string => (words[0]?.text ?? '').slice(0, startLength);

const keyOf = (phrase: string): string => {
  const [before = '', latin = ''] = beginning.exec(phrase) ?? [];
  const next = phrase.charAt(before.length);
  if (latin !== '' && next !== '*' && endsWord.test(next)) return wholeWord(latin);
  return latin.length >= startLength ? latin.slice(0, startLength) : others;
};

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
