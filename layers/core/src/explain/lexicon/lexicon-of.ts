import type { Language } from '../language.ts';
import { german } from './de.data.ts';
import { spanish } from './es.data.ts';
import { french } from './fr.data.ts';
import { italian } from './it.data.ts';
import { japanese } from './ja.data.ts';
import type { Lexicon } from './lexicon.ts';
import { portuguese } from './pt.data.ts';
import { chinese } from './zh.data.ts';

/** The lexicon of a language; English is checked by its own rules. */
export const lexiconOf: Readonly<Record<Exclude<Language, 'en'>, Lexicon>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  ja: japanese,
  zh: chinese,
};
