import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { Change } from '../change.ts';
import { holdsMask, isKeptBack } from '../document/is-kept-back.ts';
import { sameJson } from '../document/same-json.ts';
import { foldChanges } from './fold-changes.ts';
import { isSamePolicy, type OwnerRequest, remark, type Workbench } from './workbench.ts';

/** The work without the steps that would write a masked value or a part for the whole into the account: they become a text for whoever has the document as it is. */
export const setKeptBackAside = (work: Workbench, shown: Evidence): Workbench => {
  const aside = work.changes.filter(({ after, replaces }) => replaces?.isPart === true || holdsMask(after));
  if (aside.length === 0) return work;
  const kept: Workbench = {
    ...work,
    changes: work.changes.filter((change) => !aside.includes(change)),
    evidence: asShown(work, shown),
    made: work.made.filter(({ document }) => !holdsMask(document)),
    forOwner: [...work.forOwner, ...foldChanges(aside).map(requestOf)],
  };
  return aside.reduce<Workbench>((said, change) => remark(said, remarkOf(change)), kept);
};

const asShown = ({ evidence, made }: Workbench, shown: Evidence): Evidence => ({
  ...evidence,
  policies: [...evidence.policies, ...shown.policies.filter((policy) => isGone(policy, evidence))]
    .filter((policy) => !isKeptBack(policy) || !made.some((one) => isSamePolicy(one, policy)))
    .map((policy) =>
      isKeptBack(policy) ? (shown.policies.find((one) => isSamePolicy(one, policy)) ?? policy) : policy,
    ),
});

const isGone = (policy: SeenPolicy, { policies }: Evidence): boolean =>
  isKeptBack(policy) && !policies.some((one) => isSamePolicy(one, policy));

const requestOf = ({ before, after, statement, replaces, attachTo }: Change): OwnerRequest => {
  const kept = before?.Statement ?? [];
  const gone = kept.find((one) => !after.Statement.some((other) => sameJson(one, other))) ?? null;
  const change = after.Statement.filter((one) => !kept.some((other) => sameJson(one, other)));
  return {
    owner: 'whoever keeps this document',
    where: replaces?.name ?? attachTo ?? 'the policy',
    denies: gone?.['Effect'] === 'Deny' ? gone : null,
    change: change.length === 0 && statement !== null ? [statement] : change,
    besides: replaces?.isPart === true ? ofPart : ofMask,
  };
};

const ofMask =
  'a value in the document was masked as a secret on its way here, and shows as `[masked …]`: make the change in the document itself and leave that value as it is there';

const ofPart =
  'only a part of the document was shown: make the change in the document itself and leave the rest as it is there, or paste it whole';

const remarkOf = ({ replaces }: Change): string =>
  replaces?.isPart === true
    ? `of policy \`${replaces.name}\` only a part was shown: no command writes it back, because what was not shown would be lost`
    : `${replaces === null ? 'a document' : `policy \`${replaces.name}\``} holds a value that was masked as a secret: no command writes it back, because the mask would take the value's place`;
