import type { SeenPolicy } from '../../intake/index.ts';
import type { Grant } from '../../playbook/index.ts';
import { isOwnDeny } from '../danger/is-own-deny.ts';
import { mergeStatement } from '../document/merge-statement.ts';
import { readDocument } from '../document/read-document.ts';
import { statementOfGrant } from '../document/statement-of-grant.ts';
import { isAwsManaged, isShared } from '../home/ownership.ts';
import { newManagedStore, newStore } from '../home/store-of.ts';
import { askForLimit } from './ask-for-limit.ts';
import { type Case, ownerArn, shownPlace, takesPartFor } from './case.ts';
import { mergeInto } from './place-statement.ts';
import { askOwnerFor, makePolicy, remark, type Workbench } from './workbench.ts';

/** Puts a grant into the permissions boundary of its principal; a copy of it where AWS owns the text, a request where nobody showed it. */
export const placeBoundary = (work: Workbench, grant: Grant, asked: Case): Workbench => {
  const owner = ownerArn(asked, grant.attachTo);
  const statement = statementOfGrant(grant);
  const boundary = work.evidence.policies.find(
    (policy) => policy.policyType === 'permissionsBoundary' && takesPartFor(asked, policy, owner),
  );
  if (boundary === undefined)
    return askForLimit(work, { limit: 'permissionsBoundary', where: boundaryOf(asked, owner), statement });
  if (isShared(boundary, owner) && !isOwnDeny(asked.facts, { policyType: boundary.policyType, policy: boundary.name }))
    return askOwnerFor(work, {
      owner: `whoever set this permissions boundary, which also bounds ${boundary.alsoAttachedTo.slice(0, 5).join(', ')}: what it allows, it allows all of them`,
      where: boundary.name,
      denies: null,
      change: [statement],
    });
  if (isAwsManaged(boundary)) return copyOf(work, boundary, { statement, owner });
  const merged = mergeInto(noteSharing(work, boundary, owner), boundary, { statement, owner, siblings: [] });
  if (merged.kind === 'merged') return merged.work;
  return remark(
    work,
    `the permissions boundary \`${boundary.name}\` is full: ${merged.because}; shorten it before the statement is added`,
  );
};

const boundaryOf = (asked: Case, owner: string | null): string | null => {
  const { denial } = asked.diagnosis;
  const told = asked.evidence.principals.find((principal) => principal.arn === owner)?.boundaryArn;
  return told ?? (denial.policyType === 'permissionsBoundary' ? denial.policyArn : null);
};

const copyOf = (
  work: Workbench,
  boundary: SeenPolicy,
  { statement, owner }: { statement: Parameters<typeof mergeStatement>[1]; owner: string | null },
): Workbench => {
  const document = readDocument(boundary.document);
  const merged = document === null ? null : mergeStatement(document, statement);
  if (merged === null || merged.kind === 'present') return work;
  const place = shownPlace('permissionsBoundary', owner);
  const name = `whydenied-boundary-${boundary.name.slice(boundary.name.lastIndexOf('/') + 1)}`;
  const store =
    (place === null ? null : newManagedStore(place, name, 'boundary')) ?? newStore('permissionsBoundary', place, name);
  const change = {
    kind: 'addStatement' as const,
    policyType: 'permissionsBoundary' as const,
    attachTo: shownPlace('permissionsBoundary', owner),
    store,
    before: null,
    after: merged.document,
    statement: merged.statement,
  };
  const arn = store.kind === 'managed' ? store.arn : null;
  const policy: SeenPolicy = {
    ...boundary,
    name: arn ?? name,
    arn,
    home: 'customerManaged',
    document: merged.document,
  };
  const noted = remark(
    work,
    `the permissions boundary \`${boundary.name}\` is AWS-managed and cannot be edited: a copy with the statement takes its place`,
  );
  return makePolicy(noted, policy, { change, instead: boundary });
};

const noteSharing = (work: Workbench, boundary: SeenPolicy, owner: string | null): Workbench =>
  isShared(boundary, owner)
    ? remark(
        work,
        `the boundary \`${boundary.name}\` also limits ${boundary.alsoAttachedTo.map((arn) => `\`${arn}\``).join(', ')}; a boundary grants nothing by itself`,
      )
    : work;
