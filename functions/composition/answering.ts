import { type Answered, accountReader, answerQuestion, type Question } from '@whydenied/core';
import { readAccountFile } from './account-file.ts';
import type { Configuration } from './configuration.ts';

/** The pipeline over what this function may read: the account file when there is one. */
export const answering = ({ accountFile }: Configuration): ((question: Question) => Promise<Answered>) =>
  answerQuestion({ readers: accountFile === null ? [] : [accountReader(readAccountFile(accountFile))] });
