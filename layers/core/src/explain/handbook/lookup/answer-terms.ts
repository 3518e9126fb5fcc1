import { pageAnswers } from '../answers/page-answers.ts';
import { namedPages } from './named-pages.ts';
import { plainText } from './plain-text.ts';
import { termsOf } from './terms-of.ts';

/** The words of all answers and of the ways to ask for them. */
export type AnswerTerms = {
  /** Each way to ask: the answer it asks for, and what its words weigh. */
  readonly ways: { readonly answers: Uint16Array; readonly weights: Float64Array };
  /** Who has a word, so that a question is held against those only. */
  readonly waysWith: ReadonlyMap<string, readonly number[]>;
  readonly answersWith: ReadonlyMap<string, readonly number[]>;
  /** The answers to a question by its very words, as `asPlain` has them. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** The rarer a word among the answers, the more it says. */
  readonly weights: ReadonlyMap<string, number>;
  /** Whether an answer, or a way to ask for it other than this one, says a word. */
  readonly isSaid: (answer: number, term: string, otherThan: number) => boolean;
};

/** The words of the answers, read at the first question. */
export const answerTerms = (): AnswerTerms => {
  kept ??= gather();
  return kept;
};

let kept: AnswerTerms | null = null;

/** The words of a text and, as a word each, the pages that it names: a name of several words says more than they do, and the same in every language. */
export const termsIn = (text: string, isEnglish: boolean): ReadonlySet<string> =>
  new Set([...termsOf(text, isEnglish), ...namedPages(plainText(text)).map(({ id }) => nameOf(id))]);

/** A question as it is compared word for word: without the marks at its end. */
export const asPlain = (text: string): string => plainText(text).replace(/[\s?!.]+$/, '');

/** Whether a word stands for a page. */
export const isName = (term: string): boolean => term.startsWith('@');

const nameOf = (page: string): string => `@${page}`;

const gather = (): AnswerTerms => {
  const read = pageAnswers().map(({ page, asked, says }) => ({
    asked: asked.map((each) => termsIn(each, true)),
    own: new Set([...termsIn(says, true), nameOf(page)]),
  }));
  const answersWith = new Map<string, number[]>();
  for (const [at, { asked, own }] of read.entries())
    for (const term of new Set([...own, ...asked.flatMap((each) => [...each])])) note(answersWith, term, at);
  const weightOf = (term: string): number =>
    Math.log((read.length + 1) / (answersWith.get(term)?.length ?? 1)) * (isName(term) ? ofName : 1);
  const weights = new Map([...answersWith.keys()].map((term) => [term, weightOf(term)]));
  const ways = read.flatMap(({ asked }, answer) => asked.map((terms) => ({ answer, terms })));
  const asked = new Map<string, number[]>();
  for (const [at, answer] of pageAnswers().entries()) for (const way of answer.asked) note(asked, asPlain(way), at);
  const waysWith = new Map<string, number[]>();
  for (const [way, { terms }] of ways.entries()) for (const term of terms) note(waysWith, term, way);
  return {
    ways: {
      answers: Uint16Array.from(ways, ({ answer }) => answer),
      weights: Float64Array.from(ways, ({ terms }) => sum(terms, weights)),
    },
    waysWith,
    answersWith,
    asked,
    weights,
    isSaid: (answer, term, otherThan) =>
      read[answer]?.own.has(term) === true ||
      (waysWith.get(term) ?? []).some((way) => way !== otherThan && ways[way]?.answer === answer),
  };
};

const sum = (terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number =>
  [...terms].reduce((all, term) => all + (weights.get(term) ?? 0), 0);

// The words of a name count beside it.
const ofName = 0.6;

const note = (table: Map<string, number[]>, term: string, at: number): void => {
  const held = table.get(term);
  if (held === undefined) table.set(term, [at]);
  else held.push(at);
};
