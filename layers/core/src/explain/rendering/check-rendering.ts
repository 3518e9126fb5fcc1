import { checkLanguage } from '../check/check-language.ts';
import type { Language } from '../language.ts';
import { clausesAgree } from './clauses-agree.ts';
import { meaningOf } from './meaning-of.ts';
import type { Said } from './said.ts';
import { isSpaced } from './take-apart.ts';

/** What a sentence of ours says, where the lexicon holds all of it; null: no rendering of it could be checked. */
export const sourceOf = (sentence: string): Said | null => meaningOf(sentence, 'en');

type Rendering = {
  readonly sentence: string;
  readonly source: Said;
  readonly text: string;
  readonly language: Language;
};

/** What a rendering says otherwise than its sentence of ours; null: it says the same, of the same things, and nothing else. */
export const checkRendering = ({ sentence, source, text, language }: Rendering): string | null => {
  const strange = checkLanguage(language)(text);
  if (strange !== null) return strange;
  if (text.length > sentence.length * 2 + 40) return 'it is longer than what it renders';
  if ((text.match(/\*\*/g) ?? []).length % 2 === 1 || /[*_#<>|~]/.test(text.replace(/\*\*|`[^`\n]*`/g, '')))
    return 'it holds markup that its sentence does not';
  const said = meaningOf(text, language, source);
  if (said === null) return 'it used a word that cannot be checked';
  return differenceOf(source, said, language);
};

const differenceOf = (source: Said, said: Said, language: Language): string | null => {
  if (source.isQuestion !== said.isQuestion) return 'it asked what is no question, or did not ask';
  if (!sameNames(source, said, language)) return 'it held other names than its sentence';
  if (!sameSet(source.things, said.things)) return 'it spoke of other things than its sentence';
  if (!sameSet(counted(source, said), counted(said, said))) return 'it said more or less than its sentence';
  if (![...said.introduced].every((each) => source.introduced.has(each))) return 'it gave a name to something else';
  if (![...said.belongs].every((each) => source.belongs.has(each))) return 'it said of one thing what is of another';
  if (!sameQualities(source, said)) return 'it said of one thing what is of another';
  if (!source.clauses.some(({ done }) => done.size > 0) && said.clauses.some(({ done }) => done.size > 0))
    return 'it said that something was done';
  return clausesAgree(source.clauses, said.clauses, language) ? null : 'it said otherwise what is done';
};

// "1 つ" renders "one" and "a".
const sameNames = (source: Said, said: Said, language: Language): boolean => {
  const names = isSpaced(language)
    ? [source.names, said.names]
    : [source.names.toSorted(), said.names.filter((name) => name !== '1' || source.names.includes('1')).toSorted()];
  return JSON.stringify(names[0]) === JSON.stringify(names[1]);
};

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** Each quality is of the thing that it is of in ours, which stands beside it. */
const sameQualities = (source: Said, said: Said): boolean =>
  source.qualities.every(({ quality, after }) => {
    const theirs = said.qualities.filter((each) => each.quality === quality);
    return (
      after === null || theirs.length === 0 || theirs.some((each) => each.before === after || each.after === after)
    );
  });

// "One" is an article elsewhere; "any" beside a "not" is part of it.
const counted = ({ marks }: Said, { clauses }: Said): ReadonlySet<string> => {
  const isNegated = clauses.some(({ said }) => [...said].some((each) => each.endsWith('-')));
  return new Set([...marks].filter((mark) => mark !== 'one' && !(mark === 'any' && isNegated)));
};
