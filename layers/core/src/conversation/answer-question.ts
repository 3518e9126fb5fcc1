import { decideRequests, diagnose } from '../diagnose/index.ts';
import { explain } from '../explain/index.ts';
import { mergeEvidence, readText } from '../intake/index.ts';
import { expandCall } from '../playbook/index.ts';
import { repair } from '../repair/index.ts';
import type { Answer, AnswerRequest } from './answer.ts';
import { givenEvidence } from './given-evidence.ts';
import type { Answered, EvidenceReader, Question } from './question.ts';

/** read → expand → decide → diagnose → repair → prove → explain, with what the readers know about the account. */
export const answerQuestion =
  (ports: { readonly readers: readonly EvidenceReader[] }) =>
  async (question: Question): Promise<Answered> => {
    const facts = readText(question.input);
    const given = givenEvidence(question.evidence ?? {}, facts.denials[0]?.principal ?? null);
    const shown = mergeEvidence(given.evidence, facts.evidence);
    const wanted = { facts, requests: expandCall({ facts, evidence: shown }) };
    const known = await Promise.all([...given.readers, ...ports.readers].map((read) => read(wanted)));
    const evidence = mergeEvidence(shown, ...known);
    const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
    const diagnosis = diagnose({ facts, evidence, requests });
    const repaired = repair({ facts, evidence, diagnosis });
    const explanation = explain({ facts, evidence, diagnosis, repair: repaired });
    return {
      answer: answerOf({ diagnosis, repair: repaired, explanation }),
      facts,
      evidence,
      diagnosis,
      repair: repaired,
    };
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
