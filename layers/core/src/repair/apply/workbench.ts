import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';

/** The work so far: what the account would look like, the steps that lead there, and what others have to do. */
export type Workbench = {
  readonly evidence: Evidence;
  readonly changes: readonly Change[];
  /** Policies that exist only by our steps. */
  readonly made: readonly SeenPolicy[];
  readonly forOwner: readonly OwnerRequest[];
  readonly remarks: readonly string[];
};

/** What somebody else has to change: the policy as far as known, what it says and what it should say. */
export type OwnerRequest = {
  readonly owner: string;
  readonly where: string;
  readonly denies: JsonObject | null;
  /** What stands in `denies` is an Allow that no call ever meets. */
  readonly isNeverMet?: boolean;
  readonly change: readonly JsonObject[];
  /** Another way, and what it would open. */
  readonly besides?: string | null;
  /** What the change opens beyond the call; null: nothing. */
  readonly opens?: string | null;
  /** Whom the owner decides about, of an account that nobody calls theirs: nothing is made ready for it. */
  readonly guest?: Guest;
};

export type Guest = {
  readonly account: string;
  readonly principal: string;
  readonly actions: readonly string[];
};

export const startWork = (evidence: Evidence): Workbench => ({
  evidence,
  changes: [],
  made: [],
  forOwner: [],
  remarks: [],
});

/** Records a step on a policy that was shown, or that an earlier step made. */
export const changePolicy = (work: Workbench, policy: SeenPolicy, change: Omit<Change, 'replaces'>): Workbench => {
  const isMade = work.made.some((made) => isSamePolicy(made, policy));
  const changed = { ...policy, document: change.after };
  return {
    ...work,
    evidence: {
      ...work.evidence,
      policies: work.evidence.policies.map((seen) =>
        isSamePolicy(seen, policy) ? { ...seen, document: change.after } : seen,
      ),
    },
    changes: [...work.changes, { ...change, replaces: isMade ? null : policy }],
    made: work.made.map((made) => (isSamePolicy(made, policy) ? changed : made)),
  };
};

/** Records a step that makes a policy; `instead` is the shown one whose place it takes, such as a boundary that nobody can edit. */
export const makePolicy = (
  work: Workbench,
  policy: SeenPolicy,
  { change, instead }: { change: Omit<Change, 'replaces'>; instead: SeenPolicy | null },
): Workbench => ({
  ...work,
  evidence: {
    ...work.evidence,
    policies: [...work.evidence.policies.filter((seen) => instead === null || !isSamePolicy(seen, instead)), policy],
  },
  changes: [...work.changes, { ...change, replaces: null }],
  made: [...work.made, policy],
});

export const askOwnerFor = (work: Workbench, request: OwnerRequest): Workbench => ({
  ...work,
  forOwner: [...work.forOwner, request],
});

export const remark = (work: Workbench, text: string): Workbench =>
  work.remarks.includes(text) ? work : { ...work, remarks: [...work.remarks, text] };

export const isSamePolicy = (left: SeenPolicy, right: SeenPolicy): boolean =>
  left.policyType === right.policyType &&
  left.name === right.name &&
  left.level === right.level &&
  left.attachTo === right.attachTo;
