import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { knowledgeBaseRole, roleArnOf } from '../requests/knowledge-base-role.ts';
import { mentionedResource } from '../requests/mentioned.ts';
import { trustRequest } from '../requests/trust-request.ts';
import type { Arrow } from './arrow.ts';

/** Bedrock takes the role of a knowledge base up, by its trust policy. */
export const serviceToKnowledgeBaseRole: Arrow = {
  topic: 'kb->assume',
  requests: (call) => [trustOf(call)],
  question: {
    ask: 'Which role does the knowledge base have?',
    command: 'aws bedrock-agent get-knowledge-base --knowledge-base-id KNOWLEDGE_BASE_ID --query knowledgeBase.roleArn',
  },
  note: 'its permission counts, not that of whoever starts the ingestion or searches',
};

const trustOf = (call: Call): ChainRequest => {
  const { partition, region, account } = call;
  return trustRequest({
    service: 'bedrock.amazonaws.com',
    role: roleArnOf(knowledgeBaseRole(call).principal, call),
    edge: 'bedrock->kb role',
    account,
    sourceArn:
      mentionedResource(call, 'bedrock', 'knowledge-base')?.written ??
      `arn:${partition}:bedrock:${region}:${account}:knowledge-base/*`,
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  });
};
