import { decideRequests } from '../diagnose/index.ts';
import { applyRemedy } from './apply/apply-remedy.ts';
import type { Case } from './apply/case.ts';
import { placeGrant } from './apply/place-grant.ts';
import { setKeptBackAside } from './apply/set-kept-back-aside.ts';
import { remark, startWork, type Workbench } from './apply/workbench.ts';
import { deadBeside } from './choose/dead-beside.ts';
import { mend } from './choose/mend.ts';
import { needsOf } from './choose/needs-of.ts';
import { type Standing, standingOf } from './choose/standing-of.ts';
import { withinBudget } from './choose/within-budget.ts';
import { cdkAddition } from './code/cdk-addition.ts';
import { comply } from './controls/comply.ts';
import { keptToRegion } from './controls/kept-to-region.ts';
import { leftOut } from './controls/left-out.ts';
import { limitsBeside } from './controls/limits-beside.ts';
import { rightGuards } from './controls/right-guards.ts';
import { chainBeside } from './danger/completes-chain.ts';
import { describeWithheld } from './danger/describe-withheld.ts';
import { refusedBehindRole, refusedBesides } from './danger/left-open.ts';
import { movedSubject } from './danger/moved-subject.ts';
import { openSubject } from './danger/open-subject.ts';
import { weighed } from './danger/weighed.ts';
import { withhold } from './danger/withhold.ts';
import { describeFix } from './describe-fix.ts';
import type { Repair } from './fix.ts';
import { placePolicies } from './home/place-policies.ts';
import { isWhole, type Need } from './judge/need.ts';
import { type Dependence, prove } from './judge/prove.ts';
import type { FixChange, Revision } from './revise/fix-change.ts';
import { isAskedOut, revise } from './revise/revise.ts';
import { mendTemplate } from './template/mend-template.ts';

/**
 * The smallest fix for a diagnosis, searched for, judged and only then offered: with its proof, or with what keeps it from being proven.
 * What a call can meet is not repaired; what somebody else owns is a text for them; what is not shown to be right is not offered.
 * `wishes`: what the person wants changed about it, in that order; the proof is of the changed one.
 */
export const repair = (shown: Case, wishes: readonly FixChange[] = []): Repair => {
  const { remedy, cause } = shown.diagnosis;
  const { needs: given, left } = withinBudget(remedy.kind === 'noPolicyChange' ? [] : needsOf(shown), shown.evidence);
  const asked = { ...shown, evidence: placePolicies(shown.evidence, given) };
  const withheld = withhold(asked, given);
  if (withheld !== null) return describeWithheld(asked, given, withheld);
  const righted = rightGuards(asked, given);
  const isRighted = remedy.kind !== 'askOwner' && righted.changes.length + righted.forOwner.length > 0;
  const standing = isRighted ? standingWith(righted, given, asked) : standingOf(given, asked);
  const isGuess = standing.isMetOnly || cause.confidence === 'possible';
  const other = isRighted ? righted : isGuess ? guess(asked) : searched(standing, asked);
  const searching = isRighted ? other : { ...other, forOwner: [...other.forOwner, ...righted.forOwner] };
  const kept = searching.changes.length === 0 ? [] : keptToRegion(standing.needs, asked);
  const limits = [limitsBeside, leftOut].flatMap((say) => say(standing.needs, asked.evidence, searching));
  const dead = searching.changes.length === 0 ? [] : deadBeside(standing.needs, searching.evidence);
  const found = [...kept, ...limits, ...dead].reduce(remark, searching);
  const wished = revise(setKeptBackAside(found, asked.evidence), wishes, { asked, needs: standing.needs });
  const weights = saidBeside(wished.work, given, asked);
  const proof = prove(weights.reduce(remark, wished.work), {
    asked,
    given,
    needs: standing.needs,
    depends: dependsOn(standing),
    mayDeny: wishes.some(isAskedOut),
  });
  const code = cdkAddition(asked, proof.work.changes);
  // A template that code makes is not edited.
  const lines =
    code === null && asked.evidence.template !== undefined
      ? mendTemplate(proof.work, { asked, needs: standing.needs })
      : null;
  const described = describeFix(asked, {
    standing,
    compliance: comply(standing.hinges, { need: standing.needs[0], asked: given[0], facts: asked.facts }),
    proof,
    lines,
    code,
  });
  return withRevision(
    withRest(withHouseRule(described, [...righted.remarks, ...kept, ...limits, ...weights]), left),
    wishes.length === 0 ? null : wished.revision,
  );
};

