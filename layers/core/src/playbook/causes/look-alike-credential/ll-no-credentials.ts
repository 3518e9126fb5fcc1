import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llNoCredentials: Cause = {
  id: 'LL_NO_CREDENTIALS',
  title: 'The SDK found no credentials; nothing was sent',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'UNVERIFIED wording',
  url: 'https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html',
  evidence: ['aws sts get-caller-identity', 'AWS_BEARER_TOKEN_BEDROCK set?'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'could not load credentials',
        'unable to locate credentials',
        'credentialsprovidererror',
        'no credentials found',
        'no credentials could',
        'nocredentialserror',
        'nocredentialproviders',
        'unable to load credentials',
        'missing credentials',
        'partial credentials',
        'the config profile (',
        'shared config profile',
        'failed to retrieve credentials from',
        'when retrieving credentials from',
        'credential refresh failed',
        'credentials could not be loaded',
        'unable to load aws credentials',
        'unable to get credentials',
        'could not find credentials',
        'no valid credential sources',
        'no valid providers in chain',
        'no ec2 imds role found',
        'failed to refresh cached credentials, no ec2',
      ],
      weight: 74,
      because: 'no request left the client',
    }),
  remedy: () => noChange(['give the process credentials, then see who it is', 'aws sts get-caller-identity']),
};
