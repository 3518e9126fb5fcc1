import { readArn } from '../../arn/index.ts';
import { isSamePrincipal } from '../../diagnose/index.ts';
import { tells, valuesTold } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { readDocument } from '../document/read-document.ts';
import { accountsIn } from '../judge/is-open.ts';
import { speaksForCaller } from './speaks-for-caller.ts';

/**
 * Whether whoever asks is that account's, as the one who was refused, or what was shown or their own words name it as theirs, or as one that they let in already.
 * Who says that the resource is somebody else's speaks for the caller.
 */
export const isOwnAccount = (account: string, principal: string, asked: Case): boolean =>
  speaksForCaller(account, asked) || isNamedAsOwn(account, principal, asked);

const isNamedAsOwn = (account: string, principal: string, { facts, evidence }: Case): boolean =>
  tells(facts, 'allOurs') ||
  valuesTold(facts, 'ownAccount').includes(account) ||
  valuesTold(facts, 'resourceOwner').some((owner) => owner !== account) ||
  evidence.principals.some(({ arn }) => readArn(arn).account === account) ||
  evidence.policies.some(
    ({ policyType, appliesTo, attachTo, document }) =>
      (policyType === 'identity' && (appliesTo === null || isSamePrincipal(appliesTo, principal))) ||
      readArn(attachTo).account === account ||
      (readDocument(document)?.Statement ?? []).some(
        (statement) => statement['Effect'] === 'Allow' && accountsIn(statement['Principal']).includes(account),
      ),
  );
