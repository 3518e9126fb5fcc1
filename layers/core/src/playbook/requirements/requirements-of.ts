import { ofCalls } from './of-calls.data.ts';
import { ofKeysAndLogs } from './of-keys-and-logs.data.ts';
import { ofKnowledgeBase } from './of-knowledge-base.data.ts';
import { ofRoles } from './of-roles.data.ts';
import type { Requirement, Requirements } from './requirement.ts';
import { requirementsByCause } from './requirements-by-cause.data.ts';

/** What calls of a GenAI application need besides each other, by id. */
export const requirements: Requirements = { ...ofKnowledgeBase, ...ofRoles, ...ofCalls, ...ofKeysAndLogs };

/** What a call needs whose refusal has this cause, the likeliest lack first; none where AWS's sentence leaves no choice. */
export const requirementsOf = (causeId: string | null): readonly Requirement[] =>
  (requirementsByCause[causeId ?? ''] ?? []).flatMap((id) => {
    const found = requirements[id];
    return found === undefined ? [] : [{ id, ...found }];
  });
