import { causePrompt, causeSchema, type OfferedCause, readCause } from '../explain/index.ts';
import { Fault } from '../fault.ts';
import type { Facts } from '../intake/index.ts';
import type { ChosenCause } from '../recognise/index.ts';
import type { Model } from './model.ts';

type Choosing = {
  readonly facts: Facts;
  readonly causes: readonly OfferedCause[];
  readonly nonce: string;
  readonly signal: AbortSignal;
};

/** The cause among a few that a model finds in a text, with the words it rests on; null when it finds none, when what it says does not hold, and when it fails. */
export const chooseCause = async (model: Model, choosing: Choosing): Promise<ChosenCause | null> => {
  const { facts, causes, nonce, signal } = choosing;
  if (causes.length === 0) return null;
  try {
    const prompt = causePrompt({ message: facts.plain, causes, nonce });
    return readCause(await model.extract(prompt, causeSchema(causes), signal), { facts, causes });
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
};
