import type { Language } from '../../explain/index.ts';
import { languageOf } from '../reading/language-of.ts';
import { limitsOnly } from '../wish/polarity.data.ts';
import { blanked, spell } from '../wish/spell.ts';
import {
  comma,
  type Excluding,
  excludesNothing,
  excludingBefore,
  excludingBehind,
  excludingEnds,
  goesOn,
  nothingMore,
  plainNo,
  strengthens,
  takesAnother,
} from './excluding.data.ts';

/** What one excluding word governs: where the word stands, and from where to where it reaches. */
export type Stretch = {
  readonly how: Excluding;
  readonly word: readonly [number, number];
  readonly from: number;
  readonly to: number;
};

/** Every stretch of a wish, in its plain letters, that stands behind or before an excluding word. */
export const excludedStretches = (wish: string): readonly Stretch[] => {
  const plain = [limitsOnly, excludesNothing].reduce(blanked, spell(wish).plain.slice(0, longest));
  const marks = [...plain.matchAll(excludingEnds)];
  const ends = marks.map(({ index }) => index);
  const commas = [...plain.matchAll(comma)].map(({ index }) => index);
  const endBehind = (at: number, how: Excluding): number =>
    Math.min(
      plain.length,
      ...ends.filter((each) => each >= at && plain.slice(at, each).trim() !== '').slice(0, 1),
      ...commas.filter((each) => each >= at && !(how === 'except' && goesOn.test(plain.slice(each)))).slice(0, 1),
    );
  const beginBefore = (at: number): number =>
    Math.max(
      0,
      ...[...marks.map(({ index, 0: said }) => index + said.length), ...commas.map((each) => each + 1)].filter(
        (each) => each <= at,
      ),
    );
  const reaching = wordsOf(plain, languageOf(wish)).map(
    (word): Reaching => ({ ...word, end: endBehind(word.to, word.how) }),
  );
  const before = withoutSecond(reaching, plain).map(
    ({ how, at, to, end }): Stretch =>
      how === 'not' && nothingMore.test(plain.slice(to, end))
        ? { how, word: [at, to], from: beginBefore(at), to: at }
        : { how, word: [at, to], from: to, to: end },
  );
  const behind = [...plain.matchAll(excludingBehind)].map(
    ({ index, 0: said }): Stretch => ({
      how: /以外|除|外/.test(said) ? 'except' : 'not',
      word: [index, index + said.length],
      from: beginBefore(index),
      to: index,
    }),
  );
  return eachOnce(before, behind, plain);
};

/** What stands between two words that exclude is excluded once. */
const eachOnce = (before: readonly Stretch[], behind: readonly Stretch[], plain: string): readonly Stretch[] => {
  // "除了 X 以外" says it twice and means it once; "not needed" speaks of what stands before it, "禁止 X" of what stands behind.
  const twice = (one: Stretch): boolean =>
    one.how === 'except' && before.some(({ how, word }) => how === 'except' && word[0] >= one.from && word[0] < one.to);
  const names = ({ from, to }: Stretch): boolean => /[a-z0-9]{3}/.test(plain.slice(from, to));
  const kept = behind.filter(
    (one) =>
      !twice(one) &&
      !(
        isBothWays.test(plain.slice(...one.word)) && before.some((each) => overlap(each.word, one.word) && names(each))
      ),
  );
  return [...before.filter(({ word }) => !kept.some((each) => overlap(each.word, word))), ...kept];
};

const isBothWays = /^(?:禁止|拒否|ausgenommen|esclus\w*|excl\w*)$/;

const longest = 2_000;

type Reaching = Word & { readonly end: number };

/** A no that only strengthens the one before it, in one thought, is no second one. */
const withoutSecond = (words: readonly Reaching[], plain: string): readonly Reaching[] => {
  const first = words.filter(({ how, at, to }) => how === 'not' && takesAnother.test(plain.slice(at, to)));
  return words.filter(
    ({ how, at, to }) =>
      how !== 'not' ||
      !strengthens.test(plain.slice(at, to)) ||
      first.every((other) => at <= other.at || at >= other.end),
  );
};

type Word = { readonly how: Excluding; readonly at: number; readonly to: number };

const wordsOf = (plain: string, language: Language | null): readonly Word[] => {
  const rows: readonly (readonly [Excluding, RegExp])[] = [
    ['except', excludingBefore.except],
    ['not', excludingBefore.not],
    ['outside', excludingBefore.outside],
    ...(language === 'pt' ? [] : ([['not', plainNo]] as const)),
  ];
  const found = rows.flatMap(([how, words]) =>
    [...plain.matchAll(words)].map(({ index, 0: said }): Word => ({ how, at: index, to: index + said.length })),
  );
  // One word counts once: "under no circumstances" is one no.
  return found.filter(
    (one) =>
      !found.some((other) => other !== one && overlap([one.at, one.to], [other.at, other.to]) && isLonger(other, one)),
  );
};

const isLonger = (one: Word, other: Word): boolean => one.to - one.at > other.to - other.at;

const overlap = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean => a < d && c < b;
