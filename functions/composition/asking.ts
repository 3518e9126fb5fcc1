import { type Answered, Fault, type Question } from '@whydenied/core';
import { answering } from './answering.ts';
import type { Configuration } from './configuration.ts';

type Ask = (question: Question, caller: string) => Promise<Answered>;

/** The pipeline of a chat: the function that may read the live account answers; without it, or when it is out of reach, this process. */
export const asking = (configuration: Configuration): Ask => {
  const here = answering(configuration);
  if (configuration.diagnoseFunction === null) return here;
  const { diagnoseFunction } = configuration;
  // Not every turn is about a call: the client is loaded when one is.
  let there: Promise<Ask> | null = null;
  return async (question, caller) => {
    try {
      there ??= connect(diagnoseFunction);
      return await (await there)(question, caller);
    } catch (error) {
      // What the live account would have told is then named as not seen.
      if (error instanceof Fault) return here(question, caller);
      throw error;
    }
  };
};

const connect = async (functionName: string): Promise<Ask> => {
  const { connectDiagnose } = await import('@whydenied/core/aws/diagnose');
  return connectDiagnose(functionName);
};
