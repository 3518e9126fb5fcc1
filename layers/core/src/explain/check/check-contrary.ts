import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { contraries } from './contrary.data.ts';
import { withoutNames } from './tokens.ts';

/**
 * Known words in a sentence against the findings: that the change which was proven is not needed, that what is missing is there, that a layer
 * which nobody saw is none, that it takes an administrator, that something is down. Where our own words say it, it is a finding.
 */
export const checkContrary = (evidence: CheckedEvidence): Check => {
  const { diagnosis, explanation } = evidence;
  const own = [explanation, diagnosis.cause.title, ...diagnosis.because, ...diagnosis.pitfalls].join('\n');
  const against = contraries.filter(({ kind, ofOurs }) => applies[kind](evidence) && !ofOurs.test(own));
  const isImplicit = diagnosis.denial.kind !== 'explicit' && !/explicit/i.test(explanation);
  const losesNothing = evidence.repair.fix.verification.newlyDenied.length === 0 && !/takes away/i.test(own);
  const isOnlyForeseen = foreseen(evidence);
  return (piece) => {
    const text = withoutNames(piece.replace(/`[^`\n]*`/g, '`'));
    if (against.some(({ says }) => says.test(text))) return 'it said the contrary of what was found';
    if (isOnlyForeseen(piece)) return 'it said for certain what hangs on something';
    if (isImplicit && deniedBy.test(text)) return 'it said that a policy denies where none does';
    if (otherPart.test(text) || (losesNothing && takesAway.test(text))) return 'it said the contrary of what was found';
    return null;
  };
};

/** Of a Region or a profile that the call would only have under a condition nothing is said without that condition. */
const foreseen = ({ diagnosis, explanation }: CheckedEvidence): ((piece: string) => boolean) => {
  const asked = JSON.stringify(diagnosis.requests.map(({ principal, resource }) => [principal, resource]));
  const isOpen = /\bif (?:the|your) code passes\b/i.test(explanation) && !asked.includes('inference-profile/');
  return (piece) =>
    !whether.test(piece) &&
    ((piece.match(regions) ?? []).some((region) => !asked.includes(region) && explanation.includes(region)) ||
      (isOpen && /\bcode (?:passes|uses|sends|calls|invokes)\b/i.test(piece)));
};

const regions = /\b(?:us|eu|ap|sa|ca|af|me|il|mx)(?:-gov)?-[a-z]+-\d\b/g;
// The words under which a thing is only foreseen.
const whether = /\b(?:if|when|where|unless|would|with an? (?:inference )?profile|whether)\b/i;

/** Of what the sentence would be about: a change that was offered, a layer that was left open. */
const applies: Readonly<Record<(typeof contraries)[number]['kind'], (evidence: CheckedEvidence) => boolean>> = {
  needless: ({ repair }) => repair.fix.steps.length > 0,
  held: ({ repair }) => repair.fix.steps.length > 0,
  policyDenies: ({ diagnosis }) => diagnosis.denial.kind !== 'explicit',
  unproven: ({ repair }) => repair.fix.steps.length > 0,
  wrong: () => true,
  noLayer: () => true,
  administrator: () => true,
  unavailable: () => true,
  wholeService: () => true,
  elsewhere: () => true,
  belongs: () => true,
  atOnce: () => true,
  roleAtFault: ({ diagnosis }) => !diagnosis.isPermissionProblem,
  ownDenies: ({ diagnosis }) => diagnosis.denial.kind === 'explicit' && diagnosis.denial.policyType !== 'identity',
  enough: ({ repair }) => repair.fix.verification.after !== 'allowed',
};

const deniedBy =
  /\b(?:denied|refused|blocked|forbidden|rejected|stopped|prevented) by (?!no\b)(?:the |a |an |your |its |this |that |another )*(?:[`\w-]+ ){0,3}(?:polic(?:y|ies)|SCPs?|boundar(?:y|ies)|organization|endpoint|statements?|guardrail)\b/i;
/** A policy, a statement or a command is no part of a request. */
const otherPart =
  /\b(?:denied|refused|blocked|missing) (?:resource|principal|action|role|model|call|caller) (?:is|was) (?:the |a |an |your )?(?:policy|statement|command|fix|page|proof)\b|\b(?:one|1) \w+ (?:left|remains?|remaining)\b/i;
const takesAway = /\b(?:takes?|took|taking) away (?!nothing|no )|\b(?:loses?|revokes?|withdraws?)\b/i;
