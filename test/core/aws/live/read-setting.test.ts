import { BedrockClient, GetGuardrailCommand, GetInferenceProfileCommand } from '@aws-sdk/client-bedrock';
import {
  BedrockAgentClient,
  GetAgentActionGroupCommand,
  GetAgentAliasCommand,
  GetAgentCommand,
  GetDataSourceCommand,
  GetKnowledgeBaseCommand,
  ListAgentActionGroupsCommand,
  ListAgentKnowledgeBasesCommand,
  ListDataSourcesCommand,
} from '@aws-sdk/client-bedrock-agent';
import {
  BatchGetCollectionCommand,
  GetAccessPolicyCommand,
  ListAccessPoliciesCommand,
  OpenSearchServerlessClient,
} from '@aws-sdk/client-opensearchserverless';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { liveAccount } from '@whydenied/core/aws';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';

const mocks = {
  ...{ sts: mockClient(STSClient), bedrock: mockClient(BedrockClient), agents: mockClient(BedrockAgentClient) },
  aoss: mockClient(OpenSearchServerlessClient),
};

beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.reset();
  mocks.sts.on(GetCallerIdentityCommand).resolves({ Arn: 'arn:aws:iam::111122223333:user/a', Account: '111122223333' });
});

const denied = (): Error =>
  Object.assign(new Error('no'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } });
const readArn = (arn: string) =>
  liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now }).read(
    { kind: 'resource', arn, account: null },
    { signal: AbortSignal.timeout(60_000), mayCache: true, caller: null },
  );

