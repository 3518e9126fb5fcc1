import { type PolicyInput, type PolicySet, type PolicyType, parsePolicyDocument } from '@whydenied/iam';
import type { Evidence, SeenPolicy } from '../intake/index.ts';
import type { ChainRequest } from '../playbook/index.ts';
import { canApply } from './can-apply.ts';
import { isSamePrincipal } from './is-same-principal.ts';
import { ownsResource } from './owns-resource.ts';
import { speaksOfService } from './speaks-of-service.ts';

const flat = ['identity', 'resource', 'permissionsBoundary', 'session', 'vpcEndpoint'] as const;
const levelled = ['serviceControl', 'resourceControl'] as const;

/**
 * The policies that take part in a request, as far as they were shown, and the kinds that nobody showed.
 * A policy without an owner belongs to the denied principal, a resource policy without one to what its statements speak of.
 */
export const policySetFor = (asked: {
  readonly request: ChainRequest;
  readonly evidence: Evidence;
}): { readonly policies: PolicySet; readonly unseen: readonly PolicyType[] } => {
  const { request, evidence } = asked;
  const part = evidence.policies.filter((policy) => takesPart(policy, request) && isReadable(policy));
  const seen = [...flat, ...levelled].filter((type) => wasSeen(type, request, evidence));
  const policies: PolicySet = Object.fromEntries(
    [
      ...flat.map((type) => [type, part.filter((policy) => policy.policyType === type).map(toInput)] as const),
      ...levelled.map((type) => [type, levelsOf(part, type, evidence)] as const),
    ].filter(([type, list]) => list.length > 0 || seen.includes(type)),
  );
  const shown = new Set(part.filter(tellsOfAllows).map((policy) => policy.policyType));
  const unseen = [...flat, ...levelled].filter(
    (type) => !seen.includes(type) && (!shown.has(type) || hasGap(type, request, evidence)) && canApply(type, request),
  );
  return { policies, unseen };
};

/** What is not shown whole is silent of what it left out; an identity has its Allows somewhere: a policy of nothing but Denies is silent of them, and others that were not shown hold them. */
const tellsOfAllows = (policy: SeenPolicy): boolean => {
  if (policy.isPart === true) return false;
  if (policy.policyType !== 'identity') return true;
  const known = telling.get(policy);
  if (known !== undefined) return known;
  const read = parsePolicyDocument(policy.document);
  const tells =
    read.kind !== 'policy' || read.statements.length === 0 || read.statements.some(({ effect }) => effect !== 'Deny');
  telling.set(policy, tells);
  return tells;
};

const telling = new WeakMap<SeenPolicy, boolean>();

const toInput = ({ name, document }: SeenPolicy): PolicyInput => ({ name, document });

/** A level that was given empty allows nothing, and still is a level. */
const levelsOf = (policies: readonly SeenPolicy[], type: PolicyType, evidence: Evidence): PolicyInput[][] => {
  const own = policies.filter((policy) => policy.policyType === type);
  const given = evidence.seenLayers.find((layer) => layer.policyType === type)?.levels ?? 0;
  const count = Math.max(given, ...own.map((policy) => (policy.level ?? 0) + 1), 0);
  return Array.from({ length: count }, (_, level) =>
    own.filter((policy) => (policy.level ?? 0) === level).map(toInput),
  );
};

/** What is no policy at all cannot take part; intake reports it. */
const isReadable = (policy: SeenPolicy): boolean => {
  const known = readable.get(policy) ?? parsePolicyDocument(policy.document).kind === 'policy';
  readable.set(policy, known);
  return known;
};

const readable = new WeakMap<SeenPolicy, boolean>();

/** Whether a shown policy takes part in a request: its principal's, its resource's, or everybody's. */
export const takesPart = (policy: SeenPolicy, request: ChainRequest): boolean => {
  switch (policy.policyType) {
    case 'identity':
    case 'permissionsBoundary':
    case 'session':
      return policy.appliesTo === null ? request.by !== 'other' : isSamePrincipal(policy.appliesTo, request.principal);
    case 'resource':
      return policy.attachTo === null
        ? speaksOfService(policy.document, request.action)
        : ownsResource(policy.attachTo, request.resource);
    case 'serviceControl':
    case 'resourceControl':
    case 'vpcEndpoint':
      return true;
  }
};

const wasSeen = (type: PolicyType, request: ChainRequest, evidence: Evidence): boolean =>
  evidence.seenLayers.some((layer) => {
    if (layer.policyType !== type) return false;
    if (layer.of === null) return request.by !== 'other' || type === 'serviceControl' || type === 'resourceControl';
    return type === 'resource'
      ? ownsResource(layer.of, request.resource)
      : isSamePrincipal(layer.of, request.principal);
  });

/** Some policies of the kind were read, and one is known to be missing: what is there cannot be silent for it. */
const hasGap = (type: PolicyType, request: ChainRequest, evidence: Evidence): boolean =>
  evidence.unseenLayers.some(
    ({ policyType, of }) => policyType === type && isSamePrincipal(of ?? '', request.principal),
  );
