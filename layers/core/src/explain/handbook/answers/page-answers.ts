import { agentAnswers } from './agents.data.ts';
import { bedrockAnswers } from './bedrock.data.ts';
import { conditionAnswers } from './conditions.data.ts';
import { credentialAnswers } from './credentials.data.ts';
import { evaluationAnswers } from './evaluation.data.ts';
import { identityAnswers } from './identity.data.ts';
import type { PageAnswer } from './page-answer.ts';
import { resourceAnswers } from './resources.data.ts';
import { watchingAnswers } from './watching.data.ts';

/** Every answer of the handbook, read at the first question. */
export const pageAnswers = (): readonly PageAnswer[] => {
  answers ??= [
    ...evaluationAnswers,
    ...identityAnswers,
    ...credentialAnswers,
    ...conditionAnswers,
    ...resourceAnswers,
    ...bedrockAnswers,
    ...agentAnswers,
    ...watchingAnswers,
  ].map(([page, asked, says]) => ({ page, asked: asked.split('|').map((each) => each.trim()), says }));
  return answers;
};

let answers: readonly PageAnswer[] | null = null;
