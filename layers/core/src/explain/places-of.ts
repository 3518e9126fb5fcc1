import type { FixStep } from '../repair/index.ts';

/** The steps that change one policy: their statements in order, and the last one's forms, which hold all of them. */
export type Place = {
  readonly statements: readonly NonNullable<FixStep['statement']>[];
  /** Indexes of the steps. */
  readonly steps: readonly number[];
  readonly last: FixStep;
  /** The document before the first of them; null: there was none, or nobody showed it. */
  readonly before: string | null;
};

/** The places of a fix: steps on the same policy build on each other, so that only the last document is pasted. */
export const placesOf = (steps: readonly FixStep[]): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const [index, step] of steps.entries()) {
    const key = JSON.stringify(step.target);
    const known = places.get(key) ?? { statements: [], steps: [], before: step.before };
    const statements = [...known.statements, ...(step.statement === null ? [] : [step.statement])];
    places.set(key, { statements, steps: [...known.steps, index], last: step, before: known.before });
  }
  return [...places.values()];
};
