import type { Decision, DecisionKind, PolicyType } from '@whydenied/iam';
import { policySetFor } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import type { Simulated } from '../ports.ts';

export type Difference =
  | 'trustPolicy'
  | 'resourcePolicyOfRole'
  | 'session'
  | 'sessionPolicy'
  | 'resourceControlPolicy'
  | 'endpointPolicy'
  | 'serviceControlPolicy'
  | 'serviceControlKeys'
  | 'serviceLinkedRole'
  | 'staleCache'
  | 'unexplained';

/** Two engines that decided one request differently: why, and which of them could know. */
export type EngineDifference = {
  readonly kind: Difference;
  readonly local: DecisionKind;
  readonly simulator: DecisionKind;
  /** The engine whose decision counts. */
  readonly knows: 'local' | 'simulator';
  /** One sentence for the reader. */
  readonly because: string;
  readonly url: string;
};

type Decided = Extract<Simulated, { readonly kind: 'decided' }>;

type Differing = {
  readonly request: DecidedRequest;
  readonly local: Decision;
  readonly simulated: Decided;
  readonly evidence: Evidence;
};

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html';
const principalPage = 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html';
const resultPage = 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html';
const scpPage = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html';

/** Why the engines differ on a request, by what the simulator is known not to simulate; `unexplained` when none of that applies. */
export const classifyDifference = (differing: Differing): EngineDifference => {
  const found = reasons.find(({ applies }) => applies(differing)) ?? unexplained;
  const { kind, knows, because, url } = found;
  return { kind, knows, because, url, local: differing.local.decision, simulator: differing.simulated.decision };
};

type Reason = Pick<EngineDifference, 'kind' | 'knows' | 'because' | 'url'> & {
  readonly applies: (differing: Differing) => boolean;
};

const takesPart = ({ local }: Differing, policyType: PolicyType): boolean =>
  [...local.matchedStatements, ...local.deniedBy].some((one) => one.policyType === policyType);

const textOf = (differing: Differing): string =>
  JSON.stringify(policySetFor({ request: differing.request, evidence: differing.evidence }).policies).toLowerCase();

const reasons: readonly Reason[] = [
  {
    kind: 'serviceLinkedRole',
    knows: 'local',
    applies: ({ request }) => request.principal?.includes('/AWSServiceRoleFor') === true,
    because: 'service control policies do not limit a service-linked role, whatever the simulator says of them',
    url: scpPage,
  },
  // Before all that the simulator does not see: what it says of the organization holds whatever else takes part.
  {
    kind: 'serviceControlPolicy',
    knows: 'simulator',
    applies: ({ request, simulated }) =>
      simulated.isAllowedByOrganization === false && request.unseen.includes('serviceControl'),
    because: 'a service control policy denies it, which only the simulator sees here',
    url: scpPage,
  },
  {
    kind: 'trustPolicy',
    knows: 'local',
    applies: ({ request }) => request.action?.toLowerCase().startsWith('sts:assume') === true,
    because: 'the simulator ignores trust policies, and this action is decided by one',
    url: principalPage,
  },
  {
    kind: 'resourcePolicyOfRole',
    knows: 'local',
    applies: (differing) => takesPart(differing, 'resource') && !differing.request.principal?.includes(':user/'),
    because: 'the simulator takes no resource policy for a role, and one takes part here',
    url: principalPage,
  },
  {
    kind: 'sessionPolicy',
    knows: 'local',
    applies: (differing) => takesPart(differing, 'session'),
    because: 'the simulator knows no session policies, and one takes part here',
    url: guide,
  },
  {
    kind: 'resourceControlPolicy',
    knows: 'local',
    applies: (differing) => takesPart(differing, 'resourceControl'),
    because: 'the simulator does not take resource control policies into account, and one takes part here',
    url: guide,
  },
  {
    kind: 'endpointPolicy',
    knows: 'local',
    applies: (differing) => takesPart(differing, 'vpcEndpoint'),
    because: 'the simulator knows no VPC endpoint policies, and one takes part here',
    url: guide,
  },
  {
    kind: 'serviceControlKeys',
    knows: 'local',
    applies: (differing) => takesPart(differing, 'serviceControl') && textOf(differing).includes('"condition"'),
    because: 'a service control policy has a condition, and the simulator does not report which keys of it are missing',
    url: resultPage,
  },
  {
    kind: 'session',
    knows: 'local',
    applies: (differing) =>
      differing.request.principal?.includes(':assumed-role/') === true &&
      sessionKeys.some((key) => textOf(differing).includes(key)),
    because: 'a policy asks about the session, and the simulator takes the role without one',
    url: principalPage,
  },
];

const sessionKeys = [
  ':assumed-role/',
  'aws:userid',
  'sts:rolesessionname',
  'aws:tokenissuetime',
  'aws:sourceidentity',
  'aws:principaltag/',
  'aws:multifactorauth',
];

const unexplained: Pick<EngineDifference, 'kind' | 'knows' | 'because' | 'url'> = {
  kind: 'unexplained',
  knows: 'local',
  because: 'nothing that the simulator is known to leave out explains it: take neither for certain',
  url: guide,
};

/** The same difference, gone once the account was read anew: what had been read before was out of date. */
export const staleDifference = (before: DecisionKind, simulator: DecisionKind): EngineDifference => ({
  kind: 'staleCache',
  local: before,
  simulator,
  knows: 'simulator',
  because: 'the policies read a moment ago were out of date, and were read anew',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency',
});
