import type { Evidence, Facts } from '../intake/index.ts';
import { type Clues, type DecidedRequest, neighboursOf, type Remedy, readClues } from '../playbook/index.ts';
import { citationsOf } from './citations-of.ts';
import type { Diagnosis } from './diagnosis.ts';
import { notEvaluatedOf } from './not-evaluated-of.ts';
import { questionsOf } from './questions-of.ts';
import { type Ranked, rankCauses } from './rank-causes.ts';

const noRemedy: Remedy = { kind: 'noPolicyChange', steps: [], actions: [] };

/**
 * One cause for the first denial of a text, ranked before its alternatives, with its remedy, the one question worth asking and what was not seen.
 * Deterministic and never throws on odd input. `cause.id` is null where the text does not tell, or the policies shown allow the request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const diagnose = (seen: {
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly requests: readonly DecidedRequest[];
}): Diagnosis => {
  const clues = readClues(seen);
  const ranked = rankCauses(clues);
  const chosen = choose(ranked, clues);
  const others = chosen === null ? ranked : ranked.slice(1);
  const isPermissionProblem = chosen?.cause.isPermissionProblem ?? isDenial(clues);
  return {
    isPermissionProblem,
    cause: {
      id: chosen === null || chosen.cause.isListed === false ? null : chosen.cause.id,
      title: chosen?.cause.title ?? nameless(clues),
      confidence: chosen?.recognition.confidence ?? 'possible',
      alternatives: alternativesOf({ clues, chosen, others }),
    },
    because: reasonsOf(chosen, clues),
    denial: denialOf(clues),
    requests: seen.requests,
    remedy: chosen?.cause.remedy(clues) ?? noRemedy,
    pitfalls: chosen?.cause.pitfalls ?? [],
    questions: questionsOf(clues, chosen),
    notEvaluated: notEvaluatedOf(clues, isPermissionProblem),
    citations: citationsOf(clues, chosen),
    notes: notesOf(clues, chosen),
  };
};

/** A guess is no answer where the shown policies allow the request. */
const choose = (ranked: readonly Ranked[], clues: Clues): Ranked | null => {
  const [first] = ranked;
  if (first === undefined) return null;
  return first.recognition.tier === 'guess' && isAllowed(clues) ? null : first;
};

type Ranking = { readonly clues: Clues; readonly chosen: Ranked | null; readonly others: readonly Ranked[] };

/** Causes that fit as well, then what it often is instead, where no engine looked. */
const alternativesOf = ({ clues, chosen, others }: Ranking): Diagnosis['cause']['alternatives'] => {
  const fitting = others
    .filter(({ cause }) => cause.isListed !== false)
    .map(({ cause, recognition }) => ({ id: cause.id, because: recognition.because }));
  const isDecided = clues.main?.decision != null;
  const isNamed = clues.denial?.statedBy === 'sentence';
  // AWS's sentence about a principal comes from IAM, which a model that the account lacks never reaches.
  const often = isDecided
    ? []
    : neighboursOf(chosen?.cause.id ?? null).filter(({ id }) => !(isNamed && id.startsWith('LL_MODEL')));
  return [...fitting, ...often.filter(({ id }) => fitting.every((other) => other.id !== id))];
};

const isAllowed = ({ main }: Clues): boolean => main?.decision?.decision === 'allowed';

const isDenial = (clues: Clues): boolean => clues.denial !== null || clues.topic !== null;

const nameless = (clues: Clues): string =>
  isAllowed(clues)
    ? 'The policies shown allow this request'
    : 'The text does not tell which permission is missing, or whether one is';

const reasonsOf = (chosen: Ranked | null, clues: Clues): readonly string[] => {
  if (chosen !== null) return [chosen.recognition.because, ...whoseOf(clues)];
  if (!isAllowed(clues)) return ['nothing in the text names a denied action, a principal or a known failure'];
  return [
    'the policies shown allow the request',
    'that leaves another principal than the one they belong to, a layer nobody showed, a change that is not in force yet, or no policy at all',
  ];
};

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

const notesOf = ({ facts, evidence }: Clues, chosen: Ranked | null): readonly string[] => [
  ...facts.notes,
  ...evidence.notes,
  ...(chosen?.cause.verified.includes('UNVERIFIED') === true
    ? [`not confirmed by a page of AWS: ${chosen.cause.verified}`]
    : []),
];
