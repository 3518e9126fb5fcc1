import { agentGateAnswers } from './agent-gates.data.ts';
import { agentQuestionAnswers } from './agent-questions.data.ts';
import { agentAnswers } from './agents.data.ts';
import { apiAndAppUserAnswers } from './apis-and-app-users.data.ts';
import { bedrockAnswers } from './bedrock.data.ts';
import { beliefAnswers } from './beliefs.data.ts';
import { callAnswers } from './calls.data.ts';
import { collectionAnswers } from './collections.data.ts';
import { conditionKeyAnswers } from './condition-keys.data.ts';
import { conditionAnswers } from './conditions.data.ts';
import { credentialAnswers } from './credentials.data.ts';
import { dataQuestionAnswers } from './data-questions.data.ts';
import { delegationAnswers } from './delegation-questions.data.ts';
import { endingAnswers } from './ending-access.data.ts';
import { evaluationAnswers } from './evaluation.data.ts';
import { contactAnswers } from './first-contact.data.ts';
import { firstQuestionAnswers } from './first-questions.data.ts';
import { foundationAnswers } from './foundations.data.ts';
import { furtherAnswers } from './further-questions.data.ts';
import { genaiAnswers } from './genai.data.ts';
import { identityAnswers } from './identity.data.ts';
import { furtherIdentityAnswers } from './identity-further.data.ts';
import { keyQuestionAnswers } from './key-questions.data.ts';
import { learnerAnswers } from './learners.data.ts';
import { limitAnswers } from './limits.data.ts';
import { modelAnswers } from './models.data.ts';
import { neighbourAnswers } from './neighbours.data.ts';
import { organizationQuestionAnswers } from './organization-questions.data.ts';
import { organizationAnswers } from './organizations.data.ts';
import type { AnswerRow, PageAnswer } from './page-answer.ts';
import { podAndTagAnswers } from './pods-and-tags.data.ts';
import { reachAnswers } from './reach-questions.data.ts';
import { recordAnswers } from './record-questions.data.ts';
import { resourceAnswers } from './resources.data.ts';
import { retrievalAnswers } from './retrieval.data.ts';
import { signInAnswers } from './sign-in.data.ts';
import { situationAnswers } from './situations.data.ts';
import { storageAnswers } from './storage-and-keys.data.ts';
import { surroundingAnswers } from './surroundings.data.ts';
import { teamAnswers } from './team-questions.data.ts';
import { temporaryCredentialAnswers } from './temporary-credentials.data.ts';
import { toolAnswers } from './tools-and-sign-in.data.ts';
import { traceAnswers } from './traces.data.ts';
import { useAnswers } from './use-questions.data.ts';
import { watchingAnswers } from './watching.data.ts';
import { workflowAndContainerAnswers } from './workflows-and-containers.data.ts';
import { workloadAnswers } from './workloads.data.ts';

/** Every answer of the handbook, read at the first question. */
export const pageAnswers = (): readonly PageAnswer[] => {
  answers ??= tables
    .flat()
    .map(([page, asked, says]) => ({ page, asked: asked.split('|').map((each) => each.trim()), says }));
  return answers;
};

let answers: readonly PageAnswer[] | null = null;

const tables: readonly (readonly AnswerRow[])[] = [
  evaluationAnswers,
  beliefAnswers,
  identityAnswers,
  credentialAnswers,
  conditionAnswers,
  resourceAnswers,
  bedrockAnswers,
  agentAnswers,
  watchingAnswers,
  conditionKeyAnswers,
  limitAnswers,
  temporaryCredentialAnswers,
  organizationAnswers,
  storageAnswers,
  workloadAnswers,
  signInAnswers,
  modelAnswers,
  retrievalAnswers,
  traceAnswers,
  situationAnswers,
  surroundingAnswers,
  learnerAnswers,
  genaiAnswers,
  neighbourAnswers,
  callAnswers,
  furtherIdentityAnswers,
  teamAnswers,
  furtherAnswers,
  recordAnswers,
  organizationQuestionAnswers,
  keyQuestionAnswers,
  foundationAnswers,
  endingAnswers,
  agentQuestionAnswers,
  contactAnswers,
  firstQuestionAnswers,
  collectionAnswers,
  agentGateAnswers,
  podAndTagAnswers,
  apiAndAppUserAnswers,
  reachAnswers,
  delegationAnswers,
  dataQuestionAnswers,
  useAnswers,
  workflowAndContainerAnswers,
  toolAnswers,
];
