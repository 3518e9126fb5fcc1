import type { Model } from './model.ts';

/** A model that reads for each purpose once a turn: a turn taken again after a conflict finds what was read the first time. */
export const readsOnce = (model: Model | null): Model | null => {
  if (model === null) return null;
  const read = new Map<string, ReturnType<Model['extract']>>();
  return {
    id: model.id,
    write: (...asked) => model.write(...asked),
    extract: (prompt, schema, signal) => {
      const reading = read.get(schema.name) ?? model.extract(prompt, schema, signal);
      read.set(schema.name, reading);
      return reading;
    },
  };
};
