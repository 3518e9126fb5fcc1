import { answerIndex } from '../../../recognise/index.ts';
import { pageAnswers } from '../answers/page-answers.ts';
import { namedPages } from './named-pages.ts';
import { plainText } from './plain-text.ts';
import { termsOf } from './terms-of.ts';

/** The words of all answers and of the ways to ask for them. */
export type AnswerTerms = {
  /** What it was made of. */
  readonly digest: string;
  /** Each way to ask: the answer it asks for, and what its words weigh. */
  readonly ways: { readonly answers: Uint16Array; readonly weights: Float64Array };
  /** Who has a word, so that a question is held against those only. */
  readonly waysWith: (term: string) => ArrayLike<number>;
  readonly answersWith: (term: string) => ArrayLike<number>;
  /** The answers to a question by its very words, as `asPlain` has them. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** The rarer a word among the answers, the more it says; null for one that none has. */
  readonly weightOf: (term: string) => number | null;
  /** Whether an answer, or a way to ask for it other than this one, says a word. */
  readonly isSaid: (answer: number, term: string, otherThan: number) => boolean;
};

/** The words of the answers, unpacked at the first question. */
export const answerTerms = (): AnswerTerms => {
  kept ??= gather();
  return kept;
};

let kept: AnswerTerms | null = null;

/** The words of a text and, as a word each, the pages that it names: a name of several words says more than they do, and the same in every language. */
export const termsIn = (text: string, isEnglish: boolean): ReadonlySet<string> =>
  new Set([...termsOf(text, isEnglish), ...namedPages(plainText(text)).map(({ id }) => nameOf(id))]);

/** The words of an answer, which speaks of its page whether it names it or not. */
export const termsOfAnswer = (page: string, says: string): ReadonlySet<string> =>
  new Set([...termsIn(says, true), nameOf(page)]);

/** A question as it is compared word for word: without the marks at its end. */
export const asPlain = (text: string): string => plainText(text).replace(/[\s?!.]+$/, '');

/** Whether a word stands for a page. */
export const isName = (term: string): boolean => term.startsWith('@');

const nameOf = (page: string): string => `@${page}`;

const gather = (): AnswerTerms => {
  const { digest, terms, own, answers, ways } = answerIndex();
  const places = new Map(terms.map((term, place) => [term, place]));
  const waysWith = havingEach(terms.length, ways);
  const saidBy: Set<number>[] = own.map((each) => new Set(each));
  for (const [way, list] of ways.entries()) for (const term of list) saidBy[answers[way] ?? 0]?.add(term);
  const answersWith = havingEach(terms.length, saidBy);
  const weights = Float64Array.from(terms, (term, place) =>
    weightFor(term, (own.length + 1) / (answersWith[place]?.length ?? 1)),
  );
  const asked = new Map<string, number[]>();
  for (const [at, answer] of pageAnswers().entries()) for (const way of answer.asked) note(asked, asPlain(way), at);
  const placeOf = (term: string): number => places.get(term) ?? -1;
  return {
    digest,
    ways: {
      answers,
      weights: Float64Array.from(ways, (list) => list.reduce((all, at) => all + (weights[at] ?? 0), 0)),
    },
    waysWith: (term) => waysWith[placeOf(term)] ?? none,
    answersWith: (term) => answersWith[placeOf(term)] ?? none,
    asked,
    weightOf: (term) => weights[placeOf(term)] ?? null,
    isSaid: (answer, term, otherThan) =>
      own[answer]?.includes(placeOf(term)) === true ||
      (waysWith[placeOf(term)] ?? []).some((way) => way !== otherThan && answers[way] === answer),
  };
};

const none: ArrayLike<number> = [];

/** By term: the places of the lists that hold it, in order. */
const havingEach = (terms: number, lists: readonly Iterable<number>[]): readonly number[][] => {
  const having: number[][] = Array.from({ length: terms }, () => []);
  for (const [place, list] of lists.entries()) for (const term of list) having[term]?.push(place);
  return having;
};

const weightFor = (term: string, rarity: number): number => Math.log(rarity) * (isName(term) ? ofName : 1);

// The words of a name count beside it.
const ofName = 0.6;

const note = (table: Map<string, number[]>, term: string, at: number): void => {
  const held = table.get(term);
  if (held === undefined) table.set(term, [at]);
  else held.push(at);
};
