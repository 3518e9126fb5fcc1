import type { Case } from '../apply/case.ts';
import { startWork, type Workbench } from '../apply/workbench.ts';
import { changedPolicies } from './changed-policies.ts';
import { isNarrowest } from './is-narrowest.ts';
import { mostOfProof } from './most-probes.ts';
import type { Need, Trial } from './need.ts';
import { newlyAllowed, noLongerDenied, type Opened } from './newly-allowed.ts';
import { deniedProbes, newlyDenied } from './newly-denied.ts';
import { mostRefused, newlyRefused, probesBeside } from './newly-refused.ts';
import { openedCells } from './opened-cells.ts';
import { type Verified, verify } from './verify.ts';

/** The work that stands the proof, and the proof. */
export type Proof = {
  readonly work: Workbench;
  readonly verified: Verified;
  /** What else is opened, beyond the call's own requests. */
  readonly opened: readonly Opened[];
  /** What the person had taken out: allowed before, and not after. */
  readonly denied: readonly string[];
  readonly narrowest: boolean;
};

type Asked = {
  readonly asked: Case;
  readonly given: readonly Need[];
  readonly needs: readonly Need[];
  readonly depends: Dependence;
  /** The person named what is to be taken out: then it may go. */
  readonly mayDeny?: boolean;
};

/** Whether conditions decide about the call, and whether what it brings for them is known. */
export type Dependence = 'on nothing' | 'on what is known' | 'on what is unknown';

/** Decides everything again with all steps done; what fails its own proof is withdrawn. */
export const prove = (work: Workbench, proving: Asked): Proof => {
  const { asked, given, needs, mayDeny = false } = proving;
  const verified = verify(asked, work, { given, needs });
  if (work.changes.length === 0) return { work, verified, opened: [], denied: [], narrowest: false };
  const trial = { before: asked.evidence, after: work.evidence, needs };
  const isRefuted = verified.after !== null && verified.after !== 'allowed' && work.forOwner.length === 0;
  const most = mostOfProof(asked.evidence);
  const denied = [...newlyDenied(trial, most), ...newlyRefused(trial)];
  if (isRefuted || (denied.length > 0 && !mayDeny)) return withdraw(work, proving);
  const isShown = verified.after === 'allowed' && !isOpen(work, proving);
  return {
    work,
    verified: isShown ? ifLookedAtWhole(trial, verified, most) : unproven(verified, work),
    opened: verified.before === null ? [] : openedBy(trial, most).filter(({ isAsked }) => !isAsked),
    denied,
    narrowest: isNarrowest(trial),
  };
};

const openedBy = (trial: Trial, most: number): readonly Opened[] => {
  const shown = newlyAllowed(trial, most);
  const changed = changedPolicies(trial);
  const isAllowMissing =
    changed.some(({ lost }) => lost.some(({ Effect }) => Effect === 'Deny')) &&
    changed.some(({ gained }) => gained.some(({ Effect }) => Effect === 'Allow'));
  const unshown = isAllowMissing ? noLongerDenied(trial, most) : [];
  return [...shown, ...unshown.filter(({ name }) => shown.every((one) => one.name !== name))];
};

/** A change that touches more than was decided is necessary and not shown harmless. */
const ifLookedAtWhole = (trial: Trial, verified: Verified, most: number): Verified => {
  const [opened, denied, refused] = [openedCells(trial), deniedProbes(trial), probesBeside(trial)];
  const isAll = opened.isAll && denied.isAll && Math.max(opened.cells.length, denied.probes.length) <= most;
  if (isAll && refused.isAll && refused.probes.length <= mostRefused) return verified;
  const because = `necessary, not shown harmless: the change touches more requests than were decided, the first ${isAll ? mostRefused : most}; what else it opens or takes away beyond them was not looked at`;
  return { ...verified, after: null, remarks: [...verified.remarks, because] };
};

/** Whether conditions could still decide: those nobody stated, and those the call is known to fail where the work does not lift them. */
const isOpen = (work: Workbench, { asked, given, depends }: Asked): boolean =>
  depends === 'on what is unknown' ||
  (depends === 'on what is known' && verify(asked, work, { given, needs: given }).after !== 'allowed');

const withdraw = ({ forOwner, remarks }: Workbench, proving: Asked): Proof => {
  const work = { ...startWork(proving.asked.evidence), forOwner, remarks };
  return { work, verified: verify(proving.asked, work, proving), opened: [], denied: [], narrowest: false };
};

const unproven = (verified: Verified, { forOwner }: Workbench): Verified => {
  const because =
    forOwner.length > 0 ? 'somebody else has to do their part first' : 'it depends on what the call brings';
  // Where a layer was not seen, or none was, that is said already.
  const isSaid = forOwner.length === 0 && (verified.before === null || verified.remarks.length > 0);
  const remarks = isSaid ? verified.remarks : [...verified.remarks, `necessary, not shown sufficient: ${because}`];
  return { ...verified, after: null, remarks };
};
