import { capitalise } from './capitalise.ts';

/** A word as AWS's error code; null where it is none. */
export const errorCode = (word: string): string | null => {
  if (bareCodes.has(word)) return word;
  if (!word.endsWith('Exception') || wrappers.has(word) || word.length > 80 || word.includes('_')) return null;
  return capitalise(word);
};

const bareCodes = new Set(
  `AccessDenied UnauthorizedOperation ExpiredToken InvalidClientTokenId SignatureDoesNotMatch Throttling TooManyRequests InvalidIdentityToken
  IDPRejectedClaim KMSAccessDenied UnrecognizedClient InvalidToken AuthFailure OptInRequired NoSuchKey NoSuchBucket NoSuchEntity MalformedPolicyDocument
  InvalidAccessKeyId RequestExpired NotAuthorized AuthorizationError AccessDeniedError InvalidAuthorizationMessage RegionDisabled AllAccessDisabled
  access_denied permission_error permission_denied_error InvalidSignature MissingAuthenticationToken IncompleteSignature ExpiredTokenException ResourceNotFound`.split(
    /\s+/,
  ),
);
// Names of a language or a framework, which say nothing of what AWS answered
const wrappers = new Set([
  'Exception',
  'BedrockException',
  'MetaException',
  'ClientException',
  'IOException',
  'BotoException',
]);
