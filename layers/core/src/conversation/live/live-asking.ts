import type { CallOptions, LiveAccount, ReadWish } from '../ports.ts';
import type { Status } from '../question.ts';
import type { EngineDifference } from './classify-difference.ts';
import type { Permission } from './may-ask-about.ts';
import type { Permitted } from './permit-wish.ts';
import type { ReadPermission } from './read-permission.ts';

/** One question to the live account: on whose behalf, until when, and who is told of it. */
export type LiveAsking = {
  readonly account: LiveAccount;
  readonly call: CallOptions;
  /** What a wish is about by AWS's own name, and whether the caller of this question may be shown it. */
  readonly permit: (wish: ReadWish) => Promise<Permitted>;
  /** Whether the caller of this question may be shown what a read shows. */
  readonly mayRead: (permission: ReadPermission) => Promise<Permission>;
  readonly onStep: (step: Status) => void;
  readonly onDifference: (difference: EngineDifference) => void;
};
