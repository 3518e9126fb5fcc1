import { isAccountId, readArn } from '../../../arn/index.ts';
import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

export const llReferenceDoesNotExist: Cause = {
  id: 'LL_REFERENCE_DOES_NOT_EXIST',
  title: 'What the call names does not exist, and AWS answers with a denial',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  evidence: ['does the ARN exist? iam:GetRole, lambda:GetFunction, ssm:GetParameter'],
  pitfalls: [],
  recognise: (clues) => {
    const isTold = says(clues, 'referenceOld');
    const isWhole = isAccountId(clues.resource.account) && readArn(clues.resource.written).name === '*';
    if (isWhole)
      return found({
        tier: 'edge',
        confidence: 'possible',
        because: 'the denied resource is `account:*`: the object named was not found',
      });
    const isSure = says(clues, 'roleGone');
    const isFitting = isSure || (isTold && !hasSentence(clues) && !says(clues, 'samlWords'));
    const asking = {
      ask: 'Does the ARN exist exactly as the configuration writes it?',
      because: 'AWS answers for a missing function, role or account as for a forbidden one',
      command: 'aws lambda get-function --function-name FUNCTION_ARN',
    };
    return isFitting
      ? found({
          tier: 'sentence',
          confidence: 'possible',
          because: 'the text itself says that the reference is old or misspelt',
          asking,
        })
      : null;
  },
  remedy: () =>
    noChange([
      'check that the ARN exists exactly as written, in this account and Region, and correct the reference',
      'aws lambda get-function --function-name FUNCTION_ARN',
    ]),
};
