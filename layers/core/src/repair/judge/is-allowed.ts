import { type CompiledPolicies, decide, type PolicySet, type PolicyType } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { compileShown, policySetFor } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { Context } from './meet-conditions.ts';
import type { Need } from './need.ts';
import { nobodyKnown } from './probe.ts';

type Asked = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
};

/**
 * Whether the account as shown allows a request. Of a caller whose own policies nobody showed, those are taken to allow
 * all where the resource is another account's, and nothing within one account: so what its resource's policy says is seen.
 */
export const isAllowed = (evidence: Evidence, asked: Asked, around: Around): boolean => {
  const request = requestOf(asked, around);
  const policies = compiledFor(evidence, request, around);
  const { principal, action, resource, context, resourceAccount } = request;
  const owner = resourceAccount ?? undefined;
  return decide(policies, { principal, action, resource, context, resourceAccount: owner }).decision === 'allowed';
};

type Concrete = ChainRequest & Asked;

type Around = {
  readonly needs: readonly Need[];
  /** The one kind of policy that is looked at, as though the others allowed all; null: all of them together. */
  readonly alone?: PolicyType | null;
  /** As though the principal had a policy that allows all, which nobody showed: only what denies still counts. */
  readonly isAllowedElse?: boolean;
};

const requestOf = ({ principal, action, resource, context }: Asked, { needs, alone }: Around): Concrete => ({
  principal,
  action,
  resource,
  context:
    alone === 'resource' ? { 'aws:ResourceAccount': ownerOf(resource, principal, needs) ?? '', ...context } : context,
  resourceAccount: alone == null ? ownerOf(resource, principal, needs) : besides(alone, principal),
  from: 'derived',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
  by: needs.some((need) => (need.principal ?? nobodyKnown) === principal && need.by !== 'other') ? 'denied' : 'other',
});

// Across accounts a resource's policy has to allow by itself, and within one a principal's policies suffice.
const besides = (alone: PolicyType, principal: string): string | null =>
  alone === 'resource' ? nobodysAccount : accountOf(principal);

const nobodysAccount = '000000000001';

// A bucket's ARN holds no account: the call says whose it is, for its objects as well.
const ownerOf = (resource: string, principal: string, needs: readonly Need[]): string | null => {
  const account = readArn(resource).account;
  if (account !== '') return null;
  const bucket = resource.split('/')[0];
  const known = needs.find((need) => need.resource.split('/')[0] === bucket);
  return known?.resourceAccount ?? accountOf(known?.principal ?? principal);
};

const accountOf = (principal: string): string | null => {
  const account = readArn(principal).account;
  return /^\d{12}$/.test(account) ? account : null;
};

const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

const compiledFor = (
  evidence: Evidence,
  request: Concrete,
  { needs, alone = null, isAllowedElse = false }: Around,
): CompiledPolicies => {
  const known = remembered.get(evidence) ?? new Map<string, CompiledPolicies>();
  remembered.set(evidence, known);
  const isStray = isOfAnother(request, needs);
  const key = [alone, isAllowedElse, request.principal, request.by, isStray, ...aboutResource(evidence, request)].join(
    '\n',
  );
  const compiled = known.get(key) ?? compileShown(policiesFor(evidence, request, { alone, isStray, isAllowedElse }));
  known.set(key, compiled);
  return compiled;
};

// A trust or key policy that was shown without its resource is that of the role or key that is asked for, not of every other.
const isOfAnother = ({ action, resource }: Concrete, needs: readonly Need[]): boolean => {
  const service = servicePrefix(action);
  const asked = needs.filter((need) => servicePrefix(need.action) === service);
  return namesNoResource.has(service) && asked.length > 0 && asked.every((need) => need.resource !== resource);
};

// In the policies of their resources `*` is the resource, or nothing is.
const namesNoResource = new Set(['sts', 'kms', 'secretsmanager', 'ecr']);

const remembered = new WeakMap<Evidence, Map<string, CompiledPolicies>>();

// Where no policy of a resource was shown, every resource meets the same ones.
const aboutResource = ({ policies, seenLayers }: Evidence, request: Concrete): readonly unknown[] =>
  [...policies, ...seenLayers].some(({ policyType }) => policyType === 'resource')
    ? [request.resource, servicePrefix(request.action)]
    : [isForeign(request)];

const isPlaced = ({ policyType, attachTo }: SeenPolicy): boolean => policyType !== 'resource' || attachTo !== null;

const servicePrefix = (action: string): string => action.slice(0, action.indexOf(':')).toLowerCase();

type Looked = {
  readonly alone: PolicyType | null;
  readonly isStray: boolean;
  readonly isAllowedElse: boolean;
};

const policiesFor = (evidence: Evidence, request: Concrete, { alone, isStray, isAllowedElse }: Looked): PolicySet => {
  const shown = isStray ? { ...evidence, policies: evidence.policies.filter(isPlaced) } : evidence;
  const { policies, unseen } = policySetFor({ request, evidence: shown });
  if (alone !== null) return { identity: [{ document: everything }], [alone]: policies[alone] ?? [] };
  if (isAllowedElse) return { ...policies, identity: [...(policies.identity ?? []), { document: everything }] };
  return unseen.includes('identity') && isForeign(request)
    ? { ...policies, identity: [{ document: everything }] }
    : policies;
};

const isForeign = ({ principal, resource, resourceAccount }: Concrete): boolean =>
  (resourceAccount ?? accountOf(resource) ?? accountOf(principal)) !== accountOf(principal);
