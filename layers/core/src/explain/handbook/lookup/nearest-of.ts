import type { PageAnswer } from '../answers/page-answer.ts';
import type { AnswerSigns } from './answer-signs.ts';
import { inEnglish, inOtherLanguages, type Nearness } from './nearness.data.ts';
import { readsEnglish } from './reads-english.ts';

export type NearAnswer = {
  readonly answer: PageAnswer /** How near, 0 to 1; one that shares fewer words may still come first. */;
  readonly fit: number;
};

/** The answers that signs speak for, the nearest to a text first. */
export const nearestOf = (signs: readonly AnswerSigns[], text: string): readonly NearAnswer[] => {
  const nearness = readsEnglish(text) ? inEnglish : inOtherLanguages;
  return (
    signs
      .map((each) => {
        const speaks = each.isAsked ? { rank: 1, fit: 1 } : rankOf(each, nearness);
        return { answer: each.answer, ...speaks };
      })
      .filter(({ rank }) => rank > 0)
      // Beyond what tells two apart by rank, the words that are shared do.
      .sort((a, b) => b.rank - a.rank || b.fit - a.fit)
  );
};

/** How much the signs speak for an answer; how near it comes is told by the words that it shares, or few words would say too much. */
const rankOf = (signs: AnswerSigns, { weights, scale }: Nearness): { readonly rank: number; readonly fit: number } => {
  const sum = names.reduce((all, name) => all + weights[name] * signs[name], 0);
  const near = Math.min(signs.likeness, nearly);
  const rank = signs.likeness >= wordForWord ? Math.max(near, scaled(sum, scale)) : scaled(sum, scale);
  return { rank, fit: scaled(Math.min(rank, near + beyondWords), amongMore) };
};

/** Of more ways to ask one comes nearer by chance: set so that as many questions reach a fit as with three ways an answer. */
const amongMore: Nearness['scale'] = [
  [0, 0],
  [0.41, 0.34],
  [0.52, 0.43],
  [0.59, 0.56],
  [0.71, 0.67],
  [0.86, 0.78],
  [1, 1],
];

// What is asked word for word comes before.
const nearly = 0.99;
const names = ['likeness', 'spoken', 'page', 'missed', 'pieces'] as const;
const wordForWord = 0.85;
const beyondWords = 0.05;

const scaled = (sum: number, scale: Nearness['scale']): number => {
  let [below, low] = [Number.NEGATIVE_INFINITY, 0];
  for (const [above, high] of scale) {
    if (sum < above)
      return below === Number.NEGATIVE_INFINITY ? 0 : low + ((high - low) * (sum - below)) / (above - below);
    [below, low] = [above, high];
  }
  return nearly;
};
