import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llExpiredToken: Cause = {
  id: 'LL_EXPIRED_TOKEN',
  title: 'The credentials have expired',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['sts:GetCallerIdentity'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['tokenExpired'],
      because: 'the credentials are too old; no policy was asked',
    }),
  remedy: () => noChange(['sign in again', 'aws sso login --profile PROFILE'], ['check the clock of the machine']),
};
