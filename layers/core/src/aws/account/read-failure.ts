import type { Asked, FailureReason, Read } from './asked.ts';

/** What an error of an SDK client means for a read: there is no such thing, or we do not know and say why. */
export const readFailure = (
  error: unknown,
  read: Read,
  signal: AbortSignal,
): Exclude<Asked<never>, { kind: 'answered' }> => {
  const { name, status } = shapeOf(error);
  if (signal.aborted) return unread('late', `\`${read.needs}\` on \`${read.on}\` did not answer in time`);
  if (name === 'CallsSpent')
    return unread(
      'spent',
      `\`${read.needs}\` on \`${read.on}\` was left out: a question makes a limited number of calls`,
    );
  if (name === 'ReaderRoleError' && error instanceof Error) return unread('credentials', error.message);
  if (isAbsent(name)) return { kind: 'absent', isGone: !isWithout(name, read, error) };
  if (isCredentials(name)) return unread('credentials', credentialSentence(name));
  if (isDenied(name, status))
    return unread('denied', `reading it takes \`${read.needs}\` on \`${read.on}\`, which our credentials do not have`);
  if (isThrottled(name, status))
    return unread('throttled', `AWS asked us to slow down on \`${read.needs}\`: ask again in a minute`);
  if (status >= 400 && status < 500)
    return unread('refused', `AWS did not take \`${read.needs}\` on \`${read.on}\` (${name})`);
  return unread('unreachable', `\`${read.needs}\` on \`${read.on}\` got no usable answer from AWS`);
};

const unread = (reason: FailureReason, because: string) => ({ kind: 'unread' as const, reason, because });

/** One sentence on credentials that are of no use. */
export const credentialSentence = (name: string): string => {
  if (name.includes('Expired')) return 'our AWS credentials have expired: renew them and ask again';
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
    return 'there are no AWS credentials to read the account with: set `AWS_PROFILE` or log in';
  return 'AWS does not know our credentials: check which profile or keys are set';
};

const shapeOf = (error: unknown): { readonly name: string; readonly status: number } => {
  const name = error instanceof Error ? error.name : '';
  const metadata: unknown = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const hasStatus = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return { name, status: hasStatus ? Number(metadata.httpStatusCode) : 0 };
};

const isAbsent = (name: string): boolean => absent.has(name) || name.endsWith('.NotFound');

/** The thing is there and has no policy of its own; Lambda has one error for both, and another sentence for each. */
const isWithout = (name: string, { needs }: Read, error: unknown): boolean =>
  without.has(name) ||
  (needs === 'lambda:GetPolicy' && !/not found|cannot find/i.test(error instanceof Error ? error.message : ''));

const without: ReadonlySet<string> = new Set([
  'NoSuchBucketPolicy',
  'NoSuchPublicAccessBlockConfiguration',
  'PolicyNotFoundException',
  'RepositoryPolicyNotFoundException',
]);

// Each service has its own word: the errors sections of the API pages linked in the adapters.
const absent: ReadonlySet<string> = new Set([
  'NoSuchEntity',
  'NoSuchEntityException',
  'ResourceNotFoundException',
  'NotFoundException',
  'NoSuchBucketPolicy',
  'NoSuchBucket',
  'NoSuchPublicAccessBlockConfiguration',
  'AWSOrganizationsNotInUseException',
  'PolicyNotFoundException',
  'RepositoryPolicyNotFoundException',
  'ChildNotFoundException',
  'RepositoryNotFoundException',
]);

const isCredentials = (name: string): boolean => credentials.has(name) || name.startsWith('ExpiredToken');

const credentials: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'TokenProviderError',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'AuthFailure',
  'RequestExpired',
  'InvalidToken',
]);

const isDenied = (name: string, status: number): boolean =>
  name === 'AccessDenied' || name === 'AccessDeniedException' || name === 'UnauthorizedOperation' || status === 403;

const isThrottled = (name: string, status: number): boolean =>
  status === 429 || name.startsWith('Throttl') || throttled.has(name);

const throttled: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
  'RequestThrottled',
  'LimitExceededException',
]);
