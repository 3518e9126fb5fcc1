import type { PolicyType } from '@whydenied/iam';
import { decideRequests } from '../../diagnose/index.ts';
import type { DecidedRequest, Grant, Remedy } from '../../playbook/index.ts';
import { applyRemedy } from '../apply/apply-remedy.ts';
import type { Case } from '../apply/case.ts';
import { neededRequests, type WholeRequest } from './chain.ts';

type Changing = Extract<Remedy, { kind: 'grant' | 'correct' }>;

/** The same remedy with a grant in every other layer that was shown and stays silent, so that no second round is needed. */
export const complete = (remedy: Changing, asked: Case): Changing => {
  const needed = neededRequests(asked);
  const decided = needed.filter(({ decision }) => decision !== null);
  const { evidence, forOwner } = applyRemedy(remedy, asked);
  // What was asked of somebody else already stays undecided here.
  const isAsked = forOwner.length > 0;
  const missing = decideRequests({ requests: decided, evidence }).flatMap((after, index) =>
    silentLayers(after)
      .filter((policyType) => policyType !== 'identity' || !isAsked)
      .flatMap((policyType) => grantFor(remedy, decided[index], policyType)),
  );
  if (missing.length === 0) return remedy;
  const grants = [...remedy.grants, ...joined(missing)];
  return remedy.kind === 'grant' ? { ...remedy, grants } : { ...remedy, grants };
};

/** The layers of the principal's own that allow by a statement; a Deny is never answered with an Allow. */
const silentLayers = ({ decision }: DecidedRequest): readonly PolicyType[] => {
  if (decision === null || decision.decision !== 'implicitDeny') return [];
  return decision.deniedBy.map(({ policyType }) => policyType).filter((policyType) => ownLayers.has(policyType));
};

const ownLayers: ReadonlySet<PolicyType> = new Set(['identity', 'permissionsBoundary', 'session']);

const grantFor = (
  remedy: Changing,
  request: WholeRequest<DecidedRequest> | undefined,
  policyType: PolicyType,
): readonly Grant[] => {
  if (request === undefined) return [];
  const like = remedy.grants.find(({ actions }) => actions.includes(request.action));
  return [
    {
      policyType,
      attachTo: request.principal,
      sid: like?.sid ?? `Allow${request.action.slice(request.action.indexOf(':') + 1)}`,
      actions: [request.action],
      resources: [like?.resources.includes('*') === true ? '*' : request.resource],
      principal: null,
      condition: like?.principal === null ? like.condition : null,
      because: request.because ?? like?.because ?? 'the call needs it',
      url: request.url ?? like?.url ?? boundaries,
    },
  ];
};

const boundaries = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html';

// Grants that differ in their resource alone are one statement.
const joined = (grants: readonly Grant[]): readonly Grant[] => {
  const groups = Map.groupBy(grants, ({ policyType, attachTo, actions, condition }) =>
    JSON.stringify([policyType, attachTo, actions, condition]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, resources: [...new Set([first, ...others].flatMap(({ resources }) => resources))] }],
  );
};
