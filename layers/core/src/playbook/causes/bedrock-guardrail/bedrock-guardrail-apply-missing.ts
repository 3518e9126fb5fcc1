import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html';

export const bedrockGuardrailApplyMissing: Cause = {
  id: 'BEDROCK_GUARDRAIL_APPLY_MISSING',
  title: 'The call names a guardrail and the caller has no bedrock:ApplyGuardrail',
  edge: 'lambda->guardrail',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The ARN of a guardrail in IAM carries no version'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:ApplyGuardrail'),
      because: 'the call names a guardrail, which needs bedrock:ApplyGuardrail',
    }),
  remedy: grants('the call names this guardrail', url),
};
