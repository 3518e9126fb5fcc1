import { type CompiledPolicies, compile, decide, type PolicySet } from '@whydenied/iam';
import { policySetFor } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { Context } from './meet-conditions.ts';
import type { Need } from './need.ts';

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
export const isAllowed = (evidence: Evidence, asked: Asked, needs: readonly Need[]): boolean => {
  const request = requestOf(asked, needs);
  const policies = compiledFor(evidence, request);
  const { principal, action, resource, context, resourceAccount } = request;
  const owner = resourceAccount ?? undefined;
  return decide(policies, { principal, action, resource, context, resourceAccount: owner }).decision === 'allowed';
};

type Concrete = ChainRequest & Asked;

const requestOf = ({ principal, action, resource, context }: Asked, needs: readonly Need[]): Concrete => ({
  principal,
  action,
  resource,
  context,
  resourceAccount: ownerOf(resource, principal, needs),
  from: 'derived',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
  by: needs.some((need) => need.principal === principal && need.by !== 'other') ? 'denied' : 'other',
});

// A bucket's ARN holds no account: the call says whose it is, for its objects as well.
const ownerOf = (resource: string, principal: string, needs: readonly Need[]): string | null => {
  const account = resource.split(':')[4] ?? '';
  if (account !== '') return null;
  const bucket = resource.split('/')[0];
  const known = needs.find((need) => need.resource.split('/')[0] === bucket);
  return known?.resourceAccount ?? accountOf(known?.principal ?? principal);
};

const accountOf = (principal: string): string | null => {
  const account = principal.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : null;
};

const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

const compiledFor = (evidence: Evidence, request: Concrete): CompiledPolicies => {
  const known = remembered.get(evidence) ?? new Map<string, CompiledPolicies>();
  remembered.set(evidence, known);
  const key = JSON.stringify([request.principal, request.by, request.resource, servicePrefix(request.action)]);
  const compiled = known.get(key) ?? compile(policiesFor(evidence, request));
  known.set(key, compiled);
  return compiled;
};

const remembered = new WeakMap<Evidence, Map<string, CompiledPolicies>>();

const servicePrefix = (action: string): string => action.slice(0, action.indexOf(':')).toLowerCase();

const policiesFor = (evidence: Evidence, request: Concrete): PolicySet => {
  const { policies, unseen } = policySetFor({ request, evidence });
  const owner = request.resourceAccount ?? accountOf(request.resource) ?? accountOf(request.principal);
  const isForeign = owner !== accountOf(request.principal);
  return unseen.includes('identity') && isForeign ? { ...policies, identity: [{ document: everything }] } : policies;
};
