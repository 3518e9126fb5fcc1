import type { AccessRequest, PolicySet } from '@whydenied/iam';

/** Arrows that work, one after the other. */
export type Wiring = {
  readonly id: string;
  readonly says: string;
  readonly arrows: readonly PracticeArrow[];
  /** Pages of the handbook that it practises, beside those of its arrows. */
  readonly about?: readonly string[];
};

export type PracticeArrow = {
  readonly name: string;
  /** The kind of policy that this arrow rests on, with one statement in it, first; what it needs besides, behind it. */
  readonly policies: PolicySet;
  readonly request: AccessRequest;
  readonly page: string;
};
