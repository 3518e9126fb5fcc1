import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llUnrecognizedClient: Cause = {
  id: 'LL_UNRECOGNIZED_CLIENT',
  title: 'The credentials are not known here',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['sts:GetCallerIdentity', 'account:GetRegionOptStatus'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['credentialsUnknown'],
      because: 'AWS does not know the key or token in this partition or Region; no policy was asked',
    }),
  remedy: () =>
    noChange(
      ['print who the client is, in the same environment', 'aws sts get-caller-identity'],
      ['check key, session token, partition and whether the Region is enabled for the account'],
    ),
};
