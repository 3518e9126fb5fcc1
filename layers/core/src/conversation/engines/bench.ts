import {
  type AccessRequest,
  compile,
  type Decision,
  decide,
  type PolicyInput,
  type PolicySet,
  type PolicyType,
} from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { policySetFor } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import { askedRegion, type ChainRequest } from '../../playbook/index.ts';
import type { Answered } from '../question.ts';

/** What a question to the engines is decided with: the request of the case, and what is known of its policies. */
export type Bench = {
  /** The denied request, as complete as it is known; null: the text names no action. */
  readonly request: ChainRequest | null;
  readonly policies: PolicySet;
  /** The kind of policy that stands in for what AWS's sentence says of one that nobody showed; null: none had to. */
  readonly told: PolicyType | null;
};

/** Lays out the policies of a case; what AWS's sentence says of a policy that nobody showed is laid out as one that says just that. */
export const benchOf = ({ diagnosis }: Answered, evidence: Evidence): Bench => {
  const [stated] = diagnosis.requests;
  const request = diagnosis.requests.find(({ completes }) => completes === true) ?? stated ?? null;
  if (request === null || request.action === null) return { request: null, policies: {}, told: null };
  const { policies } = policySetFor({ request, evidence });
  const { kind, policyType } = diagnosis.denial;
  if (kind === 'unknown' || policyType === 'unknown' || (policies[policyType]?.length ?? 0) > 0)
    return { request, policies, told: null };
  if (kind === 'implicit' && policyType === 'identity') return { request, policies, told: null };
  const document = {
    Version: '2012-10-17',
    Statement:
      kind === 'explicit'
        ? [
            { Effect: 'Deny', Action: request.action, Resource: request.resource ?? '*', ...everyone(policyType) },
            // A limit that denies one thing lets the rest through, as far as its sentence tells.
            ...(limits.has(policyType)
              ? [{ Effect: 'Allow', Action: '*', Resource: '*', ...everyone(policyType) }]
              : []),
          ]
        : [],
  };
  return {
    request,
    policies: { ...policies, [policyType]: asLayer(policyType, { name: 'as AWS’s sentence says', document }) },
    told: policyType,
  };
};

const limits: ReadonlySet<string> = new Set(['permissionsBoundary', 'serviceControl', 'session', 'vpcEndpoint']);

const everyone = (type: PolicyType): object =>
  type === 'resource' || type === 'resourceControl' || type === 'vpcEndpoint' ? { Principal: '*' } : {};

const asLayer = (
  type: PolicyType,
  policy: PolicyInput,
): readonly PolicyInput[] | readonly (readonly PolicyInput[])[] =>
  type === 'serviceControl' || type === 'resourceControl' ? [[policy]] : [policy];

/** The policies with one more of the identity kind. */
export const withIdentity = (policies: PolicySet, policy: PolicyInput): PolicySet => ({
  ...policies,
  identity: [...(policies.identity ?? []), policy],
});

/** The policies without one kind. */
export const withoutKind = (policies: PolicySet, type: PolicyType): PolicySet => {
  const { [type]: _, ...rest } = policies;
  return rest;
};

/** Decides a request on such a bench; null where no kind of policy could allow it because none was shown. */
export const decideOn = (
  policies: PolicySet,
  request: Pick<ChainRequest, 'principal' | 'action' | 'resource' | 'resourceAccount' | 'context'>,
): Decision | null => {
  const access = accessOf(request);
  if (access === null) return null;
  const decision = decide(compile(policies), access);
  const isSeen = (policies.identity?.length ?? 0) > 0 || (policies.resource?.length ?? 0) > 0 || 'identity' in policies;
  return decision.decision === 'implicitDeny' && !isSeen && !deniesElsewhere(decision) ? null : decision;
};

const deniesElsewhere = ({ deniedBy }: Decision): boolean =>
  deniedBy.some(({ policyType }) => policyType !== 'identity' && policyType !== 'resource');

const accessOf = ({
  principal,
  action,
  resource,
  resourceAccount,
  context,
}: Pick<ChainRequest, 'principal' | 'action' | 'resource' | 'resourceAccount' | 'context'>): AccessRequest | null => {
  if (action === null) return null;
  const on = resource ?? '*';
  const account = /^\d{12}$/.test(readArn(on).account) ? readArn(on).account : '000000000000';
  const asked = principal ?? `arn:aws:iam::${account}:role/DeniedPrincipal`;
  const own = readArn(asked).account;
  return {
    principal: asked,
    action,
    resource: on,
    resourceAccount:
      resourceAccount ?? (readArn(on).account === '' || !/^\d{12}$/.test(readArn(on).account) ? own : undefined),
    context: { ...askedRegion(on), ...context },
  };
};
