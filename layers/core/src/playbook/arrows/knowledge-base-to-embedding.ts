import { readResource } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { knowledgeBaseRole } from '../requests/knowledge-base-role.ts';
import type { Arrow } from './arrow.ts';

/** Ingestion and search embed text with the role of the knowledge base. */
export const knowledgeBaseToEmbedding: Arrow = {
  topic: 'kb->embedding',
  requests: (call) => [embeddingOf(call)],
  question: {
    ask: 'Which role does the knowledge base have?',
    command: 'aws bedrock-agent get-knowledge-base --knowledge-base-id KNOWLEDGE_BASE_ID --query knowledgeBase.roleArn',
  },
  note: 'its permission counts, not that of whoever starts the ingestion or searches',
};

const embeddingOf = (call: Call): ChainRequest => {
  const { partition, region, facts } = call;
  const models = [call.resource.written ?? '', ...facts.mentions.arns].map(readResource);
  const named = models.find((model) => model.service === 'bedrock' && model.type === 'foundation-model');
  const id = facts.mentions.modelIds.find((model) => model.includes('embed')) ?? '{EmbeddingModelId}';
  return derive({
    ...knowledgeBaseRole(call),
    edge: 'kb->embedding',
    action: 'bedrock:InvokeModel',
    resource: named?.written ?? `arn:${partition}:bedrock:${region}::foundation-model/${id}`,
    because: 'ingestion and search embed text with this model',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  });
};
