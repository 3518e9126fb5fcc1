import type { Remedy } from '../../playbook/index.ts';
import { applyEdits } from './apply-edits.ts';
import { applyExceptions } from './apply-exceptions.ts';
import type { Case } from './case.ts';
import { placeGrant } from './place-grant.ts';
import { startWork, type Workbench } from './workbench.ts';

/** Turns what a cause asks for into steps on documents, and into requests to those who own what the asker cannot edit. */
export const applyRemedy = (remedy: Remedy, asked: Case): Workbench => {
  const work = startWork(asked.evidence);
  switch (remedy.kind) {
    case 'grant':
      return remedy.grants.reduce((done, grant) => placeGrant(done, grant, asked), work);
    case 'correct':
      return remedy.grants.reduce(
        (done, grant) => placeGrant(done, grant, asked),
        applyEdits(work, remedy.edits, asked),
      );
    case 'exceptFromDeny':
      return applyExceptions(work, remedy.denies, { asked });
    case 'askOwner':
      return onlyForOwner(applyExceptions(work, remedy.denies, { asked, isOwners: true }), remedy.owner);
    case 'undecided':
    case 'noPolicyChange':
      return work;
  }
};

// The playbook knows that the asker cannot edit these: what would have been steps become requests.
const onlyForOwner = (work: Workbench, owner: string): Workbench => ({
  ...startWork(work.evidence),
  forOwner: [
    ...work.forOwner.map((request) => ({ ...request, owner })),
    ...work.changes.map(({ before, after, replaces }) => ({
      owner,
      where: replaces?.name ?? '',
      denies: before?.Statement.find((statement) => !after.Statement.includes(statement)) ?? null,
      change: after.Statement.filter((statement) => !(before?.Statement ?? []).includes(statement)),
    })),
  ],
});
