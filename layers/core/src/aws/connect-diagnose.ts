import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Answered, Question } from '../conversation/index.ts';
import { diagnoseFunction } from './diagnose-function.ts';

// The diagnose function gives the account 8 seconds; what starts cold or hangs longer is not waited for.
const deadlineMilliseconds = 10_000;

/** The function that may read the live account, over a client with the SDK's own configuration; asked once, for the answer without it is whole. */
export const connectDiagnose = (functionName: string): ((question: Question, caller: string) => Promise<Answered>) =>
  diagnoseFunction({ client: new LambdaClient({ maxAttempts: 1 }), functionName, deadlineMilliseconds });
