import { Fault } from '../fault.ts';

/** What was counted; where usage cannot be counted, the question is answered all the same: a quota is for the bill, not for who may see what. */
export const orUncounted = async <Value>(counted: Promise<Value>, otherwise: Value): Promise<Value> => {
  try {
    return await counted;
  } catch (error) {
    if (error instanceof Fault) return otherwise;
    throw error;
  }
};
