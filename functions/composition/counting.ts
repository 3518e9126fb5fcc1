import { orUncounted, type TakeQuestion } from '@whydenied/core';
import type { Configuration } from './configuration.ts';

/** Counts the questions of a caller where there is a table to count them in; the client is loaded with the first. */
export const counting = ({ table, questionsPerHour }: Configuration): TakeQuestion => {
  if (table === null || questionsPerHour === 0) return async () => ({ kind: 'taken' });
  let connected: Promise<TakeQuestion> | null = null;
  return async (caller) => {
    connected ??= connect(table, questionsPerHour);
    return orUncounted((await connected)(caller), { kind: 'taken' });
  };
};

const connect = async (table: string, questionsPerHour: number): Promise<TakeQuestion> => {
  const { connectQuestions } = await import('@whydenied/core/aws/questions');
  return connectQuestions({ table, clock: Date.now, questionsPerHour });
};
