import type { PageAnswer } from '../answers/page-answer.ts';
import { pageAnswers } from '../answers/page-answers.ts';
import { questionsIn } from '../read/questions-in.ts';
import { namedPages } from './named-pages.ts';
import { plainText } from './plain-text.ts';
import { readsEnglish } from './reads-english.ts';
import { termsOf } from './terms-of.ts';

export type NearAnswer = { readonly answer: PageAnswer /** How near, 0 to 1. */; readonly fit: number };

/** The answers whose questions come nearest to a text, the nearest first; where a situation stands in front, its question counts alone too. */
export const nearestAnswers = (text: string): readonly NearAnswer[] => {
  const found = latest.get(text) ?? findNearest(text);
  if (latest.size >= mostLatest) latest.clear();
  latest.set(text, found);
  return found;
};

// One message is held against the answers for several purposes.
const latest = new Map<string, readonly NearAnswer[]>();
const mostLatest = 16;

const findNearest = (text: string): readonly NearAnswer[] => {
  const isEnglish = readsEnglish(text);
  const strange = isEnglish ? unheard.english : unheard.foreign;
  const whole = termsIn(text, isEnglish);
  const parts = questionsIn(text).filter((part) => part.length < text.length * 0.8);
  // A part that says too little stands for too much.
  const readings = [
    whole,
    ...parts.map((each) => termsIn(each, isEnglish)).filter((terms) => [...terms].filter(says).length >= fewest),
  ].slice(0, mostReadings);
  const fits = readings.map((asked) => fitsOf(asked, strange));
  return kept()
    .answers.map((answer, at) => ({ answer, fit: Math.max(...fits.map((fit) => fit[at] ?? 0)) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
};

/** The words of a text and, as a word each, the pages that it names: a name of several words says more than they do, and the same in every language. */
const termsIn = (text: string, isEnglish: boolean): ReadonlySet<string> =>
  new Set([...termsOf(text, isEnglish), ...namedPages(plainText(text)).map(({ id }) => nameOf(id))]);

const nameOf = (page: string): string => `@${page}`;
const isName = (term: string): boolean => term.startsWith('@');

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

const says = (term: string): boolean => !asking.has(term) && !isName(term);

const mostReadings = 4;
const fewest = 3;

/** For each answer: mostly how alike the two questions are; somewhat how much of what is asked the answer speaks of. */
const fitsOf = (terms: ReadonlySet<string>, strange: number): readonly number[] => {
  const { answers, ways, waysWith, answersWith } = kept();
  const heard = [...terms].filter((term) => says(term) && weights().has(term)).length;
  if (heard === 0) return [];
  const whole = weigh(terms, strange);
  const shared = ways.map(() => 0);
  const spoken = answers.map(() => 0);
  for (const term of terms) {
    const weight = weights().get(term) ?? strange;
    for (const way of waysWith.get(term) ?? []) shared[way] = (shared[way] ?? 0) + weight;
    for (const answer of answersWith.get(term) ?? []) spoken[answer] = (spoken[answer] ?? 0) + weight;
  }
  const likeness = answers.map(() => 0);
  for (const [way, { answer, weight }] of ways.entries())
    likeness[answer] = Math.max(likeness[answer] ?? 0, likenessOf(shared[way] ?? 0, weight, whole));
  return likeness.map((alike, at) => (0.7 * alike + (0.3 * (spoken[at] ?? 0)) / whole) * (heard === 1 ? ofOneWord : 1));
};

const likenessOf = (shared: number, weight: number, whole: number): number => {
  const share = shared / weight;
  const held = shared >= telling && share >= mostOfIt ? ofSituation * share : 0;
  return Math.max(shared / Math.sqrt(whole * weight), held);
};

const weigh = (terms: ReadonlySet<string>, strange: number): number => {
  let sum = 0;
  for (const term of terms) sum += weights().get(term) ?? strange;
  return sum;
};

// The words of a name count beside it.
const ofName = 0.6;

// A word that no answer has is a name, or beside the point; of another language mostly one without a meaning of its own.
const unheard = { english: 1.4, foreign: 0.7 };

type Kept = {
  readonly answers: readonly PageAnswer[];
  /** Each way to ask: the answer it asks for, and what its words weigh. */
  readonly ways: readonly { readonly answer: number; readonly weight: number }[];
  /** Who has a word, so that a question is held against those only. */
  readonly waysWith: ReadonlyMap<string, readonly number[]>;
  readonly answersWith: ReadonlyMap<string, readonly number[]>;
};

let known: Kept | null = null;

const kept = (): Kept => {
  known ??= keep(readAll());
  return known;
};

const keep = (answers: readonly ReadAnswer[]): Kept => {
  const ways: { answer: number; weight: number }[] = [];
  const waysWith = new Map<string, number[]>();
  const answersWith = new Map<string, number[]>();
  for (const [at, { asked, all }] of answers.entries()) {
    for (const terms of asked) {
      for (const term of terms) note(waysWith, term, ways.length);
      ways.push({ answer: at, weight: weigh(terms, unheard.english) });
    }
    for (const term of all) note(answersWith, term, at);
  }
  return { answers: answers.map(({ answer }) => answer), ways, waysWith, answersWith };
};

const note = (table: Map<string, number[]>, term: string, at: number): void => {
  const held = table.get(term);
  if (held === undefined) table.set(term, [at]);
  else held.push(at);
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
    const asked = answer.asked.map((each) => termsIn(each, true));
    const all = [...asked.flatMap((each) => [...each]), ...termsOf(answer.says, true), nameOf(answer.page)];
    return { answer, asked, all: new Set(all) };
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
  const weightOf = (term: string, count: number): number =>
    Math.log((answers.length + 1) / count) * (isName(term) ? ofName : 1);
  return new Map([...counts].map(([term, count]) => [term, weightOf(term, count)]));
};
