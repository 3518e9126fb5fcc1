import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { topics } from './topics.data.ts';

/** Lets a sentence speak of a session, a Region, a wait, everything else … only where the findings speak of it: else it is another cause, or a step of nobody's. */
export const checkTopics = (evidence: CheckedEvidence): Check => {
  const said = saidOf(evidence);
  const strange = topics.filter(({ ours }) => !ours.test(said));
  return (piece) => {
    const text = piece.replace(/`[^`\n]*`/g, ' ');
    const found = strange.find(({ words }) => words.test(text));
    return found === undefined ? null : `it spoke of ${found.of}, of which the findings say nothing`;
  };
};

/** What we say ourselves; the names in documents and commands are not what an answer speaks of. */
const saidOf = ({ diagnosis, repair, explanation }: CheckedEvidence): string =>
  [
    ...[explanation.replace(/```[\s\S]*?```/g, ' '), diagnosis.cause.title],
    ...[...diagnosis.because, ...diagnosis.pitfalls, ...repair.details.remarks, ...repair.details.exposure],
    ...repair.details.plainSteps.map(({ text }) => text),
    ...diagnosis.questions.flatMap(({ ask, because }) => [ask, because]),
  ]
    .join('\n')
    .toLowerCase();
