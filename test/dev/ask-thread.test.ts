import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type Asked, askThread } from '../../dev/ask-thread.ts';

/** A thread that answers when it is told to. */
const thread = () => {
  const asked: Asked[] = [];
  const made = Object.assign(new EventEmitter(), {
    ref: () => undefined,
    unref: () => undefined,
    postMessage: (question: Asked) => asked.push(question),
  });
  return { made, asked, answer: (at: number) => made.emit('message', { id: asked[at]?.id, result: `answer ${at}` }) };
};

const started = () => {
  const threads = [thread(), thread()] as const;
  let next = 0;
  const ask = askThread(() => {
    next += 1;
    return threads[next - 1]?.made as unknown as Worker;
  });
  return { ask, first: threads[0], second: threads[1] };
};

describe('a question to a thread', () => {
  it('is answered by the one thread that is started', async () => {
    const { ask, first, second } = started();
    const answers = Promise.all([ask('a', '1'), ask('b', '2')]);

    first.answer(1);
    first.answer(0);

    expect(await answers).toEqual(['answer 0', 'answer 1']);
    expect(second.asked).toEqual([]);
  });

  it('fails with its thread, and the next one is asked another, whose answer the end of the first does not touch', async () => {
    const { ask, first, second } = started();
    const failed = ask('a', '1').catch((error: Error) => error.message);
    first.made.emit('error', new Error('out of memory'));
    const answered = ask('b', '2');
    first.made.emit('exit', 1);
    const alsoAnswered = ask('c', '3');
    second.answer(0);
    second.answer(1);

    expect(await failed).toBe('out of memory');
    expect(await Promise.all([answered, alsoAnswered])).toEqual(['answer 0', 'answer 1']);
    expect(first.asked).toHaveLength(1);
  });
});
