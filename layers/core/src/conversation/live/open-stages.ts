import type { LiveAccount, ReadWish } from '../ports.ts';
import type { Question } from '../question.ts';
import type { EngineDifference } from './classify-difference.ts';
import type { mayAskAbout, Permission } from './may-ask-about.ts';
import { permitWish } from './permit-wish.ts';
import type { ReadPermission } from './read-permission.ts';
import { saysChanged } from './says-changed.ts';
import { liveStages, localStages, type Stages } from './stages.ts';

export type LivePorts = {
  readonly account: LiveAccount;
  readonly mayAskAbout: ReturnType<typeof mayAskAbout>;
  /** For everything that one question asks of the account. */
  readonly deadlineMilliseconds: number;
  readonly onDifference: (difference: EngineDifference) => void;
  /** Told of every permission that was decided before something was shown: who asked about whom, never the text. */
  readonly onPermission?: ((line: PermissionLine) => void) | undefined;
};

export type PermissionLine = {
  /** Null: whoever our credentials belong to. */
  readonly caller: string | null;
  readonly about: string;
  readonly action: string;
  readonly may: boolean;
};

// A chain names a handful of things; what is left out of reach by this is named.
const mostCalls = 25;

/** The stages of one question: with a live account, on the caller's behalf and until the deadline. */
export const openStages = (live: LivePorts | undefined, question: Question, caller: string | null): Stages => {
  if (live === undefined) return localStages;
  const hasChanged = question.hasChanged === true || saysChanged(question.input);
  const call = { signal: AbortSignal.timeout(live.deadlineMilliseconds), mayCache: !hasChanged, caller, mostCalls };
  const told = new Set<string>();
  const tell = ({ may }: Permission, { action, resource: about }: ReadPermission): void => {
    const key = `${action} ${about}`;
    if (!told.has(key)) live.onPermission?.({ caller, about, action, may });
    told.add(key);
  };
  const mayRead = async (needed: ReadPermission): Promise<Permission> => {
    const { action, resource, written, document } = needed;
    // Whoever holds our credentials reads with them what they show: what AWS refuses to them, it refuses to us.
    const permission: Permission =
      caller === null ? { may: true } : await live.mayAskAbout({ caller, action, resource, written, document }, call);
    tell(permission, needed);
    return permission;
  };
  const find = caller === null ? null : (wish: ReadWish) => live.account.find(wish, call);
  return liveStages({
    account: live.account,
    call,
    permit: (wish) => permitWish({ find, mayRead }, wish),
    mayRead,
    onStep: question.onStatus ?? (() => undefined),
    onDifference: live.onDifference,
  });
};
