import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llExpiredToken: Cause = {
  id: 'LL_EXPIRED_TOKEN',
  title: 'The credentials have expired',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['sts:GetCallerIdentity'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'security token included in the request is expired',
        'expiredtoken',
        'sso session associated with this profile has expired',
        'token has expired',
        'session has expired',
        'requestexpired',
        'bearer token included in the request is invalid',
        'token is expired',
        'token included in the request has expired',
        'credentials have expired',
        'credentials are expired',
        'please reauthenticate',
        'session token not found or invalid',
        'sso session has expired',
        'error loading sso token',
        'reauthentication required',
      ],
      weight: 76,
      because: 'the credentials are too old; no policy was asked',
    }),
  remedy: () => noChange(['sign in again', 'aws sso login --profile PROFILE'], ['check the clock of the machine']),
};
