import type { Topic } from '../clues/topic-name.ts';
import { accountToMarketplace } from './account-to-marketplace.ts';
import { agentToFunction } from './agent-to-function.ts';
import { agentToKnowledgeBase } from './agent-to-knowledge-base.ts';
import { agentToModel } from './agent-to-model.ts';
import { agentToSchema } from './agent-to-schema.ts';
import { apiGatewayToFunction } from './api-gateway-to-function.ts';
import type { Arrow } from './arrow.ts';
import { batchToBucket } from './batch-to-bucket.ts';
import { callerToAgent } from './caller-to-agent.ts';
import { callerToFunctionUrl } from './caller-to-function-url.ts';
import { callerToJob } from './caller-to-job.ts';
import { callerToKnowledgeBase } from './caller-to-knowledge-base.ts';
import { callerToModel } from './caller-to-model.ts';
import { flowToNode } from './flow-to-node.ts';
import { gatewayToFunction } from './gateway-to-function.ts';
import { jobToBucket } from './job-to-bucket.ts';
import { knowledgeBaseIngestion } from './knowledge-base-ingestion.ts';
import { knowledgeBaseToBucket } from './knowledge-base-to-bucket.ts';
import { knowledgeBaseToEmbedding } from './knowledge-base-to-embedding.ts';
import { knowledgeBaseToVectors } from './knowledge-base-to-vectors.ts';
import { loggingToBucket } from './logging-to-bucket.ts';
import { loggingToLogGroup } from './logging-to-log-group.ts';
import { providerToRole } from './provider-to-role.ts';
import { serviceToFunctionRole } from './service-to-function-role.ts';
import { serviceToKnowledgeBaseRole } from './service-to-knowledge-base-role.ts';

/** The arrow that a text is about. */
export const arrowOf = (topic: Topic): Arrow => arrows[topic];

const arrows: Readonly<Record<Topic, Arrow>> = {
  'agent->lambda': agentToFunction,
  'agent->model': agentToModel,
  'agent->kb': agentToKnowledgeBase,
  'agent->schema': agentToSchema,
  'gateway->lambda': gatewayToFunction,
  'apigw->lambda': apiGatewayToFunction,
  'user->lambdaUrl': callerToFunctionUrl,
  'lambda->role': serviceToFunctionRole,
  'flow->node': flowToNode,
  'kb->assume': serviceToKnowledgeBaseRole,
  'kb->s3': knowledgeBaseToBucket,
  'kb->embedding': knowledgeBaseToEmbedding,
  'kb->aoss': knowledgeBaseToVectors,
  'kb->ingestion': knowledgeBaseIngestion,
  'lambda->kb': callerToKnowledgeBase,
  'lambda->bedrock': callerToModel,
  'lambda->agent': callerToAgent,
  'caller->job': callerToJob,
  'bedrock->logs': loggingToLogGroup,
  'bedrock->s3Logs': loggingToBucket,
  'batch->s3': batchToBucket,
  'job->s3': jobToBucket,
  'idp->role': providerToRole,
  'account->marketplace': accountToMarketplace,
};
