import type { SeenPolicy } from '../../intake/index.ts';
import { type Case, ownerArn, shownPlace } from '../apply/case.ts';
import { changePolicy, remark, type Workbench } from '../apply/workbench.ts';
import type { JsonObject } from '../document/json-object.ts';
import { replaceStatement } from '../document/merge-statement.ts';
import { readDocument } from '../document/read-document.ts';
import { isShared } from '../home/ownership.ts';
import { storeOf } from '../home/store-of.ts';

type Altering = { readonly policy: SeenPolicy; readonly index: number; readonly asked: Case };

/** The work with one statement of a shown policy put in another's place. */
export const alterStatement = (
  work: Workbench,
  statement: JsonObject,
  { policy, index, asked }: Altering,
): Workbench => {
  const before = readDocument(policy.document);
  if (before === null) return work;
  const owner = policy.policyType === 'resource' ? policy.attachTo : ownerArn(asked, policy.attachTo);
  const place = shownPlace(policy.policyType, owner);
  return changePolicy(isShared(policy, policy.appliesTo) ? remark(work, reaches(policy)) : work, policy, {
    kind: 'changeStatement',
    policyType: policy.policyType,
    attachTo: place,
    store: storeOf(policy, place),
    before,
    after: replaceStatement(before, index, [statement]),
    statement,
  });
};

const reaches = ({ name, attachTo, alsoAttachedTo }: SeenPolicy): string => {
  const others = alsoAttachedTo.length > 0 ? alsoAttachedTo : [attachTo ?? ''];
  return `policy \`${name}\` is also that of ${others.map((arn) => `\`${arn}\``).join(', ')}: the correction reaches them too`;
};
