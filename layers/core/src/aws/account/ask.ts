import { withinTime } from '../within-time.ts';
import type { Asked, Read } from './asked.ts';
import { readFailure } from './read-failure.ts';

/** Sends one read and turns every failure into a value: the answer goes on without it. */
export const ask = async <Output>(
  read: Read,
  signal: AbortSignal,
  send: () => Promise<Output>,
): Promise<Asked<Output>> => {
  try {
    return { kind: 'answered', output: await withinTime(send, signal) };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('bug: ')) throw error;
    return readFailure(error, read, signal);
  }
};

export type Page<Item> = { readonly items: readonly Item[] | undefined; readonly next: string | undefined };

// A hundred pages hold more policies than any principal can have.
const mostPages = 100;

/** Reads all pages, or none: a list that broke off is not a list. */
export const askPages = async <Item>(
  read: Read,
  signal: AbortSignal,
  page: (token: string | undefined) => Promise<Page<Item>>,
): Promise<Asked<readonly Item[]>> =>
  ask(read, signal, async () => {
    const items: Item[] = [];
    let token: string | undefined;
    for (let count = 0; count < mostPages; count += 1) {
      const { items: more, next } = await page(token);
      items.push(...(more ?? []));
      if (next === undefined || next === '' || next === token) return items;
      token = next;
    }
    throw new Error('the list does not end');
  });
