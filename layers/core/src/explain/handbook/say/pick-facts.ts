import { handbookPages } from '../handbook-pages.ts';
import { termsOf } from '../lookup/terms-of.ts';
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
  for (const term of termsOf(text)) if (asked.has(term)) fit += weightOf(term);
  return fit;
};

let weights: ReadonlyMap<string, number> | null = null;

/** The rarer a word in the handbook, the more it says; counted at the first question. */
export const weightOf = (term: string): number => {
  weights ??= countTerms();
  return weights.get(term) ?? unheard;
};

const unheard = 3;

const countTerms = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { definition, facts, wrong, why } of handbookPages) {
    const texts = [definition, why, ...facts, ...wrong.map(({ belief, truth }) => `${belief} ${truth}`)];
    for (const term of termsOf(texts.join(' '))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map([...counts].map(([term, count]) => [term, Math.log(handbookPages.length / count) / 1.6]));
};
