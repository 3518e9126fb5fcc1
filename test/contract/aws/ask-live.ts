import {
  type Answered,
  answerQuestion,
  type EngineDifference,
  mayAskAbout,
  type PermissionLine,
  type Question,
} from '@whydenied/core';
import { liveAccount } from '@whydenied/core/aws';

type Asking = {
  readonly caller?: string | null;
  readonly deadlineMilliseconds?: number;
  readonly burst?: number;
  readonly readerRoles?: readonly string[];
  readonly onDifference?: (difference: EngineDifference) => void;
  readonly onPermission?: (line: PermissionLine) => void;
};

/** The whole pipeline over the real SDK clients and whatever the wire answers. */
export const askLive = (question: string | Question, asking: Asking = {}): Promise<Answered> => {
  const limits = { burst: asking.burst ?? 100, perSecond: 100 };
  const { readerRoles = [] } = asking;
  const account = liveAccount({ region: 'us-east-1', readerRoles, externalId: null, clock: Date.now, limits });
  const live = {
    account,
    mayAskAbout: mayAskAbout(account, Date.now),
    deadlineMilliseconds: asking.deadlineMilliseconds ?? 20_000,
    onDifference: asking.onDifference ?? (() => undefined),
    onPermission: asking.onPermission,
  };
  const asked = typeof question === 'string' ? { input: question } : question;
  return answerQuestion({ readers: [], live })(asked, asking.caller ?? null);
};
