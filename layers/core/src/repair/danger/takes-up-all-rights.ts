import { type Danger, findDanger } from '../../danger/index.ts';
import { isSamePrincipal } from '../../diagnose/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { readDocument } from '../document/read-document.ts';
import type { Need } from '../judge/need.ts';

/** A role that may do everything by what was shown of it, whatever its name: to take it up, or to hand it to a service, is to have all rights. */
export const takesUpAllRights = ({ action, resource }: Need, { evidence }: Case): Danger | null => {
  if (!/^(?:sts:AssumeRole|sts:TagSession$|sts:SetSourceIdentity$|iam:PassRole$)/i.test(action)) return null;
  const isIts = ({ policyType, appliesTo, attachTo, alsoAttachedTo }: SeenPolicy): boolean =>
    policyType === 'identity' &&
    [appliesTo, attachTo, ...alsoAttachedTo].some((arn) => arn !== null && isSamePrincipal(arn, resource));
  const isAll =
    evidence.policies.some((policy) => isIts(policy) && givesAllRights(policy)) ||
    evidence.principals.some(({ arn, hasAllRights }) => hasAllRights === true && isSamePrincipal(arn, resource));
  return isAll ? findDanger({ action, resource: administrators }) : null;
};

/** Whether an identity policy allows everything, or everything of IAM. */
export const givesAllRights = ({ policyType, name, document }: SeenPolicy): boolean =>
  policyType === 'identity' && (isNamedSo(name) || allowsAll(document));

const isNamedSo = (name: string): boolean => /(?:^|\/)(?:AdministratorAccess|IAMFullAccess)$/.test(name);

const allowsAll = (document: unknown): boolean =>
  (readDocument(document)?.Statement ?? []).some(
    (statement) =>
      statement['Effect'] === 'Allow' &&
      [statement['Action']].flat().some((action) => /^(?:\*|iam:\*)$/i.test(String(action))) &&
      [statement['Resource']].flat().includes('*'),
  );

const administrators = 'arn:aws:iam::111122223333:role/Administrator';
