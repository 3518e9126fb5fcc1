import type { SeenPolicy } from '../../intake/index.ts';
import type { StatementPlace } from '../../playbook/index.ts';
import type { Workbench } from './workbench.ts';

/** The shown policy that holds a statement; null when nobody showed it. */
export const findPolicy = (work: Workbench, place: StatementPlace): SeenPolicy | null => {
  const named = work.evidence.policies.filter(
    (policy) => policy.policyType === place.policyType && policy.name === place.policy,
  );
  return named.find((policy) => policy.attachTo === place.attachTo) ?? named[0] ?? null;
};
