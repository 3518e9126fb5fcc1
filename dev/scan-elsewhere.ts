import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ScanCall } from '@whydenied/core/aws';
import type { HttpHandler } from '@whydenied/core/http';
import { askThread } from './ask-thread.ts';

const ask = askThread(() => new Worker(new URL('./scan-worker.ts', import.meta.url)));

/** A scan works for seconds: on a thread of its own, as on Lambda in a function of its own, nobody else waits for it. */
export const scanElsewhere: HttpHandler = (event, context) => ask(event, context.awsRequestId);

/** What a scan of a pasted template says in a chat. */
export const briefElsewhere = (call: ScanCall): Promise<string | null> => ask(call, randomUUID());
