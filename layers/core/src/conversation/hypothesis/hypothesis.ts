import type { PolicyType } from '@whydenied/iam';

/** What a text says that the policies of one kind do: with which actions (`*`: with the one that is asked). */
export type LayerSaid = {
  readonly layer: PolicyType;
  /** `passes`: what only limits is said not to deny; `delegates`: a policy of a resource that leaves it to the policies of its account. */
  readonly does: 'allows' | 'denies' | 'nothing' | 'passes' | 'delegates';
  readonly patterns: readonly string[];
};

/** Policies that are told in words, and what is asked of them. */
export type Hypothesis = {
  readonly said: readonly LayerSaid[];
  /** The action that is asked about; null: none is named. */
  readonly action: string | null;
  /** Whether caller and resource are in two accounts; null: not told. */
  readonly isAcross: boolean | null;
  /** The account is the organization's management account. */
  readonly isManagement: boolean;
  /** What the policy of the resource stands on. */
  readonly resource: 'key' | 'other';
  /** Who calls; null: not told. */
  readonly caller: 'role' | 'user' | 'root' | null;
};
