import type { Cause } from '../../cause.ts';
import { grantChain } from '../../remedies/grant-chain.ts';
import { grantTo } from '../../remedies/grants.ts';
import { otherAction } from '../../signs/other-action.ts';
import { says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html';

export const operationNeedsOtherAction: Cause = {
  id: 'OPERATION_NEEDS_OTHER_ACTION',
  title: 'The operation is authorised by another action, or by one more',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'Where the end of the sentence names another action than its beginning, that one is to be allowed',
    'The name of an operation is not always the name of its action',
  ],
  recognise: (clues) => otherAction(clues),
  remedy: (clues) =>
    says(clues, 'managedRule')
      ? grantTo(clues, {
          actions: ['events:PutRule', 'events:PutTargets', 'events:DescribeRule'],
          text: 'Step Functions makes a managed rule with the role',
          url: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html',
        })
      : grantChain(clues, {
          text: 'the operation is checked for this action',
          url,
        }),
};
