import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const bdaInvoke: Cause = {
  id: 'BDA_INVOKE',
  title: 'Data automation needs the project and the data-automation profile',
  edge: 'kb/lambda->BDA',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The project of AWS has the account `aws` in its ARN',
    'With a key of your own also kms:GenerateDataKey, kms:Decrypt, kms:DescribeKey and kms:CreateGrant are needed',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeDataAutomationAsync', 'bedrock:GetDataAutomationStatus') ||
        clues.resource.type.startsWith('data-automation-'),
      because: 'InvokeDataAutomationAsync is checked on the project and on the profile',
    }),
  remedy: grants('data automation is checked on this resource', url),
};
