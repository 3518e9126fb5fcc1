import type { Diagnosis } from '../diagnose/index.ts';
import { escapeMarks } from '../intake/index.ts';
import type { Repair } from '../repair/index.ts';

/** Each sentence of a diagnosis on one line: a name that somebody gave a policy, a tag or a Sid begins no block and steers no terminal. */
export const linedDiagnosis = (diagnosis: Diagnosis): Diagnosis => ({
  ...diagnosis,
  cause: {
    ...diagnosis.cause,
    title: lined(diagnosis.cause.title),
    alternatives: diagnosis.cause.alternatives.map((each) => ({
      ...each,
      title: lined(each.title),
      because: lined(each.because),
    })),
  },
  because: diagnosis.because.map(lined),
  pitfalls: diagnosis.pitfalls.map(lined),
  questions: diagnosis.questions.map(linedQuestion),
  notEvaluated: diagnosis.notEvaluated.map((each) => ({ ...each, because: lined(each.because) })),
  notes: diagnosis.notes.map(lined),
});

/** Each sentence of a repair on one line; documents, commands and the owner's text stand in blocks of their own. */
export const linedRepair = (repair: Repair): Repair => {
  const { details } = repair;
  return {
    ...repair,
    details: {
      ...details,
      plainSteps: details.plainSteps.map((step) => ({ ...step, text: lined(step.text) })),
      remarks: details.remarks.map(lined),
      exposure: details.exposure.map(lined),
      ...(details.houseRule === undefined ? {} : { houseRule: lined(details.houseRule) }),
      question: details.question === null ? null : linedQuestion(details.question),
    },
  };
};

const linedQuestion = (question: Diagnosis['questions'][number]): Diagnosis['questions'][number] => ({
  ...question,
  ask: lined(question.ask),
  because: lined(question.because),
});

const lined = (sentence: string): string => escapeMarks(sentence.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g, ' '));
