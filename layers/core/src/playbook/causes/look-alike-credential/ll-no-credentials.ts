import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
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
      signs: ['noCredentials'],
      because: 'no request left the client',
    }) ??
    failed(clues, {
      failures: ['noCredentials', 'unsetProfile', 'staticKeysWanted'],
      confidence: 'certain',
      because: 'no request left the client',
    }),
  remedy: () => noChange(['give the process credentials, then see who it is', 'aws sts get-caller-identity']),
};
