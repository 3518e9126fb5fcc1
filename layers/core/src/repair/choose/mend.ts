import { decideRequests } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import { applyExceptions } from '../apply/apply-exceptions.ts';
import type { Case } from '../apply/case.ts';
import { startWork, type Workbench } from '../apply/workbench.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { candidatesFor } from '../candidates/candidates-for.ts';
import { renewedPlace } from '../controls/renewed-place.ts';
import { fillInsOf } from '../document/fill-in.ts';
import { sameJson } from '../document/same-json.ts';
import { checkForm } from '../judge/check-form.ts';
import { isWhole, type Need } from '../judge/need.ts';
import { newlyAllowed, type Opened } from '../judge/newly-allowed.ts';
import { newlyDenied } from '../judge/newly-denied.ts';
import { newlyRefused } from '../judge/newly-refused.ts';
import { strangers } from '../judge/probe.ts';
import { type Gap, gapsOf } from './gaps-of.ts';

const rounds = 6;

/** Closes one gap of one request after the other, each by the change that opens least; a request that none is found for stays as it is. */
export const mend = (asked: Case, needs: readonly Need[]): Workbench =>
  needs.reduce((work, need) => mendOne(need, { work, needs, asked }), startWork(asked.evidence));

type Mending = { readonly work: Workbench; readonly needs: readonly Need[]; readonly asked: Case };

const mendOne = (need: Need, { work: given, needs, asked }: Mending): Workbench => {
  let work = given;
  const closed = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const gap = gapsOf(decided(need, work), asked).find((one) => !closed.has(keyOf(one)));
    if (gap === undefined) break;
    closed.add(keyOf(gap));
    const mending = { work, needs, asked };
    work = (gap.kind === 'denied' ? except(gap, mending) : choose(need, gap, mending)) ?? work;
  }
  return work;
};

const keyOf = (gap: Gap): string => JSON.stringify(gap);

/** The request as the account now decides it. */
const decided = (need: Need, { evidence }: Workbench): Need => {
  const known = remembered.get(evidence) ?? new Map<Need, Need>();
  remembered.set(evidence, known);
  const again = known.get(need) ?? decideRequests({ requests: [need], evidence }).find(isWhole) ?? need;
  known.set(need, again);
  return again;
};

// Each round and each candidate asks the same of the account as it stands.
const remembered = new WeakMap<Evidence, Map<Need, Need>>();

const except = ({ place }: Extract<Gap, { kind: 'denied' }>, { work, needs, asked }: Mending): Workbench | null => {
  const requests = decideRequests({ requests: needs, evidence: work.evidence });
  const current = { ...asked, evidence: work.evidence, diagnosis: { ...asked.diagnosis, requests } };
  const next = applyExceptions(work, [place], { asked: current });
  if (next.forOwner.length > work.forOwner.length) return next;
  // Whoever was let in from the place before is let in from the one that is in use now: that is what is asked for.
  if (isRenewed(next, work, asked)) return isSound(next, { work, needs, asked }) ? next : null;
  const found = judged({ kind: 'correct', isMeant: false, work: next }, { work, needs, asked });
  if (found?.opened === 0) return found.work;
  // A guard that would fall for more than the call, or that nothing narrower was shown for: whoever set it decides.
  return next === work ? null : applyExceptions(work, [place], { asked: current, isOwners: true });
};

const isRenewed = ({ changes }: Workbench, work: Workbench, { facts }: Case): boolean => {
  const last = changes.length > work.changes.length ? changes.at(-1) : undefined;
  if (last === undefined || last.statement === null) return false;
  return last.before?.Statement.some((statement) => sameJson(renewedPlace(statement, facts), last.statement)) === true;
};

const isSound = (next: Workbench, { work, needs }: Mending): boolean => {
  const trial = { before: work.evidence, after: next.evidence, needs };
  return checkForm(trial).length === 0 && newlyDenied(trial).length === 0;
};

type Silent = Extract<Gap, { kind: 'silent' }>;

const choose = (need: Need, gap: Silent, mending: Mending): Workbench | null => {
  let best: Judged | null = null;
  let { remarks } = mending.work;
  const peers = mending.needs
    .filter((other) => other !== need)
    .map((other) => decided(other, mending.work))
    .filter((other) => gapsOf(other, mending.asked).some((one) => keyOf(one) === keyOf(gap)));
  for (const candidate of candidatesFor({ ...mending, need, peers, policyType: gap.policyType })) {
    if (isForOwner(candidate, mending)) return candidate.work;
    remarks = candidate.work.remarks;
    const found = judged(candidate, mending);
    if (
      found === null ||
      !makesProgress(need, gap, { before: mending.work, after: candidate.work, asked: mending.asked })
    )
      continue;
    if (found.opened === 0) return candidate.work;
    if (best === null || found.opened < best.opened) best = found;
  }
  // Why nothing was offered is said.
  return best?.work ?? { ...mending.work, remarks };
};

const isForOwner = ({ work }: Candidate, mending: Mending): boolean =>
  work.forOwner.length > mending.work.forOwner.length && work.changes.length === mending.work.changes.length;

type Judged = { readonly work: Workbench; readonly opened: number };

/** A candidate that AWS would take and that takes nothing away, with how much it opens; null: refused. */
const judged = ({ work, isMeant }: Candidate, mending: Mending): Judged | null => {
  if (work.changes.length === mending.work.changes.length || isOfNobodyKnown(work)) return null;
  const trial = { before: mending.work.evidence, after: work.evidence, needs: mending.needs };
  if (checkForm(trial).length > 0 || newlyDenied(trial).length > 0 || newlyRefused(trial).length > 0) return null;
  const opened = newlyAllowed({ ...trial, alone: true }).filter(({ isAsked }) => !isAsked);
  if (opened.some((one) => isStranger(one.principal) && !isForAll(one, mending.needs))) return null;
  return { work, opened: isMeant ? 0 : opened.length };
};

/** What callers without a signature are to be let in to, everybody may call. */
const isForAll = ({ action, resource }: Opened, needs: readonly Need[]): boolean =>
  needs.some((need) => need.principal === 'anonymous' && need.action === action && need.resource === resource);

// A policy that was shown is put back whole: in the place of whom, has to be known.
const isOfNobodyKnown = ({ changes }: Workbench): boolean => {
  const last = changes.at(-1);
  return last !== undefined && last.replaces !== null && fillInsOf(toldByTemplate(last.attachTo ?? '')).length > 0;
};

/** Whose policy a template holds, it says itself: the name that its deployment will give, or the account, is nobody else's. */
const toldByTemplate = (holder: string): string => (/‹[^›]+›/.test(holder) ? '' : holder);

const isStranger = (principal: string): boolean => strangers.some((stranger) => stranger === principal);

type Progress = { readonly before: Workbench; readonly after: Workbench; readonly asked: Case };

const makesProgress = (need: Need, gap: Silent, { before, after, asked }: Progress): boolean => {
  const was = decided(need, before);
  if (was.decision === null || was.unseen.includes(gap.policyType)) return true;
  const now = decided(need, after);
  return now.decision === null || !gapsOf(now, asked).some((one) => keyOf(one) === keyOf(gap));
};
