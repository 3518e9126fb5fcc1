import type { HandbookPage } from './page.ts';
import { actionGroupsPage } from './pages/action-groups.ts';
import { agentCollaborationPage } from './pages/agent-collaboration.ts';
import { agentKnowledgeBasePage } from './pages/agent-knowledge-base.ts';
import { agentRolePage } from './pages/agent-role.ts';
import { agentToLambdaPage } from './pages/agent-to-lambda.ts';
import { agentcorePage } from './pages/agentcore.ts';
import { apiAuthorizersPage } from './pages/api-authorizers.ts';
import { apiToLambdaPage } from './pages/api-to-lambda.ts';
import { applicationProfilesPage } from './pages/application-profiles.ts';
import { auroraStorePage } from './pages/aurora-store.ts';
import { batchInferencePage } from './pages/batch-inference.ts';
import { conversePage } from './pages/converse.ts';
import { customModelsPage } from './pages/custom-models.ts';
import { dataSourcesPage } from './pages/data-sources.ts';
import { embeddingsPage } from './pages/embeddings.ts';
import { flowsPage } from './pages/flows.ts';
import { globalProfilesPage } from './pages/global-profiles.ts';
import { guardrailEnforcementPage } from './pages/guardrail-enforcement.ts';
import { guardrailsPage } from './pages/guardrails.ts';
import { inferenceProfilesPage } from './pages/inference-profiles.ts';
import { invocationLogsPage } from './pages/invocation-logs.ts';
import { invokeAgentPage } from './pages/invoke-agent.ts';
import { kmsPage } from './pages/kms.ts';
import { kmsGrantsPage } from './pages/kms-grants.ts';
import { knowledgeBaseRolePage } from './pages/knowledge-base-role.ts';
import { lambdaRolePage } from './pages/lambda-role.ts';
import { lambdaToBedrockPage } from './pages/lambda-to-bedrock.ts';
import { modelAccessPage } from './pages/model-access.ts';
import { opensearchServerlessPage } from './pages/opensearch-serverless.ts';
import { promptsPage } from './pages/prompts.ts';
import { provisionedThroughputPage } from './pages/provisioned-throughput.ts';
import { retrievePage } from './pages/retrieve.ts';
import { s3ArnsPage } from './pages/s3-arns.ts';
import { s3VectorsPage } from './pages/s3-vectors.ts';
import { secretsPage } from './pages/secrets.ts';
import { streamingPage } from './pages/streaming.ts';
import { userToApiPage } from './pages/user-to-api.ts';
import { wholeChainPage } from './pages/whole-chain.ts';

export const arrowPages: readonly HandbookPage[] = [
  wholeChainPage,
  userToApiPage,
  apiAuthorizersPage,
  apiToLambdaPage,
  lambdaRolePage,
  lambdaToBedrockPage,
  conversePage,
  streamingPage,
  batchInferencePage,
  provisionedThroughputPage,
  customModelsPage,
  inferenceProfilesPage,
  globalProfilesPage,
  applicationProfilesPage,
  modelAccessPage,
  retrievePage,
  knowledgeBaseRolePage,
  dataSourcesPage,
  embeddingsPage,
  opensearchServerlessPage,
  s3VectorsPage,
  auroraStorePage,
  s3ArnsPage,
  invokeAgentPage,
  agentRolePage,
  agentToLambdaPage,
  actionGroupsPage,
  agentKnowledgeBasePage,
  agentCollaborationPage,
  flowsPage,
  promptsPage,
  agentcorePage,
  guardrailsPage,
  guardrailEnforcementPage,
  invocationLogsPage,
  kmsPage,
  kmsGrantsPage,
  secretsPage,
];
