import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { knowledgeBaseRole } from '../requests/knowledge-base-role.ts';
import { resourceOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';
import { knowledgeBaseToBucket } from './knowledge-base-to-bucket.ts';
import { knowledgeBaseToEmbedding } from './knowledge-base-to-embedding.ts';
import { knowledgeBaseToVectors } from './knowledge-base-to-vectors.ts';
import { serviceToKnowledgeBaseRole } from './service-to-knowledge-base-role.ts';

/** Ingestion: the role is taken up, the bucket listed and read, text embedded, vectors written. */
export const knowledgeBaseIngestion: Arrow = {
  topic: 'kb->ingestion',
  requests: (call) => [
    ...knowledgeBaseToBucket.requests(call),
    ...knowledgeBaseToEmbedding.requests(call),
    ...knowledgeBaseToVectors.requests(call),
    keyRequest(call),
    ...serviceToKnowledgeBaseRole.requests(call),
  ],
  question: {
    ask: 'Why did the last ingestion job fail?',
    command:
      'aws bedrock-agent get-ingestion-job --knowledge-base-id KNOWLEDGE_BASE_ID --data-source-id DATA_SOURCE_ID --ingestion-job-id JOB_ID --query ingestionJob.failureReasons',
  },
  note: 'its failure reasons name the step: bucket, key, embedding model or vector store',
};

const keyRequest = (call: Call): ChainRequest =>
  derive({
    ...knowledgeBaseRole(call),
    edge: 'kb->kms',
    action: 'kms:Decrypt',
    resource: resourceOr(call, 'kms', 'key/{KeyId}'),
    context: { 'kms:ViaService': `s3.${call.region}.amazonaws.com` },
    because: 'only when the objects are encrypted with a customer managed key',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
    required: false,
  });