const home = 'us-east-1:111122223333';
const functionArn = `arn:aws:lambda:${home}:function:tool`;
const bucketArn = 'arn:aws:s3:::docs';
const roleArn = 'arn:aws:iam::111122223333:role/app';
const profileArn = `arn:aws:bedrock:${home}:application-inference-profile/p1`;
const baseArn = `arn:aws:bedrock:${home}:knowledge-base/KB1`;
const agentArn = `arn:aws:bedrock:${home}:agent/A1`;
const aliasArn = `arn:aws:bedrock:${home}:agent-alias/A1/AL1`;
const collectionArn = `arn:aws:aoss:${home}:collection/c1`;
const models = ['us-east-1', 'us-west-2'].map(
  (region) => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-lite-v1:0`,
);

const asAgent = (agentVersion: string): void => {
  const agent = {
    agentName: 'support',
    agentResourceRoleArn: roleArn,
    foundationModel: 'us.amazon.nova-lite-v1:0',
    guardrailConfiguration: { guardrailIdentifier: 'gr1' },
  };
  mocks.agents.on(GetAgentAliasCommand).resolves({ agentAlias: { routingConfiguration: [{ agentVersion }] } as never });
  mocks.agents.on(GetAgentCommand).resolves({ agent: agent as never });
  mocks.agents
    .on(ListAgentActionGroupsCommand, { agentVersion })
    .resolves({ actionGroupSummaries: [{ actionGroupId: 'G1' } as never] });
  mocks.agents
    .on(GetAgentActionGroupCommand, { agentVersion })
    .resolves({ agentActionGroup: { actionGroupExecutor: { lambda: functionArn } } as never });
  mocks.agents
    .on(ListAgentKnowledgeBasesCommand, { agentVersion })
    .resolvesOnce({ agentKnowledgeBaseSummaries: [{ knowledgeBaseId: 'KB1' } as never], nextToken: 'more' })
    .resolvesOnce({ agentKnowledgeBaseSummaries: [{ knowledgeBaseId: 'KB2' } as never] });
};

describe('a setting', () => {
  it('of an inference profile names every model behind it', async () => {
    mocks.bedrock
      .on(GetInferenceProfileCommand)
      .resolves({ inferenceProfileName: 'team', models: models.map((modelArn) => ({ modelArn })) });

    expect((await readArn(profileArn)).settings).toMatchObject([
      { kind: 'inferenceProfile', arn: profileArn, uses: models },
    ]);
  });

  it('of a guardrail names the profile that routes it', async () => {
    const guardrail = `arn:aws:bedrock:${home}:guardrail/gr1`;
    const guardrailProfileArn = `arn:aws:bedrock:${home}:guardrail-profile/us.guardrail.v1:0`;
    mocks.bedrock
      .on(GetGuardrailCommand)
      .resolves({ name: 'safe', crossRegionDetails: { guardrailProfileArn, guardrailProfileId: 'us.guardrail.v1:0' } });

    expect((await readArn(guardrail)).settings).toMatchObject([{ kind: 'guardrail', uses: [guardrailProfileArn] }]);
  });

  it('of a knowledge base names its role, model, store and the buckets of all its pages of sources', async () => {
    const storageConfiguration = {
      type: 'OPENSEARCH_SERVERLESS',
      opensearchServerlessConfiguration: { collectionArn },
    };
    const knowledgeBaseConfiguration = {
      type: 'VECTOR',
      vectorKnowledgeBaseConfiguration: { embeddingModelArn: models[0] },
    };
    mocks.agents.on(GetKnowledgeBaseCommand).resolves({
      knowledgeBase: { name: 'handbook', roleArn, storageConfiguration, knowledgeBaseConfiguration } as never,
    });
    mocks.agents
      .on(ListDataSourcesCommand)
      .resolvesOnce({ dataSourceSummaries: [{ dataSourceId: 'D1' } as never], nextToken: 'more' })
      .resolvesOnce({ dataSourceSummaries: [{ dataSourceId: 'D2' } as never] });
    for (const id of ['D1', 'D2'])
      mocks.agents.on(GetDataSourceCommand, { dataSourceId: id }).resolves({
        dataSource: { dataSourceConfiguration: { s3Configuration: { bucketArn: `${bucketArn}-${id}` } } } as never,
      });

    expect((await readArn(baseArn)).settings).toMatchObject([
      {
        kind: 'knowledgeBase',
        arn: baseArn,
        roleArn,
        uses: [models[0], collectionArn, `${bucketArn}-D1`, `${bucketArn}-D2`],
      },
    ]);
  });

  it.each([
    ['an agent', agentArn, 'DRAFT'],
    ['the version behind an alias of an agent', aliasArn, '7'],
  ])('of %s names its role, model, guardrail, functions and knowledge bases', async (_, arn, version) => {
    asAgent(version);

    expect((await readArn(arn)).settings).toMatchObject([
      {
        ...{ kind: 'agent', arn, name: 'support', roleArn },
        uses: [
          `arn:aws:bedrock:${home}:inference-profile/us.amazon.nova-lite-v1:0`,
          `arn:aws:bedrock:${home}:guardrail/gr1`,
          functionArn,
          baseArn,
          `arn:aws:bedrock:${home}:knowledge-base/KB2`,
        ],
      },
    ]);
  });

  it('of a collection names the principals of its data access policies', async () => {
    mocks.aoss.on(BatchGetCollectionCommand).resolves({ collectionDetails: [{ name: 'vectors' }] });
    mocks.aoss.on(ListAccessPoliciesCommand).resolves({ accessPolicySummaries: [{ name: 'data' }] });
    mocks.aoss
      .on(GetAccessPolicyCommand)
      .resolves({ accessPolicyDetail: { name: 'data', policy: [{ Rules: [], Principal: [roleArn] }] } });

    expect((await readArn(collectionArn)).settings).toMatchObject([
      { kind: 'collection', name: 'vectors', dataAccess: [{ name: 'data', principals: [roleArn] }] },
    ]);
  });

  it.each([
    [profileArn, 'bedrock:GetInferenceProfile', () => mocks.bedrock.rejects(denied())],
    [baseArn, 'bedrock:GetKnowledgeBase', () => mocks.agents.rejects(denied())],
    [agentArn, 'bedrock:GetAgent', () => mocks.agents.rejects(denied())],
    [collectionArn, 'aoss:BatchGetCollection', () => mocks.aoss.rejects(denied())],
  ])('of %s that may not be read is a note with the permission it takes', async (arn, needs, deny) => {
    deny();

    const evidence = await readArn(arn);

    expect(evidence.settings).toBeUndefined();
    expect(evidence.notes).toEqual([expect.stringContaining(`\`${needs}\``)]);
  });

  it('of an agent is told as far as it could be read, with what could not', async () => {
    asAgent('DRAFT');
    mocks.agents.on(GetAgentActionGroupCommand).rejects(denied());

    const evidence = await readArn(agentArn);

    expect(evidence.settings?.[0]?.uses).not.toContain(functionArn);
    expect(evidence.notes).toEqual([expect.stringContaining('`bedrock:GetAgentActionGroup`')]);
  });
});
