import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { Change } from '../change.ts';
import { holdsMask } from '../document/holds-mask.ts';
import { sameJson } from '../document/same-json.ts';
import { foldChanges } from './fold-changes.ts';
import { isSamePolicy, type OwnerRequest, remark, type Workbench } from './workbench.ts';

/** The work without the steps that would write a masked value into the account: they become a text for whoever has the document as it is. */
export const setMaskedAside = (work: Workbench, shown: Evidence): Workbench => {
  const masked = work.changes.filter(({ after }) => holdsMask(after));
  if (masked.length === 0) return work;
  const kept: Workbench = {
    ...work,
    changes: work.changes.filter((change) => !masked.includes(change)),
    evidence: asShown(work, shown),
    made: work.made.filter(({ document }) => !holdsMask(document)),
    forOwner: [...work.forOwner, ...foldChanges(masked).map(requestOf)],
  };
  return masked.reduce<Workbench>((said, change) => remark(said, remarkOf(change)), kept);
};

const asShown = ({ evidence, made }: Workbench, shown: Evidence): Evidence => ({
  ...evidence,
  policies: [...evidence.policies, ...shown.policies.filter((policy) => isGone(policy, evidence))]
    .filter((policy) => !holdsMask(policy.document) || !made.some((one) => isSamePolicy(one, policy)))
    .map((policy) =>
      holdsMask(policy.document) ? (shown.policies.find((one) => isSamePolicy(one, policy)) ?? policy) : policy,
    ),
});

const isGone = (policy: SeenPolicy, { policies }: Evidence): boolean =>
  holdsMask(policy.document) && !policies.some((one) => isSamePolicy(one, policy));

const requestOf = ({ before, after, statement, replaces, attachTo }: Change): OwnerRequest => {
  const kept = before?.Statement ?? [];
  const gone = kept.find((one) => !after.Statement.some((other) => sameJson(one, other))) ?? null;
  const change = after.Statement.filter((one) => !kept.some((other) => sameJson(one, other)));
  return {
    owner: 'whoever keeps this document',
    where: replaces?.name ?? attachTo ?? 'the policy',
    denies: gone?.['Effect'] === 'Deny' ? gone : null,
    change: change.length === 0 && statement !== null ? [statement] : change,
    besides:
      'a value in the document was masked as a secret on its way here, and shows as `[masked …]`: make the change in the document itself and leave that value as it is there',
  };
};

const remarkOf = ({ replaces }: Change): string =>
  `${replaces === null ? 'a document' : `policy \`${replaces.name}\``} holds a value that was masked as a secret: no command writes it back, because the mask would take the value's place`;
