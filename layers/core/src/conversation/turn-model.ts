import { Fault } from '../fault.ts';
import type { Model } from './model.ts';

/** A model as one turn may ask it: at most two calls, however often the turn is taken. */
export type TurnModel = Model & {
  /** Whether a reading may still be asked for so that this many calls are left after it; one that was read is there for nothing. */
  readonly mayRead: (name: string, leaving: number) => boolean;
  readonly mayWrite: () => boolean;
};

const mostCalls = 2;

/** Reads for each purpose once a turn: a turn taken again after a conflict finds what was read the first time, and calls for nothing. */
export const turnModel = (model: Model | null): TurnModel | null => {
  if (model === null) return null;
  const read = new Map<string, ReturnType<Model['extract']>>();
  let left = mostCalls;
  // What the service refused, the model never saw: the next way of asking may still be a call of this turn.
  const extract: Model['extract'] = async (...asked) => {
    left -= 1;
    try {
      return await model.extract(...asked);
    } catch (error) {
      if (error instanceof Fault && error.code === 'bedrock.invalid' && left > 0) return extract(...asked);
      throw error;
    }
  };
  return {
    id: model.id,
    mayRead: (name, leaving) => read.has(name) || left > leaving,
    mayWrite: () => left > 0,
    write: (...asked) => {
      left -= 1;
      return model.write(...asked);
    },
    extract: (prompt, schema, signal) => {
      const known = read.get(schema.name);
      if (known !== undefined) return known;
      const reading = extract(prompt, schema, signal);
      read.set(schema.name, reading);
      return reading;
    },
  };
};
