import { moreTranslations } from './more-translations.data.ts';
import { readsEnglish } from './reads-english.ts';
import { stopWords } from './stop-words.data.ts';
import { synonyms } from './synonyms.data.ts';
import { translations } from './translations.data.ts';

/**
 * The words of a text that carry meaning, cut to their stems, with one word for those that mean the same, and English ones for the
 * subject's words in other languages.
 */
export const termsOf = (text: string, isEnglish = readsEnglish(text)): ReadonlySet<string> => {
  const plain = text.slice(0, longest).toLowerCase();
  const padded = ` ${plain.replace(/[?!.,;:()\n]+(?=\s|$)/g, ' ')} `;
  const terms = new Set<string>();
  for (const [word] of plain.matchAll(/[a-z0-9à-öø-ÿ]+(?:[:/][a-z0-9*]+)?/g)) {
    for (const part of word.includes(':') ? [word, ...word.split(':')] : [word]) {
      if (part.length > 1 && !stopWords.has(part) && (isEnglish || !isTranslated(part))) terms.add(stem(part));
    }
  }
  if (whatFor.test(plain)) terms.add(stem('purpose'));
  for (const phrases of isEnglish ? [byBeginning(synonyms)] : [byBeginning(synonyms), byBeginning(foreign)])
    for (const [beginning, those] of phrases) {
      if (!padded.includes(beginning)) continue;
      for (const [said, english] of those)
        if (padded.includes(said)) for (const term of english.split(' ')) terms.add(stem(term));
    }
  return terms;
};

type Phrases = typeof synonyms;

const sorted = new Map<Phrases, ReadonlyMap<string, Phrases>>();

/** The phrases of a table by their first letters: most of them are not in a text, and then none of those is looked for. */
const byBeginning = (table: Phrases): ReadonlyMap<string, Phrases> => {
  const kept = sorted.get(table) ?? Map.groupBy(table, ([said]) => said.slice(0, said.startsWith(' ') ? 3 : 1));
  sorted.set(table, kept);
  return kept;
};

const foreign = [...translations, ...moreTranslations];

const longest = 4_000;

// "What is a session policy for?"
const whatFor = /\bfor\s*[?？]?\s*$/;

// A word that counts by its English counts once.
const isTranslated = (word: string): boolean =>
  foreign.some(([foreign, english]) => foreign !== english && ` ${word} `.includes(foreign));

const stem = (word: string): string => {
  if (word.length <= 3 || word.includes(':')) return word;
  const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![su])s$/, '');
  return single.length > 5 ? single.replace(/(?:ing|ed|e)$/, '') : single;
};
