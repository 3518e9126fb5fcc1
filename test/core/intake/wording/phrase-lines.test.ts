import { describe, expect, it } from 'vitest';
import { linesOfPhrases, phrasesInLines } from '../../../../layers/core/src/intake/wording/phrase-lines.ts';
import { allPhrases, phrasesUnder } from '../../../../layers/core/src/intake/wording/phrases-under.ts';

describe('the phrases in the file of the packed command', () => {
  const all = allPhrases();
  const lines = linesOfPhrases(all);
  const under = phrasesInLines(lines);

  it('are those of the source, under each of their keys', () => {
    expect(all.size).toBeGreaterThan(1_000);
    for (const key of all.keys()) expect(under(key), key).toEqual(phrasesUnder(key));
  });

  it('stand in lines of ASCII, one a key: nothing has to be decoded', () => {
    expect(lines).toMatch(/^[\t\n\x20-\x7e]*$/);
    expect(lines.split('\n')).toHaveLength(all.size);
  });

  it.each([
    ['words whose end is open', 'refus*'],
    ['marks before, between and behind', '"no-access (yet)."'],
    ['letters of another script', 'サービス コントロール'],
  ])('come back with %s', (_, written) => {
    const phrase = {
      sign: 'failing',
      written,
      behind: '.',
      words: [
        { text: 'サ', opens: true, gap: '(' },
        { text: 'b', opens: false, gap: ' ' },
      ],
    };

    const read = phrasesInLines(linesOfPhrases(new Map([['サー', [phrase]]])));

    expect(read('サー')).toEqual([phrase]);
    expect(read('other')).toEqual([]);
  });
});
