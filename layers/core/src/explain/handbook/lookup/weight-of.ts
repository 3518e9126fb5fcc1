import { handbookPages } from '../handbook-pages.ts';
import { termsOf } from './terms-of.ts';

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
    for (const term of termsOf(texts.join(' '), true)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map([...counts].map(([term, count]) => [term, Math.log(handbookPages.length / count) / 1.6]));
};
