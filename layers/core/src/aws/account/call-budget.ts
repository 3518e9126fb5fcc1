import type { CallOptions } from '../../conversation/index.ts';

// A question's signal is all of it that the SDK hands to what sends a request.
const budgets = new WeakMap<AbortSignal, { left: number }>();

/** Begins the count of a question's calls, once. */
export const limitCalls = ({ signal, mostCalls }: CallOptions): void => {
  if (mostCalls !== undefined && !budgets.has(signal)) budgets.set(signal, { left: mostCalls });
};

type Handler = {
  readonly handle: (request: unknown, options?: { readonly abortSignal?: unknown }) => Promise<unknown>;
};

/** The same way to the wire, for as many calls as a question has left, `reserve` of them not for these; repeated ones count. */
export const countCalls = <Sending extends Handler>(handler: Sending, reserve: number): Sending =>
  Object.create(handler, {
    handle: {
      value: async (request: unknown, options?: { readonly abortSignal?: unknown }): Promise<unknown> => {
        const budget = budgets.get(options?.abortSignal as AbortSignal);
        if (budget !== undefined && budget.left <= reserve) throw new CallsSpent('all calls of the question are made');
        if (budget !== undefined) budget.left -= 1;
        return handler.handle(request, options);
      },
    },
  }) as Sending;

class CallsSpent extends Error {
  override readonly name = 'CallsSpent';
}
