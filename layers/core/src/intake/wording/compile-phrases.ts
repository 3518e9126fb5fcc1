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

/** Phrases by the beginning of their first word. */
export type CompiledPhrases = ReadonlyMap<string, readonly Phrase[]>;

export const compilePhrases = (table: PhraseTable): CompiledPhrases => {
  const byStart = new Map<string, Phrase[]>();
  for (const [sign, tongues] of Object.entries(table))
    for (const written of Object.values(tongues).flat()) {
      const phrase = compile(sign, written);
      const start = startOf(phrase.words[0]?.text ?? '');
      byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
    }
  return byStart;
};

/** As much of a word as phrases are kept under. */
export const startOf = (word: string): string => word.slice(0, 3);

// The star opens a word to what follows it, so it is set apart before the marks are read.
const compile = (sign: string, written: string): Phrase => {
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
