import { isAccountId, readResource, valuesTold } from '../../intake/index.ts';
import { readPrefix } from '../arrows/read-prefix.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { bucketOf, mentionedResource, resourceOr, roleOr, roleSetUpFor } from './mentioned.ts';
import { trustRequest } from './trust-request.ts';
import { vectorStoreRequests } from './vector-store-requests.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

/** Who works for the knowledge base: the denied principal when its names say so, else a role of the text or one to fill in. */
export const knowledgeBaseRole = (call: Call): Pick<ChainRequest, 'principal' | 'by'> =>
  call.principal.worksFor === 'knowledgeBase'
    ? { principal: call.denial?.principal ?? null, by: 'denied' }
    : {
        principal:
          roleSetUpFor(call, 'knowledgeBase') ??
          roleOr(call, ['forknowledgebase', 'knowledgebase', 'kb'], '{KnowledgeBaseRole}'),
        by: 'other',
      };

/** Ingestion: the role is taken up, the bucket listed and read, text embedded, vectors written. */
export const ingestionChain = (call: Call): ChainRequest[] => [
  ...sourceRequests(call),
  embeddingRequest(call),
  ...vectorStoreRequests(call, knowledgeBaseRole(call)),
  keyRequest(call),
  knowledgeBaseTrust(call),
];

export const knowledgeBaseTrust = (call: Call): ChainRequest => {
  const { partition, region, account } = call;
  return trustRequest({
    service: 'bedrock.amazonaws.com',
    role: roleArnOf(knowledgeBaseRole(call).principal, call),
    edge: 'bedrock->kb role',
    account,
    sourceArn:
      mentionedResource(call, 'bedrock', 'knowledge-base')?.written ??
      `arn:${partition}:bedrock:${region}:${account}:knowledge-base/*`,
    url,
  });
};

/** A session's role; any other principal is itself. */
export const roleArnOf = (principal: string | null, call: Call): string => {
  if (principal === null) return `arn:${call.partition}:iam::${call.account}:role/{KnowledgeBaseRole}`;
  return principal === call.denial?.principal ? (call.principal.attachTo ?? principal) : principal;
};

/** The bucket of the data source: list it, read its objects. */
export const sourceRequests = (call: Call): ChainRequest[] => {
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
};

export const embeddingRequest = (call: Call): ChainRequest => {
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
    url,
  });
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
