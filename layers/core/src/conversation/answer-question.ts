import { decideRequests, diagnose } from '../diagnose/index.ts';
import { explain } from '../explain/index.ts';
import { type Evidence, type Facts, readText } from '../intake/index.ts';
import { expandCall } from '../playbook/index.ts';
import { repair } from '../repair/index.ts';
import type { Answer, AnswerRequest } from './answer.ts';
import { givenEvidence } from './given-evidence.ts';
import { outrank } from './outrank.ts';
import type { Answered, EvidenceReader, Question } from './question.ts';

/** read → expand → decide → diagnose → repair → prove → explain, with what the readers know about the account. */
export const answerQuestion =
  (ports: { readonly readers: readonly EvidenceReader[] }) =>
  async (question: Question): Promise<Answered> => {
    const facts = factsOf(question);
    const principal = facts.denials[0]?.principal ?? null;
    const given = givenEvidence(question.evidence ?? {}, principal);
    const told = outrank(principal, given.evidence, question.remembered ?? facts.evidence);
    const wanted = {
      facts,
      requests: expandCall({ facts, evidence: told }),
      hasChanged: question.hasChanged ?? false,
      onStatus: question.onStatus ?? (() => undefined),
    };
    const read = (readers: readonly EvidenceReader[]): Promise<readonly Evidence[]> =>
      Promise.all(readers.map((reader) => reader(wanted)));
    const shown = outrank(principal, told, ...(await read(given.readers)));
    const evidence = outrank(principal, shown, ...(await read(ports.readers)));
    const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
    const diagnosis = diagnose({ facts, evidence, requests });
    const repaired = repair({ facts, evidence, diagnosis });
    const explanation = explain({ facts, evidence, diagnosis, repair: repaired });
    return {
      answer: answerOf({ diagnosis, repair: repaired, explanation }),
      facts,
      evidence,
      shown,
      diagnosis,
      repair: repaired,
    };
  };

const factsOf = ({ input, found = [] }: Question): Facts => {
  const facts = readText(input);
  return facts.denials.length === 0 && found.length > 0 ? { ...facts, denials: found } : facts;
};

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
  context: request.context,
  from: request.from,
  decision: request.decision?.decision ?? null,
  decidedBy: request.decidedBy,
});
