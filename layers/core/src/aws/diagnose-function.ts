import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Answered, Question } from '../conversation/index.ts';
import { Fault } from '../fault.ts';

/** What `diagnose` is asked with when another function of ours asks it, not the API. */
export type DiagnoseCall = { readonly question: Question; readonly caller: string };

/** Has the function that may read the live account answer a question in a caller's name; throws a `Fault` when it does not. */
export const diagnoseFunction =
  ({ client, functionName }: { readonly client: LambdaClient; readonly functionName: string }) =>
  async ({ onStatus, ...question }: Question, caller: string): Promise<Answered> => {
    onStatus?.({ text: 'asking the live account', done: 0, total: 1 });
    const call: DiagnoseCall = { question, caller };
    const { FunctionError, Payload } = await invoke(client, {
      FunctionName: functionName,
      Payload: JSON.stringify(call),
    });
    const answered = Payload?.transformToString() ?? '';
    if (FunctionError !== undefined || answered === '') throw unreachable(FunctionError);
    onStatus?.({ text: 'asking the live account', done: 1, total: 1 });
    return JSON.parse(answered);
  };

const invoke = async (client: LambdaClient, input: { FunctionName: string; Payload: string }) => {
  try {
    return await client.send(new InvokeCommand(input));
  } catch (cause) {
    throw unreachable(cause);
  }
};

const unreachable = (cause: unknown): Fault =>
  new Fault('diagnose.unreachable', 'the live account cannot be asked now: try again in a moment', {
    cause,
    retryable: true,
  });
