import type { DecisionKind } from '@whydenied/iam';
import { decideRequests } from '../../diagnose/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';
import type { Workbench } from '../apply/workbench.ts';
import { knownUnseen } from './known-unseen.ts';
import type { Need } from './need.ts';

export type Verified = {
  readonly before: DecisionKind | null;
  readonly after: DecisionKind | null;
  readonly remarks: readonly string[];
};

/** The requests as they are, and as they would be with every condition met that they depend on. */
type Asked = { readonly given: readonly Need[]; readonly needs: readonly Need[] };

/** Decides every request that the call needs before and after the steps; what cannot be decided is null and says why. */
export const verify = (asked: Case, work: Workbench, { given, needs }: Asked): Verified => {
  const chain = given.filter(({ decision }) => decision !== null);
  if (chain.length === 0) return { before: null, after: null, remarks: [] };
  const before = strictest(chain);
  if (work.changes.length === 0) return { before, after: null, remarks: [] };
  const after = decideRequests({ requests: needs, evidence: work.evidence });
  const unproven = [...unprovenLayers(asked, work), ...unprovenRequests(after)];
  if (unproven.length > 0) return { before, after: null, remarks: unproven };
  return { before, after: strictest(after), remarks: [] };
};

const unprovenLayers = (asked: Case, work: Workbench): readonly string[] => [
  ...knownUnseen(asked).map(
    ({ policyType, because, show }) =>
      `necessary, not shown sufficient: \`${policyType}\` was not seen, because ${because}; show it with: ${show}`,
  ),
  ...work.changes
    .filter(({ policyType }) => policyType === 'dataAccess' || policyType === 'permissionSet')
    .slice(0, 1)
    .map(({ policyType }) => `necessary, not shown sufficient: a \`${policyType}\` policy is nothing that IAM decides`),
];

const unprovenRequests = (after: readonly DecidedRequest[]): readonly string[] =>
  after
    .filter(({ decision }) => decision === null)
    .map(
      ({ action, resource }) =>
        `necessary, not shown sufficient: \`${action}\` on \`${resource}\` cannot be decided with what was shown`,
    );

const strictest = (decided: readonly DecidedRequest[]): DecisionKind => {
  const decisions = decided.map(({ decision }) => decision?.decision);
  if (decisions.includes('explicitDeny')) return 'explicitDeny';
  return decisions.includes('implicitDeny') ? 'implicitDeny' : 'allowed';
};
