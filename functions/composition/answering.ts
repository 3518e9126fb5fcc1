import { type Answered, accountReader, answerQuestion, type LivePorts, type Question } from '@whydenied/core';
import { readAccountFile } from './account-file.ts';
import type { Configuration } from './configuration.ts';
import { workTime } from './work-time.ts';

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
