import type { Cause } from '../cause.ts';
import { noChange } from '../remedies/no-change.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { sentence } from '../signs/sentence.ts';

export const llUnrecognizedClient: Cause = {
  id: 'LL_UNRECOGNIZED_CLIENT',
  title: 'The credentials are not known here',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['sts:GetCallerIdentity', 'account:GetRegionOptStatus'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'security token included in the request is invalid',
        'unrecognizedclientexception',
        'invalidclienttokenid',
        'invalidaccesskeyid',
        'access key id you provided does not exist',
        'not able to validate the provided access credentials',
      ],
      weight: 75,
      because: 'AWS does not know the key or token in this partition or Region; no policy was asked',
    }),
  remedy: () =>
    noChange(
      ['print who the client is, in the same environment', 'aws sts get-caller-identity'],
      ['check key, session token, partition and whether the Region is enabled for the account'],
    ),
};

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

export const llSignature: Cause = {
  id: 'LL_SIGNATURE',
  title: 'The signature of the request does not fit',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'signature we calculated does not match',
        'signaturedoesnotmatch',
        'invalidsignatureexception',
        'incompletesignature',
        'signature expired',
        'credential should be scoped to',
        'credential must be scoped to',
      ],
      weight: 77,
      because: 'secret, Region, service name, clock or a proxy that alters headers; no policy was asked',
    }),
  remedy: () => noChange(['check secret key, Region and service name of the signer, the clock, and proxies between']),
};

export const llApiKey: Cause = {
  id: 'LL_API_KEY',
  title: 'The Bedrock API key is bad, expired or of another Region',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  evidence: ['key region'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'invalid api key',
        'api key is valid',
        'invalid_api_key',
        'invalid bearer token',
        'authorization header is missing',
        'api key format',
        'api key has expired',
        'api key is not valid',
        'api key is expired',
        'api key is invalid',
      ],
      weight: 72,
      because: 'the API key itself is refused, before any policy',
    }),
  remedy: () =>
    noChange([
      'unset the key when IAM credentials are meant, else create a new one in the Region of the call',
      'env | grep AWS_BEARER_TOKEN_BEDROCK',
    ]),
};

export const llStsRegion: Cause = {
  id: 'LL_STS_REGION',
  title: 'STS is not active in this Region for the account',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html',
  evidence: ['account:GetRegionOptStatus'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['sts is not activated in this region', 'regiondisabledexception'],
      weight: 78,
      because: 'the Region is not enabled for the account',
    }),
  remedy: () =>
    noChange([
      'enable the Region or use the STS endpoint of an enabled one',
      'aws account get-region-opt-status --region-name REGION',
    ]),
};

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

export const llIdentityContextMissing: Cause = {
  id: 'LL_IDENTITY_CONTEXT_MISSING',
  title: 'The session has no user of Identity Center in it',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/fr_fr/amazonq/latest/qbusiness-ug/making-sigv4-authenticated-api-calls.html',
  evidence: ['sts:AssumeRole with ProvidedContexts'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['identity-aware credentials', 'user is not authorized for this service call'],
      weight: 78,
      because: 'Q Business wants the user in the session, whatever the role allows',
    }),
  remedy: () =>
    noChange([
      'take up the role with the user context (sts:AssumeRole with ProvidedContexts), as the web experience does',
    ]),
};

export const llIdcTokenExchange: Cause = {
  id: 'LL_IDC_TOKEN_EXCHANGE',
  title: 'The token exchange with Identity Center failed',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateTrustedTokenIssuer.html',
  evidence: ['trusted token issuer', 'user e-mail in Identity Center'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['invalid grant exception', 'invalidgrantexception', 'invalid_grant'],
      weight: 74,
      because: 'the token was used twice, its issuer is not trusted, or no user has its e-mail',
    }),
  remedy: () =>
    noChange(['check the trusted token issuer and the e-mail of the user in Identity Center; use each token once']),
};

export const llUnsignedRequest: Cause = {
  id: 'LL_UNSIGNED_REQUEST',
  title: 'The request was not signed',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'UNVERIFIED wording',
  url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
  evidence: ['is the HTTP client signing?'],
  pitfalls: [],
  recognise: (clues) =>
    clues.principal.kind === 'anonymous' &&
    clues.service !== 'execute-api' &&
    clues.service !== 's3' &&
    !isAction(clues, 'lambda:InvokeFunctionUrl', 'lambda:InvokeFunction')
      ? found({
          tier: 'sentence',
          weight: 75,
          because: 'the denied principal is anonymous: the HTTP client does not sign with SigV4',
        })
      : null,
  remedy: () =>
    noChange([
      'sign the request with SigV4 (the service name of the endpoint, the Region of the domain); granting the role changes nothing',
    ]),
};
