import { type BriefCause, brieflyWhy } from './briefly-why.ts';
import type { Explained } from './explain-input.ts';
import { placesOf } from './places-of.ts';
import { policyKindWords } from './policy-kind-words.ts';
import { actSentence } from './say-act.ts';
import { adviceOnSecrets } from './say-secrets.ts';
import { whyUnchecked } from './why-unchecked.ts';

/** The answer for somebody who reads six lines in a terminal; null where there is nothing to say. */
export type Brief = BriefCause & {
  readonly act: string;
  /** The commands to run, one for each policy that changes. */
  readonly commands: readonly string[];
  readonly proof: string | null;
  readonly notSeen: string | null;
  readonly question: string | null;
  /** The command that answers the question. */
  readonly questionCommand: string | null;
  /** The text to send to whoever owns the policy. */
  readonly ownerText: string | null;
  /** What to do about a credential that was pasted; null: nothing. */
  readonly secret: string | null;
};

/** The answer in brief, by the same sentences as the whole explanation. */
export const briefly = (explained: Explained): Brief => {
  const { diagnosis, repair, facts } = explained;
  const [question] = diagnosis.questions;
  const commands = [
    ...placesOf(repair.fix.steps).map(({ last }) => last.cli),
    ...repair.details.plainSteps.map(({ command }) => command),
  ];
  return {
    ...brieflyWhy(diagnosis),
    act: withoutBelow(actSentence(explained), repair.fix.steps.length > 0),
    commands: commands.filter((command): command is string => command !== null && command !== ''),
    proof: proofLine(explained),
    notSeen: diagnosis.isPermissionProblem ? notSeenLine(diagnosis) : null,
    question: question?.ask ?? null,
    questionCommand: question?.command ?? null,
    ownerText: repair.details.ownerText,
    secret: adviceOnSecrets(facts.secrets),
  };
};

/** A brief prints commands and no statement: the sentence speaks of what is there. */
const withoutBelow = (sentence: string, hasCommand: boolean): string =>
  sentence.replace(
    /^add the (statements?) below to/,
    hasCommand ? 'add the $1 of the command below to' : 'add the $1 to',
  );

const proofLine = (explained: Explained): string | null => {
  const { steps, verification } = explained.repair.fix;
  if (steps.length === 0) return null;
  if (verification.before === null)
    return `none: ${whyUnchecked(explained) ?? 'no policy was shown'}; the fix is necessary, not shown sufficient`;
  if (verification.after === null) return `before ${verification.before}; after not shown: a layer was not seen`;
  const opened =
    verification.newlyAllowed.length === 0
      ? 'opens nothing else'
      : `also opens ${verification.newlyAllowed.length} more`;
  const narrowest = verification.narrowest ? ', nothing can be left out' : '';
  return `before ${verification.before}, after ${verification.after} (${verification.engines.join(' and ')}); ${opened}${narrowest}`;
};

const notSeenLine = ({ notEvaluated }: Explained['diagnosis']): string | null => {
  if (notEvaluated.length === 0) return null;
  return [...new Set(notEvaluated.map(({ policyType }) => policyKindWords(policyType).replace(/^an? /, '')))].join(
    ', ',
  );
};
