import type { SeenPolicy } from '../../intake/index.ts';
import type { StatementEdit } from '../../playbook/index.ts';
import { editStatement } from '../document/edit-statement.ts';
import { fillable } from '../document/fill-in.ts';
import type { JsonObject } from '../document/json-object.ts';
import { foldDuplicates, replaceStatement } from '../document/merge-statement.ts';
import { readDocument } from '../document/read-document.ts';
import { sameJson } from '../document/same-json.ts';
import { fits } from '../home/fits.ts';
import { isAwsManaged, isShared, untouchable } from '../home/ownership.ts';
import { storeOf } from '../home/store-of.ts';
import { openTo } from '../judge/is-open.ts';
import { type Case, ownerArn, shownPlace } from './case.ts';
import { findPolicy } from './find-policy.ts';
import { placeNew } from './place-statement.ts';
import { askOwnerFor, changePolicy, remark, type Workbench } from './workbench.ts';

/** Makes the corrections, each statement once; from the last statement of a document to the first, so that places stay true. */
export const applyEdits = (work: Workbench, edits: readonly StatementEdit[], asked: Case): Workbench => {
  const groups = Map.groupBy(edits, ({ policyType, policy, attachTo, index }) =>
    JSON.stringify([policyType, policy, attachTo, index]),
  );
  const ordered = [...groups.values()].toSorted((one, other) => (other[0]?.index ?? 0) - (one[0]?.index ?? 0));
  return ordered.reduce((done, group) => correct(done, group, asked), work);
};

const correct = (work: Workbench, edits: readonly StatementEdit[], asked: Case): Workbench => {
  const [first] = edits;
  const policy = first === undefined ? null : findPolicy(work, first);
  const before = policy === null ? null : readDocument(policy.document);
  const statement = first === undefined ? undefined : before?.Statement[first.index];
  if (first === undefined || policy === null || before === null || statement === undefined) return work;
  const changed = edits.reduce<JsonObject | null>(
    (current, { edit }) => (current === null ? null : editStatement(current, fillableEdit(edit))),
    statement,
  );
  if (changed !== null && sameJson(changed, statement)) return work;
  const owner = policy.policyType === 'resource' ? policy.attachTo : ownerArn(asked, policy.attachTo);
  const stranger = changed === null || policy.policyType !== 'resource' ? null : openTo(changed, asked);
  if (stranger !== null && openTo(statement, asked) === null) {
    return remark(
      work,
      `refused: the corrected statement in \`${policy.name}\` would open the resource to ${stranger}`,
    );
  }
  const elsewhere = whereElse(work, { policy, owner, changed });
  if (elsewhere !== null) return elsewhere;
  const place = shownPlace(policy.policyType, policy.attachTo ?? owner);
  const after = foldDuplicates(replaceStatement(before, first.index, changed === null ? [] : [changed]));
  const change = {
    kind: changed === null ? ('removeStatement' as const) : ('changeStatement' as const),
    policyType: policy.policyType,
    attachTo: place,
    store: storeOf(policy, place),
    before,
    after,
    statement: changed,
  };
  return changePolicy(noteSize(noteSharing(work, policy, owner), change), policy, change);
};

const fillableEdit = (edit: StatementEdit['edit']): StatementEdit['edit'] => {
  switch (edit.kind) {
    case 'replaceResource':
    case 'addResource':
      return { ...edit, to: edit.to.map(fillable) };
    case 'replaceConditionValue':
      return { ...edit, to: edit.to.map(fillable) };
    case 'replaceAction':
    case 'addAction':
    case 'removeConditionKey':
      return edit;
  }
};

type Place = { readonly policy: SeenPolicy; readonly owner: string | null; readonly changed: JsonObject | null };

const whereElse = (work: Workbench, { policy, owner, changed }: Place): Workbench | null => {
  if (policy.policyType === 'serviceControl' || policy.policyType === 'resourceControl') {
    return askOwnerFor(work, {
      owner: "the organization's administrator",
      where: policy.name,
      denies: null,
      change: changed === null ? [] : [changed],
    });
  }
  if (untouchable(owner) === 'identityCenter') {
    return askOwnerFor(work, {
      owner: 'the administrator of IAM Identity Center',
      where: `the permission set behind \`${owner}\``,
      denies: null,
      change: changed === null ? [] : [changed],
    });
  }
  if (!isAwsManaged(policy)) return null;
  const noted = remark(
    work,
    `policy \`${policy.name}\` is AWS-managed and cannot be edited: the corrected statement goes into a policy of your own`,
  );
  if (changed === null || policy.policyType !== 'identity' || changed['Effect'] !== 'Allow') return noted;
  return placeNew(noted, { policyType: 'identity', owner, statement: { Sid: 'Corrected', ...changed } });
};

const noteSharing = (work: Workbench, policy: SeenPolicy, owner: string | null): Workbench => {
  if (!isShared(policy, owner === policy.attachTo ? null : owner)) return work;
  const others = policy.alsoAttachedTo.length > 0 ? policy.alsoAttachedTo : [policy.attachTo ?? ''];
  return remark(
    work,
    `policy \`${policy.name}\` is also that of ${others.map((arn) => `\`${arn}\``).join(', ')}: the correction reaches them too`,
  );
};

const noteSize = (work: Workbench, change: { store: ReturnType<typeof storeOf>; after: JsonObject }): Workbench => {
  const size = fits({ store: change.store, document: change.after, siblings: [] });
  return size.fits ? work : remark(work, `the corrected document is longer than AWS allows: ${size.because}`);
};
