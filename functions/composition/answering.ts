import { type Answered, accountReader, answerQuestion, type LivePorts, type Question } from '@whydenied/core';
import { readAccountFile } from './account-file.ts';
import type { Configuration } from './configuration.ts';

/**
 * Of the processor's time: a machine that is busy with others does not make an answer shorter. Asking for it costs a call of the
 * system, so it is asked again only when a moment has gone by on the wall: one thread cannot have worked longer than that.
 */
const processorClock = (): number => {
  const now = performance.now();
  if (now - looked < moment) return worked;
  const { user, system } = process.cpuUsage();
  looked = now;
  worked = (user + system) / 1_000;
  return worked;
};

const moment = 20;
let looked = Number.NEGATIVE_INFINITY;
let worked = 0;

// Some eight seconds of a function with 1 GB; beside the live account's 8 and the model's words, below the 29 of API Gateway.
const workTime = { clock: processorClock, milliseconds: 5_000 };

let shared: LivePorts | undefined;

/** Lets every function of this process read the live account: under `npm start -- --live` there is no diagnose function to ask. */
export const shareLiveAccount = (live: LivePorts | undefined): void => {
  shared = live;
};

/** The pipeline over what this function may read: the account file when there is one, and the live account. */
export const answering = (
  { accountFile }: Configuration,
  live: LivePorts | undefined = shared,
): ((question: Question, caller: string) => Promise<Answered>) => {
  // A wrong file is one clear sentence at the start; without one, nothing of the stages is read before a question comes.
  const readers = accountFile === null ? [] : [accountReader(readAccountFile(accountFile))];
  return (question, caller) => answerQuestion({ readers, live, workTime })(question, onBehalfOf(caller));
};

/** Under `npm start` the caller is whoever holds the credentials; on Lambda nobody is, and our own role never stands in for a caller. */
const onBehalfOf = (caller: string): string | null => {
  if (caller !== 'local') return caller;
  return process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined ? null : 'anonymous';
};
