import type { ChainRequest } from '../chain-request.ts';
import { readResource } from '../clues/resource-clue.ts';
import { derive } from './derive.ts';
import { bucketOf, mentionedResource, resourceOr, roleOr, roleSetUpFor } from './mentioned.ts';
import { isAccountId, type Setting } from './setting.ts';
import { trustRequest } from './trust-request.ts';
import { vectorStoreRequests } from './vector-store-requests.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

/** Who works for the knowledge base: the denied principal when its names say so, else a role of the text or one to fill in. */
export const knowledgeBaseRole = (setting: Setting): Pick<ChainRequest, 'principal' | 'by'> =>
  setting.principal.worksFor === 'knowledgeBase'
    ? { principal: setting.denial?.principal ?? null, by: 'denied' }
    : {
        principal:
          roleSetUpFor(setting, 'knowledgeBase') ??
          roleOr(setting, ['forknowledgebase', 'knowledgebase', 'kb'], '{KnowledgeBaseRole}'),
        by: 'other',
      };

/** Ingestion: the role is taken up, the bucket listed and read, text embedded, vectors written. */
export const ingestionChain = (setting: Setting): ChainRequest[] => [
  ...sourceRequests(setting),
  embeddingRequest(setting),
  ...vectorStoreRequests(setting, knowledgeBaseRole(setting)),
  keyRequest(setting),
  knowledgeBaseTrust(setting),
];

export const knowledgeBaseTrust = (setting: Setting): ChainRequest => {
  const { partition, region, account } = setting;
  return trustRequest({
    service: 'bedrock.amazonaws.com',
    role: roleArnOf(knowledgeBaseRole(setting).principal, setting),
    edge: 'bedrock->kb role',
    account,
    sourceArn:
      mentionedResource(setting, 'bedrock', 'knowledge-base')?.written ??
      `arn:${partition}:bedrock:${region}:${account}:knowledge-base/*`,
    url,
  });
};

/** A session's role; any other principal is itself. */
export const roleArnOf = (principal: string | null, setting: Setting): string => {
  if (principal === null) return `arn:${setting.partition}:iam::${setting.account}:role/{KnowledgeBaseRole}`;
  return principal === setting.denial?.principal ? (setting.principal.attachTo ?? principal) : principal;
};

/** The bucket of the data source: list it, read its objects. */
export const sourceRequests = (setting: Setting): ChainRequest[] => {
  const role = knowledgeBaseRole(setting);
  const bucket = `arn:${setting.partition}:s3:::${bucketOf(setting)}`;
  const object = setting.resource.type === 'object' ? (setting.resource.written ?? `${bucket}/*`) : `${bucket}/*`;
  // Granted to the owner's bucket only, as AWS's page has it.
  const context = isAccountId(setting.account) ? { 'aws:ResourceAccount': setting.account } : {};
  const common = { ...role, edge: 'kb->s3', url, context };
  return [
    derive({ ...common, action: 's3:ListBucket', resource: bucket, because: 'ingestion lists the bucket' }),
    derive({ ...common, action: 's3:GetObject', resource: object, because: 'ingestion reads the objects' }),
  ];
};

export const embeddingRequest = (setting: Setting): ChainRequest => {
  const { partition, region, facts } = setting;
  const models = [setting.resource.written ?? '', ...facts.mentions.arns].map(readResource);
  const named = models.find((model) => model.service === 'bedrock' && model.type === 'foundation-model');
  const id = facts.mentions.modelIds.find((model) => model.includes('embed')) ?? '{EmbeddingModelId}';
  return derive({
    ...knowledgeBaseRole(setting),
    edge: 'kb->embedding',
    action: 'bedrock:InvokeModel',
    resource: named?.written ?? `arn:${partition}:bedrock:${region}::foundation-model/${id}`,
    because: 'ingestion and search embed text with this model',
    url,
  });
};

const keyRequest = (setting: Setting): ChainRequest =>
  derive({
    ...knowledgeBaseRole(setting),
    edge: 'kb->kms',
    action: 'kms:Decrypt',
    resource: resourceOr(setting, 'kms', 'key/{KeyId}'),
    context: { 'kms:ViaService': `s3.${setting.region}.amazonaws.com` },
    because: 'only when the objects are encrypted with a customer managed key',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
    required: false,
  });
