import { isUnsignedCall } from './is-unsigned-call.ts';
import { principalArnOf, principalTypeOf, userIdOf } from './principal-keys.ts';
import type { RequestFacts } from './request-facts.ts';
import { requestedRegionOf } from './requested-region.ts';
import { resourceAccountOf } from './resource-account.ts';

/** A key that follows from the request itself: its spelling, its page, and its value where the request has one. */
export type DerivedKey = {
  readonly key: string;
  readonly page: string;
  readonly valueOf: (facts: RequestFacts) => string | undefined;
};

const GLOBAL = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const VARIABLES = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable';
const S3 = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html';
const KMS = 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html';

const rows: readonly DerivedKey[] = [
  {
    key: 'aws:PrincipalArn',
    page: `${GLOBAL}#condition-keys-principalarn`,
    valueOf: ({ principal }) => principalArnOf(principal),
  },
  {
    // In every request; the value of anonymous ones is the word itself.
    key: 'aws:PrincipalAccount',
    page: `${GLOBAL}#condition-keys-principalaccount`,
    valueOf: ({ principal }) => (principal.kind === 'anonymous' ? 'anonymous' : callerAccountOf(principal)),
  },
  {
    key: 'aws:PrincipalType',
    page: `${GLOBAL}#condition-keys-principaltype`,
    valueOf: ({ principal }) => principalTypeOf(principal),
  },
  { key: 'aws:userid', page: VARIABLES, valueOf: ({ principal }) => userIdOf(principal) },
  {
    key: 'aws:username',
    page: VARIABLES,
    valueOf: ({ principal }) => (principal.kind === 'user' ? principal.name : undefined),
  },
  {
    // In signed requests only.
    key: 'aws:PrincipalIsAWSService',
    page: `${GLOBAL}#condition-keys-principalisawsservice`,
    valueOf: (facts) =>
      facts.principal.kind === 'anonymous' || isUnsignedCall(facts.action)
        ? undefined
        : String(facts.principal.kind === 'service'),
  },
  {
    key: 'aws:PrincipalServiceName',
    page: `${GLOBAL}#condition-keys-principalservicename`,
    valueOf: ({ principal }) => (principal.kind === 'service' ? principal.name : undefined),
  },
  { key: 'aws:FederatedProvider', page: `${GLOBAL}#condition-keys-federatedprovider`, valueOf: providerOf },
  { key: 'aws:RequestedRegion', page: `${GLOBAL}#condition-keys-requestedregion`, valueOf: requestedRegionOf },
  { key: 'aws:ResourceAccount', page: `${GLOBAL}#condition-keys-resourceaccount`, valueOf: resourceAccountOf },
  {
    key: 's3:ResourceAccount',
    page: S3,
    valueOf: ({ action, resourceAccount }) =>
      action.service === 's3' && resourceAccount !== '' ? resourceAccount : undefined,
  },
  {
    key: 'kms:CallerAccount',
    page: `${KMS}#conditions-kms-caller-account`,
    valueOf: ({ action, principal }) => (action.service === 'kms' ? callerAccountOf(principal) : undefined),
  },
  {
    key: 'kms:RequestAlias',
    page: `${KMS}#conditions-kms-request-alias`,
    valueOf: ({ requestAlias }) => requestAlias,
  },
  {
    key: 'aws:CurrentTime',
    page: `${GLOBAL}#condition-keys-currenttime`,
    valueOf: () => new Date().toISOString(),
  },
  {
    key: 'aws:EpochTime',
    page: `${GLOBAL}#condition-keys-epochtime`,
    valueOf: () => String(Math.floor(Date.now() / 1000)),
  },
];

function callerAccountOf(principal: RequestFacts['principal']): string | undefined {
  return 'account' in principal ? principal.account : undefined;
}

// Built-in providers are named as they are, others by their ARN; a host name alone does not tell the ARN.
function providerOf({ principal, action }: RequestFacts): string | undefined {
  if (principal.kind !== 'identityProvider' || action.name !== 'assumerolewithwebidentity') return undefined;
  const isNamedInFull = principal.name.includes(':oidc-provider/') || BUILT_IN_PROVIDERS.has(principal.name);
  return isNamedInFull ? principal.name : undefined;
}

const BUILT_IN_PROVIDERS: ReadonlySet<string> = new Set([
  'cognito-identity.amazonaws.com',
  'www.amazon.com',
  'graph.facebook.com',
  'accounts.google.com',
]);

/** Every key that can be derived, by the key in lower case. */
export const DERIVED_KEYS: ReadonlyMap<string, DerivedKey> = new Map(rows.map((row) => [row.key.toLowerCase(), row]));
