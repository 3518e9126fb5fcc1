import type { Cause } from '../cause.ts';
import { grantInLayer } from '../remedies/grant-in-layer.ts';
import { grants } from '../remedies/grants.ts';
import { noChange } from '../remedies/no-change.ts';
import { isAction, isAllowed, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { isCrossAccount } from '../signs/is-cross-account.ts';
import { says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const bedrockGuardrailProfileRegion: Cause = {
  id: 'BEDROCK_GUARDRAIL_PROFILE_REGION',
  title: 'A cross-Region guardrail profile needs bedrock:ApplyGuardrail in every Region',
  edge: 'lambda->guardrail',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrail-profiles-permissions.html',
  evidence: ['bedrock:GetGuardrail (crossRegionDetails)'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:ApplyGuardrail') && clues.resource.type === 'guardrail-profile',
      weight: 75,
      because: 'the guardrail works across Regions, and its profile is checked in each of them',
    }),
  remedy: grants(
    'the guardrail profile is checked in this Region',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrail-profiles-permissions.html',
  ),
};

export const bedrockGuardrailEnforcedNoAccess: Cause = {
  id: 'BEDROCK_GUARDRAIL_ENFORCED_NO_ACCESS',
  title: 'A guardrail of another account is enforced, and its policy or the caller does not allow it',
  edge: 'org->guardrail',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-resource-based-policies.html',
  evidence: ['bedrock:ListEnforcedGuardrailsConfiguration', 'bedrock:GetResourcePolicy'],
  pitfalls: [
    'RBP language is restricted: only ApplyGuardrail/GetGuardrail, only PrincipalOrgID/PrincipalOrgPaths conditions',
    'no sharing outside the org',
  ],
  recognise: (clues) => {
    if (!isAction(clues, 'bedrock:ApplyGuardrail') || clues.layer.kind === 'explicit') return null;
    const isForeign = isCrossAccount(clues) || clues.layer.policyType === 'resource';
    if (!isForeign) return null;
    return found({
      tier: 'edge',
      weight: 78,
      confidence: sureness(clues),
      because: 'the guardrail belongs to another account: its own policy and the caller must both allow it',
    });
  },
  remedy: (clues) =>
    grantInLayer(clues, 'resource', {
      text: 'the guardrail of another account admits its callers by its own policy',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-resource-based-policies.html',
    }),
};

export const bedrockGuardrailApplyMissing: Cause = {
  id: 'BEDROCK_GUARDRAIL_APPLY_MISSING',
  title: 'The call names a guardrail and the caller has no bedrock:ApplyGuardrail',
  edge: 'lambda->guardrail',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['guardrail ARN in IAM carries no :version'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:ApplyGuardrail'),
      weight: 70,
      because: 'the call names a guardrail, which needs bedrock:ApplyGuardrail',
    }),
  remedy: grants(
    'the call names this guardrail',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
  ),
};

export const bedrockGuardrailRequired: Cause = {
  id: 'BEDROCK_GUARDRAIL_REQUIRED',
  title: 'The policy insists on a guardrail and the request has none or another',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
  evidence: ['scan Condition keys for bedrock:GuardrailIdentifier'],
  pitfalls: [
    'DRAFT has no version suffix in the key value: guardrail/{id} vs guardrail/{id}:1',
    'Do not use the same role for RetrieveAndGenerate/InvokeAgent',
  ],
  recognise: (clues) => {
    const about = clues.statements.filter((statement) =>
      statement.conditions.some(({ key }) => key.toLowerCase() === 'bedrock:guardrailidentifier'),
    );
    const isModelCall =
      clues.action === null || isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream');
    if (!isModelCall || isAllowed(clues)) return null;
    const because = 'a statement asks for bedrock:GuardrailIdentifier, and the request names no such guardrail';
    if (about.length > 0) return found({ tier: 'defect', weight: 70, places: about, because });
    const isTold = says(
      clues,
      'guardrailidentifier',
      'guardrail is required',
      'must use a guardrail',
      'guardrail must',
      'requires a guardrail',
      'without a guardrail',
      'without the guardrail',
      'enforces a guardrail',
      'enforce a guardrail',
      'mandatory guardrail',
    );
    return isTold && clues.layer.policyType === 'identity'
      ? found({ tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge', weight: 75, because })
      : null;
  },
  remedy: () =>
    noChange(
      ['pass guardrailIdentifier and guardrailVersion with the request, the value that the condition names'],
      ['give RetrieveAndGenerate and InvokeAgent a role without this condition: their inner calls carry no guardrail'],
    ),
};
