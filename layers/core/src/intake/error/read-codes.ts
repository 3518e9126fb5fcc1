import type { CleanText } from '../clean/clean-text.ts';
import { capitalise } from './capitalise.ts';
import { endOfParagraph } from './end-of-paragraph.ts';
import { noError, type PlacedError } from './placed-error.ts';

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

/** AWS's error codes wherever they stand: `AccessDeniedException: MESSAGE`, `"__type": "AccessDeniedException"`, a header, prose. */
export const readCodes = ({ plain, starts }: CleanText): PlacedError[] => {
  const found: PlacedError[] = [];
  for (const match of plain.matchAll(/[A-Za-z][A-Za-z0-9_]*/g)) {
    const code = codeOf(match[0]);
    if (code === null || isOfFramework(plain, match.index)) continue;
    const behind = match.index + match[0].length;
    const end = endOfParagraph(starts, plain.length, match.index);
    const message = messageBehind(plain.slice(behind, end));
    found.push({ start: match.index, end: message === '' ? behind : end, error: { ...noError, code, message } });
  }
  return found;
};

const codeOf = (word: string): string | null => {
  if (bareCodes.has(word)) return word;
  if (!word.endsWith('Exception') || wrappers.has(word) || word.length > 80 || word.includes('_')) return null;
  return capitalise(word);
};

const longestPath = 120;

/** A class of the language or of a framework, by the path before it: `java.util.concurrent.…`, PHP's class of a whole service. */
const isOfFramework = (plain: string, at: number): boolean => {
  let from = at;
  while (at - from < longestPath && /[\w.$\\]/.test(plain[from - 1] ?? ' ')) from -= 1;
  const path = plain.slice(from, at);
  if (path.endsWith('Exception\\')) return true;
  return /^[\w$]+(?:\.[\w$]+)+\.$/.test(path) && !/aws|amazon|botocore|coral/i.test(path);
};

/** The message behind a code and a colon or dash; the address of an `x-amzn-ErrorType` header is none. */
const messageBehind = (rest: string): string => {
  const lead = [': ', ' (client): ', ' - ', ' \u2014 ', ' \u2013 '].find((words) => rest.startsWith(words));
  return lead === undefined ? '' : rest.slice(lead.length).trim();
};
