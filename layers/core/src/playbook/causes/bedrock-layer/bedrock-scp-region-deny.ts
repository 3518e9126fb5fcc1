import type { Cause } from '../../cause.ts';
import { denyPlaces } from '../../remedies/deny-places.ts';
import { askToExcept } from '../../remedies/mend-deny.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const bedrockScpRegionDeny: Cause = {
  id: 'BEDROCK_SCP_REGION_DENY',
  title: 'A service control policy that restricts Regions denies the inference',
  edge: 'org->bedrock',
  isPermissionProblem: true,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html',
  evidence: [
    'organizations:DescribePolicy / ListPoliciesForTarget (management or delegated-admin account only)',
    'policy ARN in the message',
  ],
  pitfalls: [
    'No policy of the account helps, and the account does not see the one that denies',
    'Control Tower managed SCPs must not be hand-edited',
    'Or call a model or profile that stays inside the allowed Regions',
  ],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['serviceControl'],
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        !denyPlaces(clues).some((place) =>
          clues.statements.some(
            (statement) =>
              statement.policy === place.policy && statement.index === place.index && statement.conditions.length === 0,
          ),
        ),
      because:
        'a service control policy denies the model call, usually by aws:RequestedRegion where a profile routed it',
    }),
  remedy: (clues) => askToExcept(clues, "the organization's administrator"),
};
