import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ScanCall } from '@whydenied/core/aws';
import type { HttpHandler } from '@whydenied/core/http';

export type Asked = { readonly id: string; readonly asked: unknown; readonly requestId: string };
export type Told = { readonly id: string; readonly result?: unknown; readonly error?: string };

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

const waiting = new Map<string, Waiting>();
let worker: Worker | null = null;

/** A scan works for seconds: on a thread of its own, as on Lambda in a function of its own, nobody else waits for it. */
export const scanElsewhere: HttpHandler = (event, context) => ask(event, context.awsRequestId);

/** What a scan of a pasted template says in a chat. */
export const briefElsewhere = (call: ScanCall): Promise<string | null> => ask(call, randomUUID());

const ask = <Result>(asked: unknown, requestId: string): Promise<Result> =>
  new Promise((resolve, reject) => {
    const id = randomUUID();
    waiting.set(id, { resolve, reject });
    worker ??= start();
    worker.ref();
    worker.postMessage({ id, asked, requestId } satisfies Asked);
  });

/** Started with the first scan; it keeps no process alive that waits for nothing. */
const start = (): Worker => {
  const started = new Worker(new URL('./scan-worker.ts', import.meta.url));
  started.on('message', ({ id, result, error }: Told) => {
    const own = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) started.unref();
    if (error === undefined) own?.resolve(result as never);
    else own?.reject(new Error(error));
  });
  started.once('error', fail);
  started.once('exit', () => fail(new Error('the thread that scans has ended')));
  return started;
};

/** Out of memory, say: whoever waits is told, and the next scan starts another. */
const fail = (error: Error): void => {
  worker = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
};
