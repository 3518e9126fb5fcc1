import { termsOf } from '../lookup/terms-of.ts';
import { weightOf } from '../lookup/weight-of.ts';
import type { HandbookPage } from '../page.ts';

export type PickedFact = { readonly text: string; readonly fit: number };

/** What the pages know beside their definitions, the nearest to a question first; what fits nothing in it keeps its order at the end. */
export const pickFacts = (pages: readonly HandbookPage[], question: string): readonly PickedFact[] => {
  const asked = termsOf(question);
  return pages
    .flatMap(({ facts, why }) => [...facts, why].map((text) => ({ text, fit: fitOf(text, asked) })))
    .sort((a, b) => b.fit - a.fit);
};

/** How much of what is asked a sentence speaks of: rare words weigh more. */
export const fitOf = (text: string, asked: ReadonlySet<string>): number => {
  let fit = 0;
  for (const term of termsOf(text, true)) if (asked.has(term)) fit += weightOf(term);
  return fit;
};
