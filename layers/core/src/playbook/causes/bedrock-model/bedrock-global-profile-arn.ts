import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html';

export const bedrockGlobalProfileArn: Cause = {
  id: 'BEDROCK_GLOBAL_PROFILE_ARN',
  title: 'A global inference profile needs three ARNs, one of them without a Region',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['message resource has empty region', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: ['arn:aws:bedrock:*::foundation-model/… matches the ARN without a Region too; a list of Regions does not'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        (clues.resource.id.startsWith('global.') ||
          (clues.resource.type === 'foundation-model' &&
            clues.resource.region === '' &&
            clues.resource.service === 'bedrock')),
      because:
        'a global inference profile is checked three times: the profile, the model in this Region, and the model without a Region',
    }),
  remedy: grants('a global profile needs the profile and the model with and without a Region', url),
};
