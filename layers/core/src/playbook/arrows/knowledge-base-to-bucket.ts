import { isAccountId } from '../../arn/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { knowledgeBaseRole } from '../requests/knowledge-base-role.ts';
import { bucketOf } from '../requests/mentioned.ts';
import { readPrefix } from '../requests/read-prefix.ts';
import type { Arrow } from './arrow.ts';

/** The bucket of the data source: its role lists it and reads its objects. */
export const knowledgeBaseToBucket: Arrow = {
  topic: 'kb->s3',
  requests: requestsOf,
  question: {
    ask: 'Which role does the knowledge base have?',
    command: 'aws bedrock-agent get-knowledge-base --knowledge-base-id KNOWLEDGE_BASE_ID --query knowledgeBase.roleArn',
  },
  note: 'its permission counts, not that of whoever starts the ingestion or searches',
};

function requestsOf(call: Call): ChainRequest[] {
  const role = knowledgeBaseRole(call);
  const bucket = `arn:${call.partition}:s3:::${bucketOf(call)}`;
  const prefix = readPrefix(call.facts);
  const below = prefix === null ? `${bucket}/*` : `${bucket}/${prefix}*`;
  const object = call.resource.type === 'object' ? (call.resource.written ?? below) : below;
  // Granted to the owner's bucket only, as AWS's page has it.
  const [owner = call.account] = valuesTold(call.facts, 'resourceOwner');
  const context = isAccountId(owner) ? { 'aws:ResourceAccount': owner } : {};
  const common = { ...role, edge: 'kb->s3', url, context };
  return [
    derive({
      ...common,
      context: prefix === null ? context : { ...context, 's3:prefix': prefix },
      action: 's3:ListBucket',
      resource: bucket,
      because: 'ingestion lists the bucket',
    }),
    derive({ ...common, action: 's3:GetObject', resource: object, because: 'ingestion reads the objects' }),
  ];
}

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';
