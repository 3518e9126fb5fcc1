import { rankNotes } from '../../../recognise/index.ts';
import type { HandbookPage } from '../page.ts';
import { pageOf } from '../page-of.ts';
import { questionsIn } from '../read/questions-in.ts';
import { namedPages } from './named-pages.ts';
import { nearestAnswers } from './nearest-answers.ts';
import type { NearAnswer } from './nearest-of.ts';
import { plainText } from './plain-text.ts';
import { shareOfTerms } from './share-of-terms.ts';
import { termsOf } from './terms-of.ts';

export type RankedPage = {
  readonly page: HandbookPage;
  readonly score: number;
  /** What the examples say alone. */
  readonly probability: number;
  /** The text calls it by a name of its own, or asks nearly word for word what the page answers. */
  readonly isNamed: boolean;
  /** Its answers to questions like this one, the nearest first. */
  readonly answers: readonly NearAnswer[];
};

/** The pages that a question reads like, the best first: by the examples, by the names it says, and by what the pages answer. */
export const rankPages = (text: string): readonly RankedPage[] => {
  const named = namedPages(plainText(text));
  const asked = termsOf(text);
  const all = nearestAnswers(text);
  const [nearest] = all;
  const near = Map.groupBy(all, ({ answer }) => answer.page);
  const worth = new Map<string, number>();
  for (const { id, isWeak } of named) worth.set(id, Math.max(worth.get(id) ?? 0, isWeak ? weak : strong));
  return readingsOf(text)
    .flatMap(({ id, probability }) => {
      const page = pageOf(id);
      if (page === null) return [];
      const bonus = worth.get(id) ?? 0;
      const answers = (near.get(id) ?? []).filter(({ fit }) => fit >= resembling);
      const fit = answers[0]?.fit ?? 0;
      return [
        {
          page,
          probability,
          score:
            Math.log(probability + smallest) +
            bonus +
            spoken * shareOfTerms(page, asked) +
            answered * fit ** 3 +
            (fit >= telling && nearest?.answer.page === id ? strong : 0),
          isNamed: bonus === strong || fit >= wordForWord,
          answers,
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
};

// Where a situation stands in front, the sentence that asks counts as much as the whole.
const readingsOf = (text: string): ReturnType<typeof rankNotes> => {
  const whole = rankNotes(text);
  const asking = questionsIn(text).at(-1) ?? '';
  if (asking.length < 20 || asking.length > text.length * 0.8) return whole;
  const ofQuestion = new Map(rankNotes(asking).map(({ id, probability }) => [id, probability]));
  return whole.map(({ id, probability }) => ({ id, probability: (probability + (ofQuestion.get(id) ?? 0)) / 2 }));
};

const answered = 30;
const resembling = 0.3;
const telling = 0.55;
const wordForWord = 0.7;
const strong = 3;
// What a page says of itself tells it in languages and words that no example has.
const spoken = 4;
const weak = 1;
// A page that no example speaks for can still be named.
const smallest = 0.002;
