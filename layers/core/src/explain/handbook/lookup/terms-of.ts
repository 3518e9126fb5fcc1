import { furtherLanguage } from './further-language.ts';
import { furtherTranslations } from './further-translations.data.ts';
import { moreTranslations } from './more-translations.data.ts';
import { type OwnLanguage, ownLanguage } from './own-language.ts';
import { ownLanguages, ownTranslations } from './own-translations.data.ts';
import { type Phrase, type PhraseTable, phrasesIn, phraseTable } from './phrases-in.ts';
import { readsEnglish } from './reads-english.ts';
import { stopWords } from './stop-words.data.ts';
import { synonyms } from './synonyms.data.ts';
import { translations } from './translations.data.ts';

/**
 * The words of a text that carry meaning, cut to their stems, with one word for those that mean the same, and English ones for the
 * subject's words in other languages.
 */
export const termsOf = (text: string, isEnglish = readsEnglish(text)): ReadonlySet<string> => {
  const plain = text.slice(0, longest).toLowerCase().replace(itsName, ' ');
  const padded = ` ${plain.replace(/[?!.,;:()\n]+(?=\s|$)/g, ' ')} `;
  const terms = new Set<string>();
  const read = isEnglish ? [] : foreignTables(plain);
  for (const [word] of plain.matchAll(/[a-z0-9à-öø-ÿ]+(?:[:/][a-z0-9*]+)?/g)) {
    for (const part of word.includes(':') ? [word, ...word.split(':')] : [word]) {
      if (part.length > 1 && !stopWords.has(part) && !isTranslated(part, read)) terms.add(stem(part));
    }
  }
  if (whatFor.test(plain)) terms.add(stem('purpose'));
  for (const table of ['synonyms' as const, ...read])
    for (const [, english] of phrasesIn(isOwn(table) ? apartIn(plain) : padded, tableOf(table)))
      for (const term of english.split(' ')) if (term !== '') terms.add(stem(term));
  return terms;
};

const phrases = {
  synonyms: () => synonyms,
  foreign: () => [...translations, ...moreTranslations],
  turkish: () => furtherTranslations.turkish,
  polish: () => furtherTranslations.polish,
};

type Table = keyof typeof phrases | OwnLanguage;

const foreignTables = (plain: string): readonly Table[] => {
  const language = furtherLanguage(plain) ?? ownLanguage(plain);
  return language === null ? ['foreign'] : ['foreign', language];
};

const isOwn = (table: Table): table is OwnLanguage => ownLanguages.some((language) => language === table);

/** The words of a text by themselves, also after an apostrophe or an opening mark. */
const apartIn = (plain: string): string => ` ${plain.replace(/[^\p{L}\p{N}:/*-]+/gu, ' ')} `;

/** A language's beginnings of words, each with what its English counts as; some English counts as nothing, and neither does the word then. */
const ownPhrases = (language: OwnLanguage): readonly Phrase[] =>
  ownTranslations.flatMap(([english, ...columns]) => {
    const meant = [...termsOf(english, true)].join(' ');
    const said = columns[ownLanguages.indexOf(language)] ?? '';
    return said.split(',').map((each): Phrase => [` ${each.replace('$', ' ')}`, meant]);
  });

const tables = new Map<Table, PhraseTable>();

/** A table's phrases by their beginnings, sorted at the first text. */
const tableOf = (name: Table): PhraseTable => {
  const kept = tables.get(name) ?? phraseTable(isOwn(name) ? ownPhrases(name) : phrases[name]());
  tables.set(name, kept);
  return kept;
};

const longest = 4_000;

// "What is that called?" calls nothing.
const itsName =
  /c[oó]mo se llaman?|qu[eé] nombre tiene|como se chama|come si chiama|comment (?:[cç]a |cela )?s['’]appelle|wie (?:heißt|nennt man)|what(?:['’]s| is) (?:that|this|it) called|何と(?:呼び|いい)ますか|(?:这|那)?叫什么/g;

// "What is a session policy for?"
const whatFor = /\bfor\s*[?？]?\s*$/;

// A word that counts by its English counts once.
const isTranslated = (word: string, read: readonly Table[]): boolean =>
  read.some((table) => [...phrasesIn(` ${word} `, tableOf(table))].some(([foreign, english]) => foreign !== english));

const stem = (word: string): string => {
  if (word.length <= 3 || word.includes(':')) return word;
  const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![su])s$/, '');
  return single.length > 5 ? single.replace(/(?:ing|ed|e)$/, '') : single;
};
