import type { Phrase } from './phrases-under.ts';

type PhraseWord = Phrase['words'][number];
type KeptWord = string | readonly [text: string, opens: 0 | 1, gap: string];
type KeptPhrase = readonly [sign: string, written: string, behind: string, ...KeptWord[]];

/** Phrases by their keys as lines of ASCII: a key, a tab, what stands under it. Only the packed command has them so. */
export const linesOfPhrases = (phrases: ReadonlyMap<string, readonly Phrase[]>): string =>
  [...phrases].map(([key, list]) => inAscii(`${key}\t${JSON.stringify(list.map(kept))}`)).join('\n');

/** The same phrases, of those lines: what no text asks for is not read. */
export const phrasesInLines = (lines: string): ((key: string) => readonly Phrase[]) => {
  const byKey = new Map(lines.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
  const read = new Map<string, readonly Phrase[]>();
  return (key) => {
    const known = read.get(key);
    if (known !== undefined) return known;
    const line = byKey.get(inAscii(key));
    if (line === undefined) return [];
    const list = (JSON.parse(line.slice(line.indexOf('\t') + 1)) as KeptPhrase[]).map(phraseOf);
    read.set(key, list);
    return list;
  };
};

const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const kept = ({ sign, written, behind, words }: Phrase): KeptPhrase => [sign, written, behind, ...words.map(keptWord)];

const keptWord = ({ text, opens, gap }: PhraseWord, index: number): KeptWord =>
  !opens && gap === plainGap(index) ? text : [text, opens ? 1 : 0, gap];

// Most words stand alone: the first at the beginning, the others behind a blank.
const plainGap = (index: number): string => (index === 0 ? '' : ' ');

const phraseOf = ([sign, written, behind, ...words]: KeptPhrase): Phrase => ({
  sign,
  written,
  behind,
  words: words.map((word, index) =>
    typeof word === 'string'
      ? { text: word, opens: false, gap: plainGap(index) }
      : { text: word[0], opens: word[1] === 1, gap: word[2] },
  ),
});
