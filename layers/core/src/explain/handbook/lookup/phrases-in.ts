/** A phrase as it stands in a text, and the words that it counts as. */
export type Phrase = readonly [said: string, meant: string];

/** Phrases by their beginnings, longest beginning last, so that a text is gone through once, whatever their number. */
export type PhraseTable = {
  readonly lengths: readonly number[];
  readonly byBeginning: ReadonlyMap<string, readonly Phrase[]>;
};

export const phraseTable = (phrases: readonly Phrase[]): PhraseTable => {
  const byBeginning = Map.groupBy(phrases, ([said]) => said.slice(0, longestBeginning));
  return { lengths: [...new Set([...byBeginning.keys()].map(({ length }) => length))], byBeginning };
};

/** The phrases that stand anywhere in a text, each once. */
export const phrasesIn = (text: string, { lengths, byBeginning }: PhraseTable): ReadonlySet<Phrase> => {
  const found = new Set<Phrase>();
  for (let at = 0; at < text.length; at += 1)
    for (const length of lengths)
      for (const phrase of byBeginning.get(text.slice(at, at + length)) ?? [])
        if (text.startsWith(phrase[0], at)) found.add(phrase);
  return found;
};

const longestBeginning = 4;
