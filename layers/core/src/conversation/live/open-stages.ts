import type { LiveAccount } from '../ports.ts';
import type { Question } from '../question.ts';
import type { EngineDifference } from './classify-difference.ts';
import type { mayAskAbout } from './may-ask-about.ts';
import { saysChanged } from './says-changed.ts';
import { liveStages, localStages, type Stages } from './stages.ts';

export type LivePorts = {
  readonly account: LiveAccount;
  readonly mayAskAbout: ReturnType<typeof mayAskAbout>;
  /** For everything that one question asks of the account. */
  readonly deadlineMilliseconds: number;
  readonly onDifference: (difference: EngineDifference) => void;
};

/** The stages of one question: with a live account, on the caller's behalf and until the deadline. */
export const openStages = (live: LivePorts | undefined, question: Question, caller: string | null): Stages => {
  if (live === undefined) return localStages;
  const hasChanged = question.hasChanged === true || saysChanged(question.input);
  const call = { signal: AbortSignal.timeout(live.deadlineMilliseconds), mayCache: !hasChanged };
  return liveStages({
    account: live.account,
    call,
    mayAsk: (principal) => live.mayAskAbout({ caller, principal }, call),
    onStep: question.onStatus ?? (() => undefined),
    onDifference: live.onDifference,
  });
};
