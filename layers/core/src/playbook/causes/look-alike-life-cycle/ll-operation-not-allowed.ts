import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { accountBlocked } from '../../signs/account-blocked.ts';
import { sentence } from '../../signs/sentence.ts';

export const llOperationNotAllowed: Cause = {
  id: 'LL_OPERATION_NOT_ALLOWED',
  title: 'The account is blocked for this operation',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['AWS Support'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: accountBlocked(clues) ? ['operationNotAllowed', 'accountActionRefused'] : ['operationNotAllowed'],
      because: 'reported with full IAM access: the account itself is blocked',
    }),
  remedy: () => noChange(['open a support case with AWS, category account']),
};
