import type { Statement } from '@whydenied/iam';

/** A condition key that people ask about, and whether a policy needs it. */
export type NeededKey = {
  /** As it is asked about, in small letters. */
  readonly words: RegExp;
  readonly isNeeded: (statements: readonly Statement[]) => boolean;
  readonly yes: string;
  readonly no: string;
};

const never = (): boolean => false;
const always = (): boolean => true;
const letsServiceIn = (statements: readonly Statement[]): boolean =>
  statements.some(({ principals = [] }) => principals.some(({ type }) => type === 'Service'));
const letsAccountIn = (statements: readonly Statement[]): boolean =>
  statements.some(({ principals = [] }) => principals.some(({ type }) => type !== 'Service' && type !== 'Federated'));

const source = {
  isNeeded: letsServiceIn,
  yes: 'a service is let in, and without `aws:SourceArn` (or at least `aws:SourceAccount`) another account can make the service act here: the confused deputy',
  no: 'no service is let in by its own name here; `aws:SourceArn` and `aws:SourceAccount` are sent when a service calls for a resource, a role’s call has neither, and with them it would never match',
};

export const neededKeys: readonly NeededKey[] = [
  {
    words: /viaservice/,
    isNeeded: never,
    yes: '',
    no: 'it works without. `kms:ViaService` only narrows: with it the key serves that principal through the named service (`s3.REGION.amazonaws.com`) and no longer by a call of its own, such as `aws kms decrypt`. Take it where the role only reads encrypted objects; leave it out where its code decrypts directly',
  },
  { words: /source ?arn/, ...source },
  { words: /source ?account/, ...source },
  {
    words: /external ?-?id|externe[rn]? id|id externo|id externe|外部 ?id/,
    isNeeded: never,
    yes: '',
    no: 'not for accounts of your own: `sts:ExternalId` is for a third party that assumes roles of many customers; only if the account belongs to such a vendor, yes, for else another customer of theirs could have them use your role',
  },
  {
    words: /passedtoservice/,
    isNeeded: never,
    yes: '',
    no: 'it works without, but then the role may be passed to any service that trusts it; with `iam:PassedToService` to that one only, which costs nothing: keep it',
  },
  {
    words: /\baud\b|audience/,
    isNeeded: always,
    yes: 'without `aud` tokens that the issuer made for other applications (with Cognito: of any identity pool) can assume the role',
    no: '',
  },
  {
    words: /:sub\b|\bsub\b|subject/,
    isNeeded: always,
    yes: 'without `sub` every user, repository or workload of that issuer can assume the role',
    no: '',
  },
  {
    words: /principalorgid|org ?id/,
    isNeeded: (statements) => statements.some(({ principals = [] }) => principals.some(({ type }) => type === 'everyone')),
    yes: 'the principal is `*`: `aws:PrincipalOrgID` is what keeps everybody else out',
    no: 'the principals are named, and only they are let in; `aws:PrincipalOrgID` would add that they belong to the organization, which matters only where whole accounts are named',
  },
  {
    words: /resourceaccount/,
    isNeeded: never,
    yes: '',
    no: 'where the ARN names the account that is said already; `aws:ResourceAccount` helps with ARNs that have none, such as buckets, so that a bucket of the same name in another account is not meant',
  },
  {
    words: /\bprincipal\b/,
    isNeeded: (statements) => letsServiceIn(statements) || letsAccountIn(statements),
    yes: 'a policy on a resource (a bucket, a key, a function, the trust of a role) says whom it lets in',
    no: 'a policy of a role, a user or a group applies to whom it is attached to: `Principal` is refused there',
  },
];
