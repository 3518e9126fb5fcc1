import { candidatesSchema, readCandidates, readingPrompt } from '../explain/index.ts';
import { Fault } from '../fault.ts';
import type { Facts, StatedDenial } from '../intake/index.ts';
import type { Model } from './model.ts';

/** What a model finds stated where the text reads as no denial; nothing that the text does not hold, and nothing when the model fails. */
export const findStated = async (
  model: Model,
  facts: Facts,
  options: { readonly nonce: string; readonly signal: AbortSignal },
): Promise<readonly StatedDenial[]> => {
  try {
    const value = await model.extract(readingPrompt(facts.plain, options.nonce), candidatesSchema, options.signal);
    return readCandidates(value, facts);
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
};
