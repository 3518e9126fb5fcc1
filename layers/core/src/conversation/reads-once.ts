import type { Model } from './model.ts';

/** A model that reads once a turn: a turn taken again after a conflict finds what was read the first time. */
export const readsOnce = (model: Model | null): Model | null => {
  if (model === null) return null;
  let reading: ReturnType<Model['extract']> | null = null;
  return {
    ...model,
    extract: (...asked) => {
      reading ??= model.extract(...asked);
      return reading;
    },
  };
};
