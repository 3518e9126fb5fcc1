import type { Need } from './need.ts';

/** What a request is given to pass a condition that asks for anything else: nobody's value, and never one to write down. */
export const inventedValues = ['whydenied-other', 'whydenied-another'] as const;

/** The request as it was stated, without the values that were made up to see it pass. */
export const withoutInvented = (need: Need): Need => {
  const stated = Object.entries(need.context).filter(([, value]) => ![value].flat().some(isInvented));
  return stated.length === Object.keys(need.context).length ? need : { ...need, context: Object.fromEntries(stated) };
};

const isInvented = (value: unknown): boolean => inventedValues.some((invented) => invented === value);
