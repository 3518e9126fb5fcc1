import type { Verdict } from './verdict.ts';

/** Whether what is known decides a question: each of the chosen answers has something that speaks for it and stands clear of the rest, or all others are excluded. */
export const isSure = (order: readonly Verdict[], count: number): boolean => {
  const last = order[count - 1];
  const next = order[count];
  const areOut = order.slice(count).every(({ score, because }) => score <= excluded && because !== '');
  if (count < order.length && areOut && (last?.score ?? excluded) > excluded + clear) return true;
  return last !== undefined && last.score >= speaks && (next === undefined || last.score - next.score >= clear);
};

/** Something speaks against it, and nothing outweighs that. */
export const excluded = -1;
const speaks = 2;
const clear = 1;
