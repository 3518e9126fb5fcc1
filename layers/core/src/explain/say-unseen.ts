import { codeBlock } from './code-span.ts';
import type { Explained } from './explain-input.ts';
import { policyKindWords } from './policy-kind-words.ts';

/** What was not seen, and the one question worth asking. */
export const sayUnseen = ({ diagnosis }: Explained): readonly string[] => {
  const lines = diagnosis.notEvaluated.map(
    ({ policyType, because }) => `- ${policyKindWords(policyType).replace(/^an? /, '')}: ${because}`,
  );
  const [question] = diagnosis.questions;
  return [
    ...(lines.length === 0 ? [] : [`**Not seen**\n\n${lines.join('\n')}`]),
    ...(question === undefined ? [] : [`**Question:** ${question.ask} ${question.because}`.trimEnd()]),
    ...(question?.command == null ? [] : [codeBlock('sh', question.command)]),
  ];
};
