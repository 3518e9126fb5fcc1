import type { Diagnosis } from '../../diagnose/index.ts';
import type { Evidence, Facts, SeenPolicy } from '../../intake/index.ts';
import type { DecidedRequest, FixPolicyType } from '../../playbook/index.ts';
import { isWholeArn } from '../document/exact-resource.ts';
import { fillable } from '../document/fill-in.ts';
import { isSamePrincipal, principalKey } from '../home/principal-key.ts';

/** What is asked: the denial as read, the policies as shown, and the cause as found. */
export type Case = { readonly facts: Facts; readonly evidence: Evidence; readonly diagnosis: Diagnosis };

/** The denied principal as the first request that states one has it. */
export const deniedPrincipal = ({ diagnosis, evidence }: Case): string | null => {
  // A policy that was shown as a role's is that role's, not of one that is only foreseen and has no name.
  const isShown = evidence.policies.some(({ isOfRole }) => isOfRole === true);
  const isForeseen = ({ principal, by }: DecidedRequest): boolean =>
    by === 'other' && principal?.includes('{') === true;
  return (
    diagnosis.requests.find((request) => request.principal !== null && !(isShown && isForeseen(request)))?.principal ??
    null
  );
};

/** The ARN to attach identity policies to: a session's role, with its path where the account file tells it. */
export const ownerArn = (asked: Case, attachTo: string | null): string | null => {
  const principal = attachTo ?? deniedPrincipal(asked);
  if (principal === null) return null;
  const seen = asked.evidence.principals.find((one) => isSamePrincipal(one.arn, principal));
  if (seen !== undefined) return seen.arn;
  const key = principalKey(principal);
  return key === null || key.kind !== 'role' || !principal.includes(':sts:')
    ? principal
    : `arn:${key.partition}:iam::${key.account}:role/${key.name}`;
};

/** The ARN to show as the place of a policy: blacked-out parts named; null where the text gives no ARN that could carry one. */
export const shownPlace = (policyType: FixPolicyType, owner: string | null): string | null => {
  if (owner === null || !isWholeArn(owner)) return null;
  const isPrincipals = policyType === 'identity' || policyType === 'permissionsBoundary' || policyType === 'session';
  if (isPrincipals && principalKey(owner) === null) return null;
  const arn = fillable(owner);
  // The policy of an object is its bucket's.
  return arn.includes(':s3:::') ? (arn.split('/')[0] ?? arn) : arn;
};

/** Whether a shown policy takes part for this principal; one that names nobody is the denied principal's. */
export const takesPartFor = (asked: Case, policy: SeenPolicy, owner: string | null): boolean => {
  const principal = policy.appliesTo ?? policy.attachTo;
  if (principal !== null) return owner !== null && isSamePrincipal(principal, owner);
  const denied = deniedPrincipal(asked);
  return owner === null || denied === null || isSamePrincipal(denied, owner);
};
