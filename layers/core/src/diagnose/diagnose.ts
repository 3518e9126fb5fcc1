import type { Evidence, Facts } from '../intake/index.ts';
import { type Clues, type DecidedRequest, type Remedy, readClues } from '../playbook/index.ts';
import type { ChosenCause } from '../recognise/index.ts';
import { alternativesOf } from './alternatives-of.ts';
import type { Candidate } from './candidates-of.ts';
import { citationsOf } from './citations-of.ts';
import { contradictionsOf } from './contradictions-of.ts';
import type { Diagnosis } from './diagnosis.ts';
import { hangsOnCondition } from './hangs-on-condition.ts';
import { isCutShort } from './is-cut-short.ts';
import { type Meeting, meet } from './meet.ts';
import { notEvaluatedOf } from './not-evaluated-of.ts';
import { neededBy, openRemedy } from './open-remedy.ts';
import { questionsOf } from './questions-of.ts';
import { rankCauses } from './rank-causes.ts';
import { readingOf } from './reading-of.ts';
import { recreatedIn } from './recreated-in.ts';
import { suspectsOf } from './suspects-of.ts';
import { withoutPassed } from './without-passed.ts';
import { wordOfAws } from './word-of-aws.ts';

const nothingDenied: Remedy = { kind: 'noPolicyChange', steps: [], actions: [] };

/**
 * One cause for the first denial of a text, or what it may be, with its remedy, the one question worth asking and what was not seen.
 * Deterministic and never throws on odd input. `cause.id` is null where the text does not tell; what is only possible has no fix.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const diagnose = (seen: {
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly requests: readonly DecidedRequest[];
  /** What a model chose where rules and examples leave it open, checked against the text. */
  readonly chosen?: ChosenCause | null;
  /** Our questions that were answered, or that nobody could answer. */
  readonly answered?: readonly string[];
}): Diagnosis => {
  const shown = readClues(seen);
  const hanging = hangsOnCondition(shown);
  const word = hanging === null ? wordOfAws(shown) : null;
  const clues = hanging ?? word?.clues ?? shown;
  const ranked = rankCauses(clues);
  const meeting = meet({ ranked, learned: readingOf(seen.facts), clues, chosen: seen.chosen ?? null });
  const chosen = chosenOf(meeting);
  const contradictions = word === null ? contradictionsOf(clues) : [word.contradiction];
  const isPermissionProblem = chosen?.cause.isPermissionProblem ?? clues.denial !== null;
  const needed =
    meeting.kind === 'asserted' ? { ...clues, requests: withoutPassed(clues, meeting.chosen.cause) } : clues;
  return {
    isPermissionProblem,
    cause: {
      id: chosen === null || chosen.cause.isListed === false ? null : chosen.cause.id,
      title: chosen?.cause.title ?? nameless(clues),
      confidence: word?.isWhole === true ? 'possible' : confidenceOf(meeting, contradictions),
      alternatives: alternativesOf({
        clues,
        meeting,
        ranked,
        suspects: word?.isWhole === true ? suspectsOf(shown) : [],
      }),
    },
    because: [
      ...contradictions,
      ...(chosen === null ? noReasons(clues) : [chosen.because, ...whoseOf(clues), ...recreatedIn(clues.facts)]),
    ],
    denial: denialOf(clues),
    requests:
      meeting.kind === 'asserted'
        ? withoutPassed({ ...clues, requests: seen.requests }, meeting.chosen.cause)
        : seen.requests,
    // No change can be shown to be right beside policies that allow the call already, nor for a sentence that ends within its resource.
    remedy: word === null && !isCut(clues) ? remedyOf(meeting, needed) : openRemedy(remedyOf(meeting, needed)),
    pitfalls: meeting.kind === 'asserted' ? meeting.chosen.cause.pitfalls : [],
    questions: word === null ? questionsOf(clues, meeting, seen.answered) : [{ ...word.asking, choices: [] }],
    notEvaluated: notEvaluatedOf(clues, isPermissionProblem),
    citations: citationsOf(clues, chosen),
    notes: [...clues.facts.notes, ...seen.evidence.notes],
  };
};

const isCut = ({ denial }: Clues): boolean => denial !== null && isCutShort(denial);

// Where AWS's sentence and the documents disagree, nothing is certain.
const confidenceOf = (meeting: Meeting, contradictions: readonly string[]): Diagnosis['cause']['confidence'] => {
  const confidence = meeting.kind === 'asserted' ? meeting.confidence : 'possible';
  return confidence === 'certain' && contradictions.length > 0 ? 'likely' : confidence;
};

const chosenOf = (meeting: Meeting): Candidate | null => {
  if (meeting.kind === 'possible') return meeting.candidates[0] ?? null;
  const { cause, recognition } = meeting.chosen;
  return { cause, because: recognition.because, rule: meeting.chosen };
};

/** A guess asks and never commands: it names what would be needed, and offers nothing. */
const remedyOf = (meeting: Meeting, clues: Clues): Remedy => {
  if (meeting.kind === 'asserted') {
    const remedy = meeting.chosen.cause.remedy(clues);
    return meeting.isLifted === true ? unproven(remedy) : remedy;
  }
  const [first] = meeting.candidates;
  if (first === undefined) return clues.denial === null ? nothingDenied : { kind: 'undecided', actions: [] };
  return { kind: 'undecided', actions: neededBy(first.cause.remedy(clues)) };
};

/** What a model chose is likely, and no engine has found it: what would be needed is named, and nothing is changed for it. */
const unproven = (remedy: Remedy): Remedy =>
  remedy.kind === 'exceptFromDeny' ? { kind: 'undecided', actions: remedy.actions } : openRemedy(remedy);

const nameless = (clues: Clues): string =>
  isAllowed(clues)
    ? 'The policies shown allow this request'
    : 'The text does not tell which permission is missing, or whether one is';

const isAllowed = ({ main }: Clues): boolean => main?.decision?.decision === 'allowed';

const noReasons = (clues: Clues): readonly string[] =>
  isAllowed(clues)
    ? [
        'the policies shown allow the request',
        'that leaves another principal than the one they belong to, a layer nobody showed, a change that is not in force yet, or no policy at all',
      ]
    : ['nothing in the text names a denied action, a principal or a known failure'];

// The role in the message is not always the one the person looks at.
const whoseOf = ({ principal }: Clues): readonly string[] => {
  const owner = principal.worksFor === null ? null : owners[principal.worksFor];
  return owner === null ? [] : [`the denied principal is ${owner}, not whoever called it`];
};

const owners = {
  agent: 'the service role of the agent',
  knowledgeBase: 'the service role of the knowledge base',
  flow: 'the service role of the flow',
  agentCore: 'the execution role of AgentCore',
  identityCenter: null,
  cognito: 'the role of a Cognito identity',
  instance: 'the role of the instance',
  cloudFormation: 'the role that CloudFormation deploys with',
} as const;

const denialOf = ({ denial, layer }: Clues): Diagnosis['denial'] =>
  (layer.saidBy === 'engine' && layer.kind === 'explicit') || (denial === null && layer.saidBy === 'message')
    ? { kind: layer.kind, policyType: layer.policyType, policyArn: denial?.policyArn ?? null }
    : {
        kind: denial?.kind ?? 'unknown',
        policyType: denial?.policyType ?? 'unknown',
        policyArn: denial?.policyArn ?? null,
      };
