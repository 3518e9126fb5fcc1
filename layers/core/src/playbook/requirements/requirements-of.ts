import type { Requirement } from './requirement.ts';
import { requirements, requirementsByCause } from './requirements.data.ts';

/** What a call needs whose refusal has this cause, the likeliest lack first; none where AWS's sentence leaves no choice. */
export const requirementsOf = (causeId: string | null): readonly Requirement[] =>
  (requirementsByCause[causeId ?? ''] ?? []).flatMap((id) => {
    const found = requirements[id];
    return found === undefined ? [] : [{ id, ...found }];
  });
