import {
  BedrockAgentClient,
  GetDataSourceCommand,
  GetKnowledgeBaseCommand,
  type KnowledgeBase,
  ListDataSourcesCommand,
} from '@aws-sdk/client-bedrock-agent';
import { lastPart, readArn } from '../../arn/index.ts';
import type { Access } from '../account/access.ts';
import { ask, askPages } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { resourceReader } from './resource-reader.ts';
import { settingEvidence, unreadSetting, untoldSetting } from './setting-evidence.ts';

/**
 * A knowledge base: its role, its embedding model, its store, its buckets.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetKnowledgeBase.html
 */
export const readKnowledgeBase = resourceReader({
  needs: 'bedrock:GetKnowledgeBase',
  send: (access, arn, options) =>
    access
      .client(BedrockAgentClient, readArn(arn).region)
      .send(new GetKnowledgeBaseCommand({ knowledgeBaseId: lastPart(arn) }), options),
  nameIn: ({ knowledgeBase }) => knowledgeBase?.knowledgeBaseArn,
  untold: untoldSetting,
  show: async ({ access, arn, signal }, asked) => {
    const base = asked.kind === 'answered' ? asked.output.knowledgeBase : undefined;
    if (base === undefined) return unreadSetting(arn, asked);
    const sources = await readSources(access, { arn, knowledgeBaseId: lastPart(arn) }, signal);
    const uses = [...usedBy(base), ...sources.buckets];
    const told = { kind: 'knowledgeBase', arn, name: base.name ?? '', roleArn: base.roleArn ?? null, uses } as const;
    return settingEvidence(told, sources.failed);
  },
});

const usedBy = ({ knowledgeBaseConfiguration, storageConfiguration }: KnowledgeBase): readonly string[] =>
  [
    knowledgeBaseConfiguration?.vectorKnowledgeBaseConfiguration?.embeddingModelArn,
    knowledgeBaseConfiguration?.kendraKnowledgeBaseConfiguration?.kendraIndexArn,
    storageConfiguration?.opensearchServerlessConfiguration?.collectionArn,
    storageConfiguration?.opensearchManagedClusterConfiguration?.domainArn,
    storageConfiguration?.rdsConfiguration?.resourceArn,
    storageConfiguration?.rdsConfiguration?.credentialsSecretArn,
    storageConfiguration?.s3VectorsConfiguration?.vectorBucketArn,
    storageConfiguration?.s3VectorsConfiguration?.indexArn,
    storageConfiguration?.pineconeConfiguration?.credentialsSecretArn,
    storageConfiguration?.redisEnterpriseCloudConfiguration?.credentialsSecretArn,
    storageConfiguration?.mongoDbAtlasConfiguration?.credentialsSecretArn,
  ].flatMap((arn) => arn ?? []);

type Sources = { readonly buckets: readonly string[]; readonly failed: readonly Asked<unknown>[] };

const readSources = async (
  access: Access,
  { arn, knowledgeBaseId }: { readonly arn: string; readonly knowledgeBaseId: string },
  signal: AbortSignal,
): Promise<Sources> => {
  const agents = access.client(BedrockAgentClient, readArn(arn).region);
  const listed = await askPages({ needs: 'bedrock:ListDataSources', on: arn }, signal, async (nextToken) => {
    const output = await agents.send(new ListDataSourcesCommand({ knowledgeBaseId, nextToken }), {
      abortSignal: signal,
    });
    return { items: output.dataSourceSummaries, next: output.nextToken };
  });
  const summaries = listed.kind === 'answered' ? listed.output : [];
  const asked = await Promise.all(
    summaries.map(({ dataSourceId }) =>
      ask({ needs: 'bedrock:GetDataSource', on: arn }, signal, () =>
        agents.send(new GetDataSourceCommand({ knowledgeBaseId, dataSourceId }), { abortSignal: signal }),
      ),
    ),
  );
  const found = asked.flatMap((source) => (source.kind === 'answered' ? [source.output.dataSource] : []));
  const buckets = found.flatMap((source) => source?.dataSourceConfiguration?.s3Configuration?.bucketArn ?? []);
  return { buckets, failed: [listed, ...asked] };
};
