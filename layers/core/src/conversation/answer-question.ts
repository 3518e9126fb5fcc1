import { readArn } from '../arn/index.ts';
import { type Diagnosis, decideRequests, diagnose, withoutChange } from '../diagnose/index.ts';
import { explain } from '../explain/index.ts';
import { type Evidence, type Facts, readText } from '../intake/index.ts';
import { type DecidedRequest, expandCall } from '../playbook/index.ts';
import { repair } from '../repair/index.ts';
import { timedWork, type WorkTime } from '../work-time.ts';
import type { Answer, AnswerRequest } from './answer.ts';
import { givenEvidence, type ReadEvidence } from './given-evidence.ts';
import { type LivePorts, openStages } from './live/open-stages.ts';
import type { Stages } from './live/stages.ts';
import { linedDiagnosis, linedRepair } from './on-one-line.ts';
import { outrank } from './outrank.ts';
import type { Answered, EvidenceReader, Question } from './question.ts';
import { fillQuestions, fillSteps } from './told/fill-names.ts';
import { withCallOfShown } from './told/with-call-of-shown.ts';
import { withToldGrants } from './told/with-told-grants.ts';
import { withToldNames } from './told/with-told-names.ts';
import { withToldOwner } from './told/with-told-owner.ts';
import { withToldPlace } from './told/with-told-place.ts';
import { withCorrections } from './with-corrections.ts';

export type AnsweringPorts = {
  readonly readers: readonly EvidenceReader[];
  readonly live?: LivePorts | undefined;
  /** Over it, the answer is what was found so far, and says so; left out: as long as it takes. */
  readonly workTime?: WorkTime | undefined;
};

/** read → expand → decide → diagnose → repair → prove → explain, with what the readers know, and what the live account tells this caller; null: whoever our credentials belong to. */
export const answerQuestion =
  (ports: AnsweringPorts) =>
  async (question: Question, caller: string | null = null): Promise<Answered> => {
    const stages = openStages(ports.live, question, caller);
    const work = timedWork(ports.workTime);
    const clear = await stages.clear(question.input);
    const stated = work.stage(() => factsOf({ ...question, input: clear.input }));
    const given = work.stage(() => readGiven(question, stated));
    const told = { ...stated, secrets: [...stated.secrets, ...given.secrets] };
    const gathered = await gather({ question, facts: told, given, stages }, ports.readers);
    const { shown } = gathered;
    const granted = withToldGrants(gathered.seen, told);
    const named = withToldNames(withCallOfShown(told, granted), granted);
    const { facts } = named;
    const placed = withToldPlace(named.evidence, facts);
    const seen = withToldOwner(placed, { facts, requests: expandCall({ ...named, evidence: placed }) });
    const decided = work.stage((isOver) =>
      decideRequests({ requests: expandCall({ facts, evidence: seen }), evidence: seen, isOver }),
    );
    const compared = await stages.compare({ requests: decided, evidence: seen });
    const { requests } = compared;
    const evidence = withNotes(compared.evidence, [...clear.notes, ...compared.notes]);
    const found = work.stage(() =>
      diagnose({
        ...{ facts, evidence, requests, chosen: question.chosen ?? null },
        answered: question.answered ?? [],
      }),
    );
    const whole = {
      ...fillQuestions(disputed(found, compared), { facts, evidence }),
      unfinished: undecidedOf(decided),
    };
    const diagnosis = linedDiagnosis(work.isOver() ? withoutChange(whole) : whole);
    question.onDiagnosed?.({ facts, evidence, diagnosis });
    const made = fillSteps(repair({ facts, evidence, diagnosis }, question.wishes), diagnosis, { facts, evidence });
    const repaired = await stages.confirm({ diagnosis, evidence, repair: made });
    const lined = linedRepair(repaired);
    const asking = withQuestion(diagnosis, lined);
    const explanation = explain({ facts, evidence, diagnosis: asking, repair: lined });
    const answer = answerOf({ diagnosis: asking, repair: lined, explanation });
    return { answer, facts, evidence, shown, diagnosis: asking, repair: lined };
  };

const factsOf = ({ input, found = [], corrections = {}, ownAccount }: Question): Facts => {
  const facts = withOwnAccount(readText(input), ownAccount);
  const stated = facts.denials.length === 0 && found.length > 0 ? { ...facts, denials: found } : facts;
  return withCorrections(stated, corrections);
};

