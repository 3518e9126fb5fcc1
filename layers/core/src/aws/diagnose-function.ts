import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Answered, Question } from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { isAnswered } from './is-answered.ts';
import { withinTime } from './within-time.ts';

/** What `diagnose` is asked with when another function of ours asks it, not the API. */
export type DiagnoseCall = { readonly question: Question; readonly caller: string };

export type DiagnoseFunction = {
  readonly client: LambdaClient;
  readonly functionName: string;
  readonly deadlineMilliseconds: number;
};

/** Has the function that may read the live account answer a question in a caller's name; throws a `Fault` when it does not. */
export const diagnoseFunction =
  (asking: DiagnoseFunction) =>
  async ({ onStatus, ...question }: Question, caller: string): Promise<Answered> => {
    onStatus?.({ text: 'asking the live account', done: 0, total: 1 });
    const call: DiagnoseCall = { question, caller };
    const { FunctionError, Payload } = await invoke(asking, JSON.stringify(call));
    const answered = Payload?.transformToString() ?? '';
    if (FunctionError !== undefined || answered === '') throw unreachable(FunctionError);
    const read = parse(answered);
    if (!isAnswered(read)) throw unreachable('an answer of another shape');
    onStatus?.({ text: 'asking the live account', done: 1, total: 1 });
    return read;
  };

const invoke = async ({ client, functionName, deadlineMilliseconds }: DiagnoseFunction, Payload: string) => {
  const abortSignal = AbortSignal.timeout(deadlineMilliseconds);
  const command = new InvokeCommand({ FunctionName: functionName, Payload });
  try {
    return await withinTime(() => client.send(command, { abortSignal }), abortSignal);
  } catch (cause) {
    throw unreachable(cause);
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const unreachable = (cause: unknown): Fault =>
  new Fault('diagnose.unreachable', 'the live account cannot be asked now: try again in a moment', {
    cause,
    retryable: true,
  });
