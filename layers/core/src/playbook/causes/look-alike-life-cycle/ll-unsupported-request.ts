import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { blockedPublic } from '../../signs/blocked-public.ts';
import { sentence } from '../../signs/sentence.ts';

export const llUnsupportedRequest: Cause = {
  id: 'LL_UNSUPPORTED_REQUEST',
  title: 'The request asks for something that the service does not do here',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html',
  evidence: ['request without cache points', 'SigV4 instead of an API key'],
  pitfalls: [],
  recognise: (clues) =>
    blockedPublic(clues) ??
    sentence(clues, {
      signs: ['requestUnsupported'],
      because: 'the request asks for a feature that this model or operation does not have',
    }),
  remedy: (clues) =>
    blockedPublic(clues) === null
      ? noChange(['change the request: no cache points for this model, SigV4 instead of an API key for this operation'])
      : noChange(
          ['leave the ACL or the public statement out of the request'],
          [
            'only for a bucket that is meant to be public, change the setting of the bucket (and of the account)',
            'aws s3api get-public-access-block --bucket BUCKET_NAME',
          ],
        ),
};