/** What is to be known before the changes are made: what they come to with what is there, and for whom they are not. */
const saidBeside = (work: Workbench, given: readonly Need[], asked: Case): readonly string[] =>
  work.changes.length === 0
    ? []
    : [
        ...given.flatMap((need) => chainBeside(need, asked.evidence)),
        ...refusedBesides(asked.facts),
        ...refusedBehindRole(asked.facts),
        ...movedSubject(given, asked),
        ...openSubject(work),
        ...weighed(work),
      ];

/** How the requests stand once what was misspelt is put right. */
const standingWith = ({ evidence }: Workbench, given: readonly Need[], asked: Case): Standing => {
  const { diagnosis } = asked;
  const requests = decideRequests({ requests: diagnosis.requests, evidence });
  const needs = decideRequests({ requests: given, evidence }).filter(isWhole);
  return standingOf(needs, { ...asked, evidence, diagnosis: { ...diagnosis, requests } });
};

// What is known to be unmet is decided as it is; what nobody stated could still decide.
const dependsOn = ({ hinges }: Standing): Dependence =>
  hinges.length === 0
    ? 'on nothing'
    : hinges.every(({ state }) => state === 'unmet')
      ? 'on what is known'
      : 'on what is unknown';

/** What is told before anything is run: the gravest, and one more. */
const withHouseRule = (made: Repair, rules: readonly string[]): Repair => {
  const told = [...new Set(rules)].slice(0, 2);
  return told.length === 0 ? made : { ...made, details: { ...made.details, houseRule: told.join('; besides, ') } };
};

const withRevision = (made: Repair, revision: Revision | null): Repair =>
  revision === null ? made : { ...made, details: { ...made.details, revision } };

/** What there was no work left for is said: it is asked about by itself. */
const withRest = (made: Repair, left: number): Repair =>
  left === 0 ? made : { ...made, details: { ...made.details, remarks: [...made.details.remarks, restRemark(left)] } };

const restRemark = (left: number): string =>
  `this fix is for the first denied requests: ${left} more were not searched for beside them, paste them by themselves`;

// A guess asks and never commands; what the owner is to be told is no command.
const guess = (asked: Case): Workbench =>
  asked.diagnosis.remedy.kind === 'askOwner' ? applyRemedy(asked.diagnosis.remedy, asked) : startWork(asked.evidence);

/** The changes: searched for by the denied requests; where nothing was shown that denies, as the cause says. */
const searched = ({ needs }: Standing, asked: Case): Workbench => {
  const { remedy } = asked.diagnosis;
  switch (remedy.kind) {
    case 'undecided':
    case 'noPolicyChange':
      return startWork(asked.evidence);
    case 'askOwner':
      return applyRemedy(remedy, asked);
    case 'exceptFromDeny':
      // Where no Deny that was shown holds, AWS speaks of another: an Allow would not be heard.
      return needs.some(({ decision }) => decision?.decision === 'explicitDeny')
        ? mend(asked, needs)
        : applyRemedy(remedy, asked);
    case 'grant':
    case 'correct':
      return remedy.grants
        .filter(({ policyType }) => policyType === 'dataAccess')
        .reduce((work, grant) => placeGrant(work, grant, asked), mend(asked, needs));
  }
};
