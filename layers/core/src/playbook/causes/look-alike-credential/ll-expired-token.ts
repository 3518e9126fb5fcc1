import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { endsByTime } from '../../signs/ends-by-time.ts';
import { isRefreshed } from '../../signs/is-refreshed.ts';
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
    isRefreshed(clues)
      ? sentence(clues, {
          signs: ['grantRefused'],
          because: 'the session behind the refresh token has ended; no policy was asked',
          confidence: 'likely',
        })
      : (sentence(clues, {
          signs: ['tokenExpired'],
          because: 'the credentials are too old; no policy was asked',
        }) ??
        (endsByTime(clues)
          ? sentence(clues, {
              signs: ['noCredentials', 'grantRefused'],
              because: 'it ends after some time and comes back with a new sign-in: the session is over',
              confidence: 'likely',
            })
          : null)),
  remedy: () => noChange(['sign in again', 'aws sso login --profile PROFILE'], ['check the clock of the machine']),
};
