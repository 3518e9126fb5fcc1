import type { Cause } from '../../cause.ts';
import { grantInLayer } from '../../remedies/grant-in-layer.ts';
import { isAction, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { isCrossAccount } from '../../signs/is-cross-account.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-resource-based-policies.html';

export const bedrockGuardrailEnforcedNoAccess: Cause = {
  id: 'BEDROCK_GUARDRAIL_ENFORCED_NO_ACCESS',
  title: 'A guardrail of another account is enforced, and its policy or the caller does not allow it',
  edge: 'org->guardrail',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:ListEnforcedGuardrailsConfiguration', 'bedrock:GetResourcePolicy'],
  pitfalls: [
    'The resource policy of a guardrail knows only ApplyGuardrail and GetGuardrail, and conditions on the organization',
    'A guardrail is not shared outside the organization',
  ],
  recognise: (clues) => {
    if (!isAction(clues, 'bedrock:ApplyGuardrail') || clues.layer.kind === 'explicit') return null;
    const isForeign = isCrossAccount(clues) || clues.layer.policyType === 'resource';
    if (!isForeign) return null;
    return found({
      tier: 'edge',
      confidence: sureness(clues),
      because: 'the guardrail belongs to another account: its own policy and the caller must both allow it',
    });
  },
  remedy: (clues) =>
    grantInLayer(clues, 'resource', {
      text: 'the guardrail of another account admits its callers by its own policy',
      url,
    }),
};
