import type { Decision, DenyingPolicy, PolicyType } from '@whydenied/iam';
import type { Simulated } from '../ports.ts';

type Decided = Extract<Simulated, { readonly kind: 'decided' }>;

/** The local decision with the context keys that the simulator missed besides. */
export const withMissingKeys = (local: Decision, { missingContextKeys }: Decided): Decision => {
  const known = new Set(local.missingContextKeys.map((key) => key.toLowerCase()));
  const more = missingContextKeys.filter((key) => !known.has(key.toLowerCase()));
  return more.length === 0 ? local : { ...local, missingContextKeys: [...local.missingContextKeys, ...more] };
};

/** The local denial with that of the organization before it, where only the simulator could see that one. */
export const withOrganization = (local: Decision, { decision, isAllowedByOrganization }: Decided): Decision => {
  const isTold = local.deniedBy.some(({ policyType }) => policyType === 'serviceControl');
  if (decision === 'allowed' || isAllowedByOrganization !== false || isTold) return local;
  return { ...local, deniedBy: [{ policyType: 'serviceControl', denial: 'implicit' }, ...local.deniedBy] };
};

/** The simulator's decision in the words of ours; it names no statement by index, and of service control policies only that they deny. */
export const toDecision = (simulated: Decided): Decision => ({
  decision: simulated.decision,
  deniedBy: simulated.decision === 'allowed' ? [] : [{ policyType: denierOf(simulated), denial: denialOf(simulated) }],
  matchedStatements: [],
  nearMisses: [],
  missingContextKeys: simulated.missingContextKeys,
  notes: [],
});

const denierOf = ({ isAllowedByOrganization, isAllowedByBoundary, matched }: Decided): PolicyType => {
  if (isAllowedByOrganization === false) return 'serviceControl';
  if (isAllowedByBoundary === false) return 'permissionsBoundary';
  return matched.some(({ policyType }) => policyType === 'resource') ? 'resource' : 'identity';
};

const denialOf = ({ decision }: Decided): DenyingPolicy['denial'] =>
  decision === 'explicitDeny' ? 'explicit' : 'implicit';
