import type { PolicyType } from '@whydenied/iam';
import type { Evidence, SeenPolicy } from '../../../layers/core/src/intake/index.ts';
import type { FixStep } from '../../../layers/core/src/repair/index.ts';

/** The account when every step has been pasted where it says. */
export const pasteSteps = (evidence: Evidence, steps: readonly FixStep[]): Evidence => ({
  ...evidence,
  policies: steps.reduce(paste, evidence.policies),
});

const paste = (policies: readonly SeenPolicy[], { target, json }: FixStep): readonly SeenPolicy[] => {
  const isReplaced = (one: SeenPolicy) => one.name === target.policy && one.policyType === target.policyType;
  if (target.policy !== null) return policies.map((one) => (isReplaced(one) ? { ...one, document: json } : one));
  return policies.concat({
    policyType: target.policyType as PolicyType,
    name: `new ${policies.length}`,
    level: null,
    attachTo: target.attachTo,
    appliesTo: target.policyType === 'resource' ? null : target.attachTo,
    home: 'inline',
    arn: null,
    document: json,
    source: 'given',
    alsoAttachedTo: [],
    asOf: null,
  });
};
