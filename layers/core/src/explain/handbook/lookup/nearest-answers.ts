import type { PageAnswer } from '../answers/page-answer.ts';
import { pageAnswers } from '../answers/page-answers.ts';
import { questionsIn } from '../read/questions-in.ts';
import { readsEnglish } from './reads-english.ts';
import { termsOf } from './terms-of.ts';

export type NearAnswer = { readonly answer: PageAnswer /** How near, 0 to 1. */; readonly fit: number };

/** The answers whose questions come nearest to a text, the nearest first; where a situation stands in front, its question counts alone too. */
export const nearestAnswers = (text: string): readonly NearAnswer[] => {
  const isEnglish = readsEnglish(text);
  const strange = isEnglish ? unheard.english : unheard.foreign;
  const whole = termsOf(text, isEnglish);
  const parts = questionsIn(text).filter((part) => part.length < text.length * 0.8);
  // A part that says too little stands for too much.
  const readings = [
    whole,
    ...parts
      .map((each) => termsOf(each, isEnglish))
      .filter((terms) => [...terms].filter((term) => !asking.has(term)).length >= fewest),
  ].slice(0, mostReadings);
  return kept()
    .map((known) => ({ answer: known.answer, fit: Math.max(...readings.map((asked) => fitOf(known, asked, strange))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
};

// A situation told at length holds the question among other words: then these must say enough.
const telling = 9;
const mostOfIt = 0.7;
const ofSituation = 0.75;

// One word is said in many questions.
const ofOneWord = 0.6;

// How is asked, whatever is asked about.
const asking: ReadonlySet<string> = new Set([
  'how',
  'can',
  'who',
  'where',
  'why',
  'need',
  'best',
  'enough',
  'differenc',
]);

const mostReadings = 4;
const fewest = 3;

type Known = {
  readonly answer: PageAnswer;
  readonly asked: readonly (readonly [terms: ReadonlySet<string>, weight: number])[];
  readonly all: ReadonlySet<string>;
};

/** Mostly how alike the two questions are; somewhat how much of what is asked the answer speaks of. */
const fitOf = ({ asked, all }: Known, terms: ReadonlySet<string>, strange: number): number => {
  const whole = weigh(terms, strange);
  const heard = [...terms].filter((term) => !asking.has(term) && weights().has(term)).length;
  if (heard === 0) return 0;
  const likeness = Math.max(
    ...asked.map(([own, weight]) => {
      const shared = weigh(terms, strange, own);
      const share = shared / weight;
      const held = shared >= telling && share >= mostOfIt ? ofSituation * share : 0;
      return Math.max(shared / Math.sqrt(whole * weight), held);
    }),
  );
  const fit = 0.7 * likeness + (0.3 * weigh(terms, strange, all)) / whole;
  return heard === 1 ? fit * ofOneWord : fit;
};

const weigh = (terms: ReadonlySet<string>, strange: number, among: ReadonlySet<string> = terms): number => {
  let sum = 0;
  for (const term of terms) if (among.has(term)) sum += weights().get(term) ?? strange;
  return sum;
};

// A word that no answer has is a name, or beside the point; of another language mostly one without a meaning of its own.
const unheard = { english: 1.4, foreign: 0.7 };

let known: readonly Known[] | null = null;

const kept = (): readonly Known[] => {
  known ??= readAll().map(({ answer, asked, all }) => ({
    answer,
    asked: asked.map((each) => [each, weigh(each, unheard.english)] as const),
    all,
  }));
  return known;
};

type ReadAnswer = {
  readonly answer: PageAnswer;
  readonly asked: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
};

let read: readonly ReadAnswer[] | null = null;

/** The words of each answer, read once: for how rare they are and for how near a question comes. */
const readAll = (): readonly ReadAnswer[] => {
  read ??= pageAnswers().map((answer) => {
    const asked = answer.asked.map((each) => termsOf(each, true));
    return { answer, asked, all: new Set([...asked.flatMap((each) => [...each]), ...termsOf(answer.says, true)]) };
  });
  return read;
};

let counted: ReadonlyMap<string, number> | null = null;

/** The rarer a word among the answers, the more it says. */
const weights = (): ReadonlyMap<string, number> => {
  counted ??= countTerms(readAll());
  return counted;
};

const countTerms = (answers: readonly ReadAnswer[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { all } of answers) for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log((answers.length + 1) / count)]));
};
