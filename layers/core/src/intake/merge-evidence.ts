import type { PolicyType } from '@whydenied/iam';
import { type Evidence, noEvidence, type SeenPolicy } from './evidence.ts';

/**
 * One body of evidence out of several, the earlier outranking the later: what one source tells of a kind of policy for a principal or resource
 * replaces what the next tells of the same kind for the same one. Principals, notes and layers are joined.
 */
export const mergeEvidence = (...evidences: readonly Evidence[]): Evidence => evidences.reduce(addEvidence, noEvidence);

/** The same evidence with what applies to "the denied principal" applied to this one, so that it outranks later evidence about it by name. */
export const assignTo = (evidence: Evidence, principal: string): Evidence => ({
  ...evidence,
  policies: evidence.policies.map((policy) =>
    policy.appliesTo === null && isKeptByPrincipal(policy.policyType) ? { ...policy, appliesTo: principal } : policy,
  ),
  seenLayers: evidence.seenLayers.map((layer) =>
    layer.of === null && isKeptByPrincipal(layer.policyType) ? { ...layer, of: principal } : layer,
  ),
});

const isKeptByPrincipal = (policyType: PolicyType): boolean =>
  policyType === 'identity' || policyType === 'permissionsBoundary' || policyType === 'session';

const addEvidence = (first: Evidence, next: Evidence): Evidence => {
  const told = new Set([
    ...first.policies.map(keyOfPolicy),
    ...first.seenLayers.map((layer) => keyOf(layer.policyType, layer.of)),
  ]);
  const layers = [
    ...first.seenLayers,
    ...next.seenLayers.filter((layer) => !told.has(keyOf(layer.policyType, layer.of))),
  ];
  const seen = new Set(layers.map((layer) => keyOf(layer.policyType, layer.of)));
  const arns = new Set(first.principals.map((principal) => principal.arn));
  return {
    policies: [...first.policies, ...next.policies.filter((policy) => !told.has(keyOfPolicy(policy)))],
    principals: [...first.principals, ...next.principals.filter((principal) => !arns.has(principal.arn))],
    seenLayers: layers,
    unseenLayers: [
      ...first.unseenLayers,
      ...next.unseenLayers.filter((layer) => !told.has(keyOf(layer.policyType, layer.of))),
    ].filter((layer) => !seen.has(keyOf(layer.policyType, layer.of))),
    notes: [...new Set([...first.notes, ...next.notes])],
    ...joinSettings(first, next),
    ...joinSpellings(first, next),
    ...joinTemplate(first, next),
  };
};

const joinSettings = (first: Evidence, next: Evidence): Pick<Evidence, 'settings'> => {
  const settings = [...(first.settings ?? []), ...(next.settings ?? [])];
  return settings.length === 0 ? {} : { settings };
};

const joinSpellings = (first: Evidence, next: Evidence): Pick<Evidence, 'spellings'> => {
  const spellings = [...(first.spellings ?? []), ...(next.spellings ?? [])];
  return spellings.length === 0 ? {} : { spellings };
};

// Lines are edited in one template.
const joinTemplate = (first: Evidence, next: Evidence): Pick<Evidence, 'template'> => {
  const template = first.template ?? next.template;
  return template === undefined ? {} : { template };
};

const keyOfPolicy = (policy: SeenPolicy): string => keyOf(policy.policyType, policy.appliesTo ?? policy.attachTo);

const keyOf = (policyType: PolicyType, of: string | null): string => `${policyType} ${of ?? ''}`;
