import type { FixStep } from '../repair/index.ts';

/** The steps that change one policy: their statements in order, and the last one's forms, which hold all of them. */
export type Place = {
  readonly statements: readonly NonNullable<FixStep['statement']>[];
  /** Indexes of the steps. */
  readonly steps: readonly number[];
  readonly last: FixStep;
};

/** The places of a fix: steps on the same policy build on each other, so that only the last document is pasted. */
export const placesOf = (steps: readonly FixStep[]): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const [index, step] of steps.entries()) {
    const key = JSON.stringify(step.target);
    const statements = [...(places.get(key)?.statements ?? []), ...(step.statement === null ? [] : [step.statement])];
    places.set(key, { statements, steps: [...(places.get(key)?.steps ?? []), index], last: step });
  }
  return [...places.values()];
};
