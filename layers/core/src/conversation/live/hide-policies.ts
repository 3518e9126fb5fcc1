import type { Evidence } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';

/** Evidence whose policies decide and are not shown: no setting, no note, no principal of it reaches the caller. */
export const hidden = (evidence: Evidence, because: string, types?: readonly string[]): Evidence => {
  const isHidden = (policyType: string): boolean => types === undefined || types.includes(policyType);
  return {
    ...evidence,
    policies: evidence.policies.map((policy) =>
      isHidden(policy.policyType) ? { ...policy, hidden: because } : policy,
    ),
    ...(types === undefined ? { principals: [], notes: [], settings: [] } : {}),
  };
};

type Decided = { readonly evidence: Evidence; readonly requests: readonly DecidedRequest[] };

/** What may be said of a decision: its layers stay, hidden documents, their names and statements go, as if nobody had seen them. */
export const withoutHidden = ({ evidence, requests }: Decided): Decided => {
  const hiddenPolicies = evidence.policies.filter(({ hidden: because }) => because !== undefined);
  if (hiddenPolicies.length === 0) return { evidence, requests };
  const names = new Set(hiddenPolicies.map(({ name }) => name));
  const types = new Set(hiddenPolicies.map(({ policyType }) => policyType));
  const unseen = [...new Map(hiddenPolicies.map((policy) => [policy.policyType, policy])).values()].map(
    ({ policyType, attachTo, hidden: because = '' }) => ({ policyType, of: attachTo, because, isWithheld: true }),
  );
  return {
    evidence: {
      ...evidence,
      policies: evidence.policies.filter((policy) => policy.hidden === undefined),
      seenLayers: evidence.seenLayers.filter(({ policyType }) => !types.has(policyType)),
      unseenLayers: [...evidence.unseenLayers, ...unseen],
    },
    requests: requests.map((request) => ({
      ...withoutNames(request, names),
      unseen: [...new Set([...request.unseen, ...types])],
    })),
  };
};

const withoutNames = (request: DecidedRequest, names: ReadonlySet<string>): DecidedRequest => {
  const { decision } = request;
  if (decision === null) return request;
  return {
    ...request,
    decision: {
      ...decision,
      deniedBy: decision.deniedBy.map(({ policyType, denial, policy, statement }) =>
        policy === undefined || names.has(policy) ? { policyType, denial } : { policyType, denial, policy, statement },
      ),
      matchedStatements: decision.matchedStatements.filter(({ policy }) => !names.has(policy)),
      nearMisses: decision.nearMisses.filter(({ policy }) => !names.has(policy)),
      notes: decision.notes.filter(({ policy }) => policy === undefined || !names.has(policy)),
    },
  };
};
