import { rankNotes } from '../../../recognise/index.ts';
import type { PageAnswer } from '../answers/page-answer.ts';
import { pageAnswers } from '../answers/page-answers.ts';
import { questionsIn } from '../read/questions-in.ts';
import { alikePieces } from './alike-pieces.ts';
import { type AnswerTerms, answerTerms, asPlain, isName, termsIn } from './answer-terms.ts';
import { readsEnglish } from './reads-english.ts';

/** What speaks for an answer to a question, sign by sign. */
export type AnswerSigns = {
  readonly answer: PageAnswer;
  /** The question is one of the ways to ask for it, word for word. */
  readonly isAsked: boolean;
  /** How alike the question and the nearest way to ask are, and how much of the question the answer speaks of: 0 to 1. */
  readonly likeness: number;
  /** How much of the question the answer speaks of. */
  readonly spoken: number;
  /** How probable the examples find its page, as a logarithm. */
  readonly page: number;
  /** The share of the pages named in the question of which the answer says nothing. */
  readonly missed: number;
  /** How alike its words are to those of the question, in pieces of four letters. */
  readonly pieces: number;
};

/** For what is measured: it must not have been learned. */
export type HeldOut = {
  /** The way to ask that counts as unheard, by its place among all. */
  readonly way: number;
  /** How probable each page is by a model that has not seen it. */
  readonly pages: ReadonlyMap<string, number>;
};

/** What speaks for each answer that comes near at all; where a situation stands in front of a question, that question counts alone too. */
export const answerSigns = (text: string, heldOut: HeldOut | null = null): readonly AnswerSigns[] => {
  const isEnglish = readsEnglish(text);
  const parts = questionsIn(text).filter((part) => part.length < text.length * 0.8);
  const whole = termsIn(text, isEnglish);
  // A part that says too little stands for too much.
  const readings = [
    whole,
    ...parts.map((each) => termsIn(each, isEnglish)).filter((terms) => [...terms].filter(says).length >= fewest),
  ].slice(0, mostReadings);
  const terms = answerTerms();
  const asked: Asked = { terms, strange: isEnglish ? unheard.english : unheard.foreign, way: heldOut?.way ?? -1 };
  const fits = readings.map((reading) => fitsOf(reading, asked));
  const ofPart = text.length >= storied ? partOf.story : partOf.question;
  const pages = heldOut?.pages ?? probablePages(text);
  const missed = missedOf([...whole].filter(isName), asked);
  const pieces = alikePieces(text);
  const verbatim = heldOut === null ? (terms.asked.get(asPlain(text)) ?? []) : [];
  return pageAnswers().flatMap((answer, at) => {
    const { likeness, spoken } = bestOf(fits, at, ofPart);
    if (likeness < least) return [];
    return {
      answer,
      isAsked: verbatim.includes(at),
      likeness,
      spoken,
      page: Math.log((pages.get(answer.page) ?? 0) + smallest),
      missed: missed[at] ?? 0,
      pieces: pieces[at] ?? 0,
    };
  });
};

// What shares next to nothing with a question is far from it, whatever else speaks for it.
const least = 0.1;

/** How alike the whole is, or a part of it together with the whole: a part alone would forget what the rest names. */
const bestOf = (
  [whole, ...parts]: readonly Fits[],
  at: number,
  ofPart: number,
): { readonly likeness: number; readonly spoken: number } => {
  const all = whole?.likeness[at] ?? 0;
  return parts.reduce(
    (best, { likeness, spoken }) => {
      const fit = ofPart * (likeness[at] ?? 0) + (1 - ofPart) * all;
      return fit > best.likeness ? { likeness: fit, spoken: spoken[at] ?? 0 } : best;
    },
    { likeness: all, spoken: whole?.spoken[at] ?? 0 },
  );
};

// Of a story the question at its end says nearly all, of a question in two parts each half of it.
const storied = 220;
const partOf = { story: 0.9, question: 0.7 };

/** For each answer the share of these names that neither it nor a way to ask for it says. */
const missedOf = (named: readonly string[], { terms, way }: Asked): Float64Array => {
  const missed = new Float64Array(pageAnswers().length).fill(named.length === 0 ? 0 : 1);
  for (const name of named)
    each(terms.answersWith(name), (at) => {
      if (way === -1 || terms.isSaid(at, name, way)) missed[at] = (missed[at] ?? 0) - 1 / named.length;
    });
  return missed;
};

// Where a situation stands in front, the sentence that asks counts as much as the whole.
const probablePages = (text: string): ReadonlyMap<string, number> => {
  const whole = rankNotes(text);
  const asking = questionsIn(text).at(-1) ?? '';
  if (asking.length < 20 || asking.length > text.length * 0.8)
    return new Map(whole.map(({ id, probability }) => [id, probability]));
  const ofQuestion = new Map(rankNotes(asking).map(({ id, probability }) => [id, probability]));
  return new Map(whole.map(({ id, probability }) => [id, (probability + (ofQuestion.get(id) ?? 0)) / 2]));
};

const smallest = 1e-3;

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

/** What a question is held against: `strange` is what a word weighs that no answer has, `way` the way to ask that is held out. */
type Asked = { readonly terms: AnswerTerms; readonly strange: number; readonly way: number };

type Fits = { readonly likeness: Float64Array; readonly spoken: Float64Array };

/** For each answer: mostly how alike the two questions are; somewhat how much of what is asked the answer speaks of. */
const fitsOf = (asked: ReadonlySet<string>, { terms, strange, way: heldOut }: Asked): Fits => {
  const { ways, waysWith, answersWith, weightOf } = terms;
  const likeness = new Float64Array(pageAnswers().length);
  const spoken = new Float64Array(likeness.length);
  const heard = [...asked].filter((term) => says(term) && weightOf(term) !== null).length;
  if (heard === 0) return { likeness, spoken };
  let whole = 0;
  for (const term of asked) whole += weightOf(term) ?? strange;
  const shared = new Float64Array(ways.answers.length);
  for (const term of asked) {
    const weight = weightOf(term) ?? strange;
    each(waysWith(term), (way) => {
      shared[way] = (shared[way] ?? 0) + weight;
    });
    each(answersWith(term), (at) => {
      if (heldOut === -1 || terms.isSaid(at, term, heldOut)) spoken[at] = (spoken[at] ?? 0) + weight / whole;
    });
  }
  for (let way = 0; way < shared.length; way += 1) {
    const said = shared[way] ?? 0;
    if (said === 0 || way === heldOut) continue;
    const alike = likenessOf(said, ways.weights[way] ?? 0, whole);
    const answer = ways.answers[way] ?? 0;
    if (alike > (likeness[answer] ?? 0)) likeness[answer] = alike;
  }
  const few = heard === 1 ? ofOneWord : 1;
  return { likeness: likeness.map((alike, at) => (0.7 * alike + 0.3 * (spoken[at] ?? 0)) * few), spoken };
};

const each = (places: ArrayLike<number>, take: (place: number) => void): void => {
  for (let at = 0; at < places.length; at += 1) take(places[at] ?? 0);
};

const likenessOf = (shared: number, weight: number, whole: number): number => {
  const share = shared / weight;
  const held = shared >= telling && share >= mostOfIt ? ofSituation * share : 0;
  return Math.max(shared / Math.sqrt(whole * weight), held);
};

// A word that no answer has is a name, or beside the point; of another language mostly one without a meaning of its own.
const unheard = { english: 1.4, foreign: 0.7 };
