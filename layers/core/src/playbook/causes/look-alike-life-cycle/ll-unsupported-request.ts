import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { blockedPublic } from '../../signs/blocked-public.ts';
import { failedAs } from '../../signs/failed-as.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';

export const llUnsupportedRequest: Cause = {
  id: 'LL_UNSUPPORTED_REQUEST',
  title: 'The service does not take the request as it was sent',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['request without cache points', 'SigV4 instead of an API key'],
  pitfalls: [],
  recognise: (clues) =>
    blockedPublic(clues) ??
    sentence(clues, {
      signs: ['requestUnsupported'],
      because: 'the request asks for something that this model or operation does not take; no policy was asked',
    }) ??
    sentence(clues, {
      signs: ['requestMalformed'],
      confidence: 'likely',
      because: 'the model was asked in a form that it does not take; no policy was asked',
    }) ??
    // An object that could not be read may be missing, elsewhere or closed
    (says(clues, 'objectUnread')
      ? null
      : failedAs(clues, {
          kind: 'validation',
          because: 'a validation error comes before any policy is asked, and this one says nothing of access',
        })),
  remedy: (clues) =>
    blockedPublic(clues) !== null
      ? noChange(
          ['leave the ACL or the public statement out of the request'],
          [
            'only for a bucket that is meant to be public, change the setting of the bucket (and of the account)',
            'aws s3api get-public-access-block --bucket BUCKET_NAME',
          ],
        )
      : says(clues, 'cachingUnsupported')
        ? noChange([
            'change the request: no cache points for this model, SigV4 instead of an API key for this operation',
          ])
        : noChange(['compare the request with what the message names: a parameter, a format, a value']),
};
