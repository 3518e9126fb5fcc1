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
  const own = evidence.policies.filter(isIts);
  return own.some(givesAll) ? findDanger({ action, resource: administrators }) : null;
};

const givesAll = ({ name, document }: SeenPolicy): boolean =>
  /(?:^|\/)(?:AdministratorAccess|IAMFullAccess)$/.test(name) ||
  (readDocument(document)?.Statement ?? []).some(
    (statement) =>
      statement['Effect'] === 'Allow' &&
      [statement['Action']].flat().some((action) => /^(?:\*|iam:\*)$/i.test(String(action))) &&
      [statement['Resource']].flat().includes('*'),
  );

const administrators = 'arn:aws:iam::111122223333:role/Administrator';
