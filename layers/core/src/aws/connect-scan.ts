import { LambdaClient } from '@aws-sdk/client-lambda';
import { scanFunction } from './scan-function.ts';

// A cold start with the parsers and a template of the message's size; below API Gateway's 29 seconds with room for the model's words
const deadlineMilliseconds = 8_000;

/** The function that scans, over a client with the SDK's own configuration; asked once, for the answer without it is whole. */
export const connectScan = (functionName: string): ReturnType<typeof scanFunction> =>
  scanFunction({ client: new LambdaClient({ maxAttempts: 1 }), functionName, deadlineMilliseconds });
