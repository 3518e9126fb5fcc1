import type { SeenPolicy } from '../../intake/index.ts';
import type { Grant } from '../../playbook/index.ts';
import { fillInsOf } from '../document/fill-in.ts';
import { holdsReference } from '../document/holds-reference.ts';
import { isKeptBack } from '../document/is-kept-back.ts';
import { statementOfGrant } from '../document/statement-of-grant.ts';
import { chooseHome } from '../home/choose-home.ts';
import { isAwsManaged, isShared } from '../home/ownership.ts';
import { type Case, takesPartFor } from './case.ts';
import { mergeInto, placeNew } from './place-statement.ts';
import { isSamePolicy, remark, type Workbench } from './workbench.ts';

type Where = { readonly asked: Case; readonly owner: string | null };

/** Puts a grant among the identity policies of its principal: into the one that speaks of it, else into a new one. */
export const placeIdentity = (work: Workbench, grant: Grant, { asked, owner }: Where): Workbench => {
  const statement = statementOfGrant(grant);
  const policies = work.evidence.policies.filter(
    (policy) => policy.policyType === 'identity' && takesPartFor(asked, policy, owner),
  );
  // In the place of whom a shown policy is put back whole has to be known: otherwise the statement goes beside it.
  const isKnown = fillInsOf(owner ?? '').length === 0;
  const homes = isKnown ? policies : policies.filter((policy) => work.made.some((made) => isSamePolicy(made, policy)));
  const home = chooseHome({ policies: homes, owner }, statement);
  const merged = home === null ? null : mergeInto(work, home, { statement, owner, siblings: policies });
  if (merged?.kind === 'merged') return merged.work;
  const noted =
    merged === null
      ? work
      : remark(work, `policy \`${home?.name}\` is full: ${merged.because}; the statement goes beside it`);
  return placeNew(sayWhyNotThose(noted, policies, owner), {
    policyType: 'identity',
    owner,
    statement,
    siblings: policies,
  });
};

const sayWhyNotThose = (work: Workbench, policies: readonly SeenPolicy[], owner: string | null): Workbench =>
  policies.reduce((noted, policy) => {
    if (policy.home === 'told') return noted;
    if (isAwsManaged(policy))
      return remark(
        noted,
        `policy \`${policy.name}\` is ${policy.home === 'generated' ? 'made by SAM of a policy template' : 'AWS-managed'}: it cannot be edited, so the statement goes into another`,
      );
    if (isKeptBack(policy) || policy.isExcerpt === true || holdsReference(policy))
      return remark(noted, leftAlone(policy));
    if (!isShared(policy, owner)) return noted;
    const others = policy.alsoAttachedTo.length > 0 ? policy.alsoAttachedTo : [policy.attachTo ?? ''];
    return remark(
      noted,
      `policy \`${policy.name}\` is left alone: ${others.map((arn) => `\`${arn}\``).join(', ')} would gain the permission too`,
    );
  }, work);

const leftAlone = (policy: SeenPolicy): string => {
  const { name, isPart, isExcerpt } = policy;
  if (isPart === true || isExcerpt === true)
    return `policy \`${name}\` is left alone: only a part of it was shown, and what was not shown would be lost; the statement goes into a policy of its own`;
  return isKeptBack(policy)
    ? `policy \`${name}\` is left alone: a value in it was masked as a secret, and nothing that holds a mask is written back; the statement goes into a policy of its own`
    : `policy \`${name}\` is left alone: it holds references that only its deployment can fill in; the statement goes into a policy of its own`;
};
