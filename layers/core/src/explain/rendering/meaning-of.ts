import type { Language } from '../language.ts';
import { belongsIn, introducedIn, qualitiesIn } from './bonds-in.ts';
import { clausesOf } from './clauses-of.ts';
import type { Said } from './said.ts';
import { takeApart } from './take-apart.ts';
import { takenAs } from './taken-as.ts';

/** What a sentence says; `source`: what the sentence says that it renders, by which a word of several meanings is taken. Null: not all of it can be told. */
export const meaningOf = (sentence: string, language: Language, source: Said | null = null): Said | null => {
  const parts = takeApart(sentence, language);
  if (parts === null) return null;
  const taken = takenAs(parts, { language, source });
  const of = (kind: 'deed' | 'thing' | 'mark') =>
    new Set(taken.flatMap(({ content }) => (content?.kind === kind ? [content.of] : [])));
  return {
    names: taken.flatMap(({ name }) => (name === null ? [] : [name.text])),
    deeds: of('deed'),
    things: of('thing'),
    marks: of('mark'),
    introduced: introducedIn(taken),
    belongs: belongsIn(taken, language),
    qualities: qualitiesIn(taken),
    clauses: clausesOf(taken, language),
    isQuestion: /[?？]/.test(sentence),
  };
};
