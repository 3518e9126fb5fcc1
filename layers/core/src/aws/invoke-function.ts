import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { withinTime } from './within-time.ts';

/** Another function of ours, and how long it is waited for. */
export type OwnFunction = {
  readonly client: LambdaClient;
  readonly functionName: string;
  readonly deadlineMilliseconds: number;
};

/** What the function answers to a value; `failed` holds why there is no answer. */
export const invokeFunction = async (
  { client, functionName, deadlineMilliseconds }: OwnFunction,
  value: unknown,
): Promise<{ readonly text: string } | { readonly failed: unknown }> => {
  const abortSignal = AbortSignal.timeout(deadlineMilliseconds);
  const command = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(value) });
  try {
    const { FunctionError, Payload } = await withinTime(() => client.send(command, { abortSignal }), abortSignal);
    const text = Payload?.transformToString() ?? '';
    return FunctionError !== undefined || text === '' ? { failed: FunctionError } : { text };
  } catch (failed) {
    return { failed };
  }
};
