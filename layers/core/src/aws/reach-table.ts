import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { Fault } from '../fault.ts';
import { withinTime } from './within-time.ts';

type Way = { readonly abortSignal: AbortSignal };

/** Sends one call to the table within a time, its retries included; throws a `Fault` when it cannot be reached. */
export const reachTable =
  (milliseconds: number) =>
  async <Output>(send: (way: Way) => Promise<Output>): Promise<Output> => {
    const abortSignal = AbortSignal.timeout(milliseconds);
    try {
      return await withinTime(() => send({ abortSignal }), abortSignal);
    } catch (cause) {
      throw new Fault('store.unreachable', 'the conversations cannot be reached: try again in a moment', {
        cause,
        retryable: true,
      });
    }
  };

/** One value for a call that was done, another for one whose condition did not hold. */
export const unlessRefused = async <Yes, No>(sent: Promise<unknown>, yes: Yes, no: No): Promise<Yes | No> => {
  try {
    await sent;
    return yes;
  } catch (error) {
    if (error instanceof Fault && error.cause instanceof ConditionalCheckFailedException) return no;
    throw error;
  }
};