const withOwnAccount = (facts: Facts, account: string | undefined): Facts =>
  account === undefined
    ? facts
    : { ...facts, told: [...facts.told, { sign: 'ownAccount', at: 0, text: account, value: account }] };

const readGiven = (question: Question, facts: Facts): ReadEvidence => {
  const [denial] = facts.denials;
  const arns = [...(denial?.resource == null ? [] : [denial.resource]), ...facts.mentions.arns];
  return givenEvidence(question.evidence ?? {}, denial?.principal ?? null, { arns, region: homeRegion(facts, arns) });
};

// A profile asks for its model in other Regions than the one that is deployed to: there the Region that the words name counts.
const homeRegion = ({ denials, mentions }: Facts, arns: readonly string[]): string | null => {
  const [denial] = denials;
  const named = mentions.regions.filter((region) => !arns.some((arn) => readArn(arn).region === region));
  const isModel = denial?.resource?.includes('::foundation-model/') === true;
  return (isModel && named.length === 1 ? named[0] : denial?.region) ?? null;
};

type Gathering = {
  readonly question: Question;
  readonly facts: Facts;
  readonly given: ReadEvidence;
  readonly stages: Stages;
};

/** What the person showed, then what a file tells, then what the live account tells: the earlier outranks the later. */
const gather = async (
  { question, facts, given, stages }: Gathering,
  readers: readonly EvidenceReader[],
): Promise<{ readonly shown: Evidence; readonly seen: Evidence }> => {
  const principal = facts.denials[0]?.principal ?? null;
  const told = outrank(principal, given.evidence, question.remembered ?? facts.evidence);
  const wanted = {
    facts,
    requests: expandCall({ facts, evidence: told }),
    hasChanged: question.hasChanged ?? false,
    onStatus: question.onStatus ?? (() => undefined),
  };
  const read = (all: readonly EvidenceReader[]): Promise<readonly Evidence[]> =>
    Promise.all(all.map((reader) => reader(wanted)));
  const shown = outrank(principal, told, ...(await read(given.readers)));
  const known = outrank(principal, shown, ...(await read(readers)));
  return { shown, seen: outrank(principal, known, await stages.gather({ facts, shown: known })) };
};

/** What there was no work or time left to decide is named, not passed over. */
const undecidedOf = (requests: readonly DecidedRequest[]): readonly string[] => {
  const left = requests.filter(({ isLeft }) => isLeft).length;
  return left === 0
    ? []
    : [
        `${left} of ${requests.length} requests were not decided: so many under so many statements are more than one answer can hold`,
      ];
};

const withNotes = (evidence: Evidence, notes: readonly string[]): Evidence => ({
  ...evidence,
  notes: [...evidence.notes, ...notes],
});

/** Where the engines differ and nobody knows why, nothing is certain. */
const disputed = (diagnosis: Diagnosis, { isDisputed }: { readonly isDisputed: boolean }): Diagnosis =>
  isDisputed && diagnosis.cause.confidence === 'certain'
    ? { ...diagnosis, cause: { ...diagnosis.cause, confidence: 'likely' } }
    : diagnosis;

/** What keeps a fix from being offered is asked before what else would help. */
const withQuestion = (diagnosis: Diagnosis, { details }: Answered['repair']): Diagnosis =>
  details.question === null ? diagnosis : { ...diagnosis, questions: [details.question] };

const answerOf = (made: Pick<Answered, 'diagnosis' | 'repair'> & { explanation: string }): Answer => ({
  isPermissionProblem: made.diagnosis.isPermissionProblem,
  cause: made.diagnosis.cause,
  denial: made.diagnosis.denial,
  requests: made.diagnosis.requests.map(requestOf),
  fix: made.repair.fix,
  questions: made.diagnosis.questions,
  notEvaluated: made.diagnosis.notEvaluated,
  citations: made.diagnosis.citations,
  explanation: made.explanation,
});

const requestOf = (request: Answered['diagnosis']['requests'][number]): AnswerRequest => ({
  principal: request.principal,
  action: request.action,
  resource: request.resource,
  resourceAccount: request.resourceAccount,
  context: request.context,
  from: request.from,
  decision: request.decision?.decision ?? null,
  decidedBy: request.decidedBy,
});
