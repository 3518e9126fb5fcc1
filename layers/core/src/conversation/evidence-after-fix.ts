import { lastPart, roleOfSession } from '../arn/index.ts';
import { type Evidence, noEvidence, type SeenPolicy } from '../intake/index.ts';
import type { Fix, FixStep } from '../repair/index.ts';

/**
 * What was shown of the places that a fix changes, as it will be once it is applied.
 * The live account is left out: it is read again and knows better than anybody's word.
 */
export const evidenceAfterFix = (evidence: Evidence, fix: Fix): Evidence => {
  const touched = fix.steps.flatMap(({ target }) => keysOf(evidence, target));
  const keys = new Set(touched.filter((key) => !isLive(evidence, key)));
  const policies = evidence.policies.filter((policy) => keys.has(keyOf(policy)));
  if (policies.length === 0 && keys.size === 0) return noEvidence;
  return {
    ...noEvidence,
    policies: fix.steps.reduce(applyStep, policies),
    seenLayers: evidence.seenLayers.filter((layer) => keys.has(keyOfLayer(layer))),
  };
};

const keyOf = (policy: SeenPolicy): string => `${policy.policyType} ${policy.appliesTo ?? policy.attachTo ?? ''}`;

const keyOfLayer = ({ policyType, of }: { policyType: string; of: string | null }): string =>
  `${policyType} ${of ?? ''}`;

const isLive = (evidence: Evidence, key: string): boolean =>
  evidence.policies.some((policy) => policy.source === 'live' && keyOf(policy) === key);

/** The layers that a step touches: of whom the policy is, or of whoever a seen layer of that kind is about. */
const keysOf = (evidence: Evidence, target: FixStep['target']): readonly string[] => {
  const about = (of: string | null): boolean =>
    of === null || of === target.attachTo || isSameRole(of, target.attachTo);
  const ofPolicies = evidence.policies
    .filter(({ policyType, attachTo, appliesTo }) => policyType === target.policyType && about(appliesTo ?? attachTo))
    .map(keyOf);
  const ofLayers = evidence.seenLayers
    .filter(({ policyType, of }) => policyType === target.policyType && about(of))
    .map(keyOfLayer);
  return [...ofPolicies, ...ofLayers];
};

const isSameRole = (principal: string, role: string | null): boolean => {
  const own = roleOfSession(principal);
  return own !== null && role !== null && lastPart(own) === lastPart(role);
};

const applyStep = (policies: readonly SeenPolicy[], step: FixStep): readonly SeenPolicy[] => {
  const { policy: name, policyType } = step.target;
  const replaced = policies.findIndex((policy) => policy.policyType === policyType && policy.name === name);
  if (replaced !== -1)
    return policies.map((policy, at) => (at === replaced ? { ...policy, document: step.json } : policy));
  const like = policies.find((policy) => policy.policyType === policyType);
  if (step.target.policyType === 'dataAccess' || step.target.policyType === 'permissionSet') return policies;
  return [
    ...policies,
    {
      policyType: step.target.policyType,
      name: 'the fix',
      level: null,
      attachTo: like?.attachTo ?? step.target.attachTo,
      appliesTo: like?.appliesTo ?? step.target.attachTo,
      home: 'inline',
      arn: null,
      document: step.json,
      source: 'given',
      alsoAttachedTo: [],
      asOf: null,
    },
  ];
};
