import type { Answered, Question } from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { invokeFunction, type OwnFunction } from './invoke-function.ts';
import { isAnswered } from './is-answered.ts';

/** What `diagnose` is asked with when another function of ours asks it, not the API. */
export type DiagnoseCall = { readonly question: Question; readonly caller: string };

/** Has the function that may read the live account answer a question in a caller's name; throws a `Fault` when it does not. */
export const diagnoseFunction =
  (asking: OwnFunction) =>
  async ({ onStatus, ...question }: Question, caller: string): Promise<Answered> => {
    onStatus?.({ text: 'asking the live account', done: 0, total: 1 });
    const call: DiagnoseCall = { question, caller };
    const answered = await invokeFunction(asking, call);
    if ('failed' in answered) throw unreachable(answered.failed);
    const read = parse(answered.text);
    if (!isAnswered(read)) throw unreachable('an answer of another shape');
    onStatus?.({ text: 'asking the live account', done: 1, total: 1 });
    return read;
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
