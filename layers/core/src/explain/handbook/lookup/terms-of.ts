import { translations } from './translations.data.ts';

/** The words of a text that carry meaning, cut to their stems, with English ones for the subject's words in other languages. */
export const termsOf = (text: string): ReadonlySet<string> => {
  const plain = text.slice(0, longest).toLowerCase();
  const terms = new Set<string>();
  for (const [word] of plain.matchAll(/[a-z0-9à-öø-ÿ]+(?:[:/][a-z0-9*]+)?/g)) {
    for (const part of word.includes(':') ? [word, ...word.split(':')] : [word]) {
      if (part.length > 1 && !stopWords.has(part) && !isTranslated(part)) terms.add(stem(part));
    }
  }
  for (const [foreign, english] of translations) {
    if (plain.includes(foreign)) for (const term of english.split(' ')) terms.add(stem(term));
  }
  return terms;
};

const longest = 4_000;

// A word that counts by its English counts once.
const isTranslated = (word: string): boolean =>
  translations.some(([foreign, english]) => foreign !== english && word.includes(foreign.trim()));

const stem = (word: string): string => {
  if (word.length <= 3 || word.includes(':')) return word;
  const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![su])s$/, '');
  return single.length > 5 ? single.replace(/(?:ing|ed|e)$/, '') : single;
};

const stopWords = new Set(
  'a an the is are was be been am do does did can could should would will shall may might must i me my mine we us our you your he she it its they them their this that these those there here to of in on at for from with by as into about over under and or but if so than then not no yes what which who whom whose when where why how please explain tell give show want need have has had get got make made just only also more most very really any some all each every other one two use used using let lets like know mean means say says said there’s it’s don t s re ve ll'.split(
    ' ',
  ),
);
