import { randomUUID } from 'node:crypto';
import type { Worker } from 'node:worker_threads';

export type Asked = { readonly id: string; readonly asked: unknown; readonly requestId: string };
export type Told = { readonly id: string; readonly result?: unknown; readonly error?: string };

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

/** A thread with those that wait for it. */
type Thread = { readonly worker: Worker; readonly waiting: Map<string, Waiting> };

/** Asks a thread that is started with the first question, and again when it has ended; it keeps no process alive that waits for nothing. */
export const askThread = (make: () => Worker): (<Result>(asked: unknown, requestId: string) => Promise<Result>) => {
  let current: Thread | null = null;
  // Out of memory, say: whoever waits for this one is told, and the next question starts another
  const fail = (ended: Thread, error: Error): void => {
    if (current === ended) current = null;
    for (const { reject } of ended.waiting.values()) reject(error);
    ended.waiting.clear();
  };
  const start = (): Thread => {
    const thread: Thread = { worker: make(), waiting: new Map() };
    thread.worker.on('message', (told: Told) => hear(thread, told));
    thread.worker.once('error', (error) => fail(thread, error));
    thread.worker.once('exit', () => fail(thread, new Error('the thread that scans has ended')));
    return thread;
  };
  return (asked, requestId) =>
    new Promise((resolve, reject) => {
      const id = randomUUID();
      current ??= start();
      current.waiting.set(id, { resolve, reject });
      current.worker.ref();
      current.worker.postMessage({ id, asked, requestId } satisfies Asked);
    });
};

const hear = ({ worker, waiting }: Thread, { id, result, error }: Told): void => {
  const own = waiting.get(id);
  waiting.delete(id);
  if (waiting.size === 0) worker.unref();
  if (error === undefined) own?.resolve(result as never);
  else own?.reject(new Error(error));
};
