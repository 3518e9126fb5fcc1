import type { Remedy } from '../playbook/index.ts';
import { applyRemedy } from './apply/apply-remedy.ts';
import type { Case } from './apply/case.ts';
import { foldChanges } from './apply/fold-changes.ts';
import { startWork, type Workbench } from './apply/workbench.ts';
import { fillInsOf } from './document/fill-in.ts';
import type { Fix, FixKind, Repair } from './fix.ts';
import { fixStep } from './fix-step.ts';
import { unifiedDiff } from './forms/unified-diff.ts';
import { ownerText } from './owner-text.ts';
import { complete } from './prove/complete.ts';
import { exposure } from './prove/exposure.ts';
import { narrow } from './prove/narrow.ts';
import { newlyAllowed, type Opened } from './prove/newly-allowed.ts';
import { isRefused, openedText, outsideRemark } from './prove/opened.ts';
import { type Verified, verify } from './prove/verify.ts';

/** The smallest fix for a diagnosis, in the places where it belongs, with its proof or with what keeps it from being proven. */
export const repair = (asked: Case): Repair => {
  const { remedy, narrowest } = narrowed(asked.diagnosis.remedy, asked);
  const applied = oneStepEach(applyRemedy(remedy, asked));
  const allOpened = newlyAllowed(asked, applied);
  const refused = allOpened.filter((one) => isRefused(one));
  const work = refused.length === 0 ? applied : refuse(applied, refused, asked);
  const verified = verify(asked, work);
  const opened = refused.length > 0 || verified.before === null ? [] : allOpened;
  return {
    fix: fixOf(work, { remedy, verified, opened, narrowest: narrowest && work.changes.length > 0 }),
    details: detailsOf(work, asked, { remedy, verified, opened }),
  };
};

const narrowed = (remedy: Remedy, asked: Case): { remedy: Remedy; narrowest: boolean } =>
  remedy.kind === 'grant' || remedy.kind === 'correct'
    ? narrow(complete(remedy, asked), asked)
    : { remedy, narrowest: remedy.kind === 'exceptFromDeny' };

const oneStepEach = (work: Workbench): Workbench => {
  const changes = foldChanges(work.changes);
  const counts = Map.groupBy(changes, ({ attachTo, replaces }) => JSON.stringify([attachTo, replaces?.name ?? null]));
  const repeated = [...counts.values()].find((group) => group.length > 1 && group[0]?.store.kind !== 'function');
  const text =
    'steps on the same policy build on each other: the last one holds them all, so running it alone is enough';
  return { ...work, changes, remarks: repeated === undefined ? work.remarks : [...work.remarks, text] };
};

const refuse = (work: Workbench, refused: readonly Opened[], asked: Case): Workbench => ({
  ...startWork(asked.evidence),
  forOwner: work.forOwner,
  remarks: [
    ...work.remarks,
    ...refused.slice(0, 3).map((one) => `refused: the change would open ${openedText(one)} to anybody`),
  ],
});

type Result = { readonly remedy: Remedy; readonly verified: Verified; readonly opened: readonly Opened[] };

const fixOf = (work: Workbench, { remedy, verified, opened, narrowest }: Result & { narrowest: boolean }): Fix => ({
  kind: kindOf(work, remedy),
  steps: work.changes.map(fixStep),
  actions: [...new Set(remedy.actions)],
  verification: {
    before: verified.before,
    after: verified.after,
    engines: verified.before === null ? [] : ['local'],
    newlyAllowed: [...new Set(opened.map(openedText))],
    narrowest,
  },
});

const kindOf = (work: Workbench, remedy: Remedy): FixKind => {
  const [first] = work.changes;
  if (first !== undefined) return first.kind;
  return remedy.kind === 'askOwner' || work.forOwner.length > 0 ? 'askOwner' : 'noPolicyChange';
};

const detailsOf = (work: Workbench, asked: Case, { remedy, verified, opened }: Result): Repair['details'] => {
  const texts = work.changes.map((change) => `${fixStep(change).cli}\n${JSON.stringify(change.after)}`);
  const intro = remedy.kind === 'askOwner' ? remedy.text : null;
  const citations = remedy.kind === 'grant' || remedy.kind === 'correct' ? remedy.grants.flatMap(conditionRemark) : [];
  return {
    diffs: work.changes.map(unifiedDiff),
    fillIn: [...new Set(texts.flatMap(fillInsOf))],
    ownerText: ownerText(work.forOwner, intro),
    plainSteps: remedy.kind === 'noPolicyChange' ? remedy.steps : [],
    remarks: [...new Set([...work.remarks, ...citations, ...verified.remarks, ...opened.flatMap(outsideRemark)])],
    exposure: exposure(asked),
  };
};

const conditionRemark = ({ condition, url }: { condition: unknown; url: string }): readonly string[] =>
  typeof condition === 'object' && condition !== null
    ? [
        `the condition on ${keysOf(condition)
          .map((key) => `\`${key}\``)
          .join(', ')} is what AWS recommends: ${url}`,
      ]
    : [];

const keysOf = (condition: object): readonly string[] => Object.values(condition).flatMap((keys) => Object.keys(keys));
