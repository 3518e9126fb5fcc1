import type { Clues, Tier } from '../playbook/index.ts';
import type { ChosenCause } from '../recognise/index.ts';
import { type Candidate, candidatesOf } from './candidates-of.ts';
import { isOfAnother } from './is-of-another.ts';
import { isReady } from './is-ready.ts';
import { liftChosen } from './lift-chosen.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { restsOnAws } from './rests-on-aws.ts';
import { tellsOtherwise } from './tells-otherwise.ts';
import { toldOf } from './told-of.ts';

/** Where rules and examples meet: one cause that is asserted, or what it may be. */
export type Meeting =
  | {
      readonly kind: 'asserted';
      readonly confidence: 'certain' | 'likely';
      readonly chosen: Ranked;
      /** A model's choice: no rule and no engine stands behind it. */
      readonly isLifted?: true;
    }
  | { readonly kind: 'possible'; readonly candidates: readonly Candidate[] };

/**
 * | the first rule says  | it rests on                                                  | the learned first three | answer   |
 * | -------------------- | ------------------------------------------------------------ | ----------------------- | -------- |
 * | certain              | anything                                                     | anything                | certain  |
 * | certain, likely      | anything, an Allow for a principal that the person did not mean | anything               | possible |
 * | likely               | a service's own sentence, a deny, an engine, a pick           | anything                | likely   |
 * | likely               | AWS's sentence about a principal                             | hold it                 | likely   |
 * | likely               | AWS's sentence about a principal                             | do not                  | possible |
 * | likely, an Allow     | AWS's sentence that names no kind of policy, and the person tells of something else | anything | possible |
 * | likely, possible     | the person's pick, with every name that its statement needs | anything                | likely   |
 * | likely, commonest    | the same, and the person tells of something else             | anything                | possible |
 * | likely               | a person's words                                             | anything                | possible |
 * | possible, or nothing | anything                                                     | anything                | possible |
 *
 * What is possible becomes likely where a model chose it of the learned first eight, with words of the text.
 * Examples alone never assert. What is possible asks, and offers no fix: docs/decisions/0015-meeting.md.
 */
export const meet = (met: Met): Meeting => {
  const { ranked, clues } = met;
  const [first] = ranked;
  const says = first?.recognition.confidence ?? 'possible';
  if (first !== undefined && says === 'certain' && !isOfAnother(clues, first.cause))
    return { kind: 'asserted', confidence: 'certain', chosen: first };
  const isLikely =
    first !== undefined &&
    says === 'likely' &&
    restsOnAws(first, clues) &&
    !tellsOtherwise(clues, first.cause) &&
    !isOfAnother(clues, first.cause);
  if (isLikely && (isNarrow(first, clues) || isHeld(first, met)))
    return { kind: 'asserted', confidence: 'likely', chosen: first };
  const picked = pickedOf(met);
  if (picked !== null) return { kind: 'asserted', confidence: 'likely', chosen: picked };
  const lifted = liftChosen(met);
  if (lifted !== null) return { kind: 'asserted', confidence: 'likely', chosen: lifted, isLifted: true };
  return { kind: 'possible', candidates: candidatesOf(met) };
};

type Met = {
  readonly ranked: readonly Ranked[];
  readonly learned: Learned;
  readonly clues: Clues;
  readonly chosen: ChosenCause | null;
};

/** The cause that the person picked, where nothing in its statement is left to fill in: then only the policies could say otherwise. */
const pickedOf = ({ ranked, clues }: Met): Ranked | null => {
  const picked = ranked.find(({ cause }) => isPicked(clues, cause.id));
  return picked !== undefined && isReady(picked.cause, clues) && !isOfAnother(clues, picked.cause) ? picked : null;
};

/** What is recognised by more than an action's name: it stands without the examples. */
const isNarrow = ({ cause, recognition }: Ranked, clues: Clues): boolean =>
  narrow.has(recognition.tier) ||
  namesItsRole(clues) ||
  (clues.main?.decision != null && clues.main.decision.decision !== 'allowed') ||
  isPicked(clues, cause.id);

/** The service's own sentence names the role: what it did, or could not take up, is its word. */
const namesItsRole = ({ denial }: Clues): boolean =>
  denial?.meant?.action != null &&
  [denial.meant.principal, denial.meant.resource].some((arn) => arn?.includes(':role/') === true && !arn.includes('{'));

const isPicked = ({ facts }: Clues, id: string): boolean =>
  facts.told.some(({ sign, value }) => sign === 'causeNamed' && value === id);

const narrow: ReadonlySet<Tier> = new Set<Tier>(['sentence', 'defect', 'explicitDeny']);

/** The examples agree, and the person tells of nothing else where the rule is the commonest reason there is. */
const isHeld = ({ cause, recognition }: Ranked, { learned, clues }: Met): boolean =>
  learned.causes.slice(0, 3).some(({ id }) => id === cause.id) &&
  (recognition.tier !== 'generic' || toldOf(clues).every(({ id }) => id === cause.id));
