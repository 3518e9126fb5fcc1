import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { nearMisses } from '../../signs/near-misses.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrail-profiles-permissions.html';

export const bedrockGuardrailProfileRegion: Cause = {
  id: 'BEDROCK_GUARDRAIL_PROFILE_REGION',
  title: 'A cross-Region guardrail profile needs bedrock:ApplyGuardrail in every Region',
  edge: 'lambda->guardrail',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:GetGuardrail (crossRegionDetails)'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:ApplyGuardrail') && clues.resource.type === 'guardrail-profile',
      tier: nearMisses(clues, 'resource').length > 0 ? 'defect' : 'edge',
      because: 'the guardrail works across Regions, and its profile is checked in each of them',
    }),
  remedy: grants('the guardrail profile is checked in this Region', url),
};
