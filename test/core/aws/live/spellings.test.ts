import { APIGatewayClient, GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import { BedrockClient, GetGuardrailCommand, GetInferenceProfileCommand } from '@aws-sdk/client-bedrock';
import { BedrockAgentClient, GetAgentCommand, GetKnowledgeBaseCommand } from '@aws-sdk/client-bedrock-agent';
import { ECRClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { GetRoleCommand, GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { BatchGetCollectionCommand, OpenSearchServerlessClient } from '@aws-sdk/client-opensearchserverless';
import { GetResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { liveAccount } from '@whydenied/core/aws';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadWish } from '../../../../layers/core/src/conversation/index.ts';

const mocks = {
  ...{ sts: mockClient(STSClient), iam: mockClient(IAMClient), kms: mockClient(KMSClient), sns: mockClient(SNSClient) },
  ...{ secrets: mockClient(SecretsManagerClient), sqs: mockClient(SQSClient), ecr: mockClient(ECRClient) },
  ...{ lambda: mockClient(LambdaClient), gateway: mockClient(APIGatewayClient), bedrock: mockClient(BedrockClient) },
  ...{ agents: mockClient(BedrockAgentClient), aoss: mockClient(OpenSearchServerlessClient) },
};

const account = '111122223333';
const home = `us-east-1:${account}`;
const policy = '{"Version":"2012-10-17","Statement":[]}';
const iam = (name: string): string => `arn:aws:iam::${account}:${name}`;

beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.reset();
  mocks.sts.on(GetCallerIdentityCommand).resolves({ Arn: iam('user/a'), Account: account });
});

const roleOf = (Arn: string) => ({
  Role: {
    ...{ Path: '/', RoleId: 'AROA', CreateDate: new Date(0), Arn, RoleName: Arn.split('/').at(-1) ?? '' },
    AssumeRolePolicyDocument: encodeURIComponent(policy),
  },
});
const asRole = (arn: string): void => void mocks.iam.on(GetRoleCommand).resolves(roleOf(arn));
const asUser = (Arn: string): void =>
  void mocks.iam
    .on(GetUserCommand)
    .resolves({ User: { Path: '/', UserId: 'AIDA', CreateDate: new Date(0), Arn, UserName: Arn.split('/').at(-1) } });
const sso = 'AWSReservedSSO_Developers_0123456789abcdef';

/** What people write, what AWS then answers with, and the ARN that counts. */
const written: readonly (readonly [string, ReadWish['kind'], string, string, (held: string) => void])[] = [
  ['a role in another case', 'principal', iam('role/APP'), iam('role/App'), asRole],
  ['a role without its path', 'principal', iam('role/App'), iam('role/team/deep/App'), asRole],
  ['a session', 'principal', `arn:aws:sts::${account}:assumed-role/app/s1`, iam('role/team/App'), asRole],
  [
    ...(['a session of Identity Center', 'principal', `arn:aws:sts::${account}:assumed-role/${sso}/maria`] as const),
    ...([iam(`role/aws-reserved/sso.amazonaws.com/eu-central-1/${sso}`), asRole] as const),
  ],
  ['a user in another case', 'principal', iam('user/MARIA'), iam('user/people/Maria'), asUser],
  ['a role that is assumed', 'resource', iam('role/vendor'), iam('role/partners/Vendor'), asRole],
  [
    ...(['an alias of a key', 'resource', `arn:aws:kms:${home}:alias/docs`, `arn:aws:kms:${home}:key/k1`] as const),
    (Arn) => {
      mocks.kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: 'k1', Arn } });
      mocks.kms.on(GetKeyPolicyCommand).resolves({ Policy: policy });
    },
  ],
  [
    ...(['a secret without the end of its ARN', 'resource', `arn:aws:secretsmanager:${home}:secret:db`] as const),
    `arn:aws:secretsmanager:${home}:secret:db-a1B2c3`,
    (ARN) => void mocks.secrets.on(GetResourcePolicyCommand).resolves({ ARN, ResourcePolicy: policy }),
  ],
  [
    ...(['a topic', 'resource', `arn:aws:sns:${home}:NEWS`, `arn:aws:sns:${home}:news`] as const),
    (TopicArn) => void mocks.sns.on(GetTopicAttributesCommand).resolves({ Attributes: { TopicArn, Policy: policy } }),
  ],
  [
    ...(['a queue', 'resource', `arn:aws:sqs:${home}:JOBS`, `arn:aws:sqs:${home}:jobs`] as const),
    (QueueArn) => void mocks.sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { QueueArn, Policy: policy } }),
  ],
  [
    ...(['a repository', 'resource', `arn:aws:ecr:${home}:repository/TEAM/a`] as const),
    `arn:aws:ecr:${home}:repository/team/a`,
    () =>
      void mocks.ecr
        .on(GetRepositoryPolicyCommand)
        .resolves({ registryId: account, repositoryName: 'team/a', policyText: policy }),
  ],
  [
    ...(['a function', 'resource', `arn:aws:lambda:${home}:function:TOOL:live`] as const),
    `arn:aws:lambda:${home}:function:Tool`,
    (held) =>
      void mocks.lambda
        .on(GetPolicyCommand)
        .resolves({ Policy: JSON.stringify({ Statement: [{ Resource: `${held}:live` }] }) }),
  ],
  [
    ...(['an API', 'resource', `arn:aws:execute-api:${home}:API1/prod/GET/a`] as const),
    `arn:aws:execute-api:${home}:api1/prod/GET/a`,
    () => void mocks.gateway.on(GetRestApiCommand).resolves({ id: 'api1', policy }),
  ],
  [
    ...(['an agent', 'resource', `arn:aws:bedrock:${home}:agent/agent12345`] as const),
    `arn:aws:bedrock:${home}:agent/AGENT12345`,
    (agentArn) => void mocks.agents.on(GetAgentCommand).resolves({ agent: { agentArn, agentName: 'a' } as never }),
  ],
  [
    ...(['an alias of an agent', 'resource', `arn:aws:bedrock:${home}:agent-alias/AGENT12345/AL1`] as const),
    `arn:aws:bedrock:${home}:agent/AGENT12345`,
    (agentArn) => void mocks.agents.on(GetAgentCommand).resolves({ agent: { agentArn, agentName: 'a' } as never }),
  ],
  [
    ...(['a knowledge base', 'resource', `arn:aws:bedrock:${home}:knowledge-base/kb1`] as const),
    `arn:aws:bedrock:${home}:knowledge-base/KB1`,
    (knowledgeBaseArn) =>
      void mocks.agents.on(GetKnowledgeBaseCommand).resolves({ knowledgeBase: { knowledgeBaseArn } as never }),
  ],
  [
    ...(['a guardrail', 'resource', `arn:aws:bedrock:${home}:guardrail/GR1`] as const),
    `arn:aws:bedrock:${home}:guardrail/gr1`,
    (guardrailArn) => void mocks.bedrock.on(GetGuardrailCommand).resolves({ guardrailArn, name: 'safe' }),
  ],
  [
    ...(['an inference profile', 'resource', `arn:aws:bedrock:${home}:inference-profile/US.x`] as const),
    `arn:aws:bedrock:${home}:inference-profile/us.x`,
    (inferenceProfileArn) =>
      void mocks.bedrock.on(GetInferenceProfileCommand).resolves({ inferenceProfileArn, models: [] }),
  ],
  [
    ...(['a collection', 'resource', `arn:aws:aoss:${home}:collection/C1`] as const),
    `arn:aws:aoss:${home}:collection/c1`,
    (arn) => void mocks.aoss.on(BatchGetCollectionCommand).resolves({ collectionDetails: [{ arn, name: 'c' }] }),
  ],
];

const call = { signal: AbortSignal.timeout(60_000), mayCache: true, caller: null };
const open = () => liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now });
const wishOf = (kind: ReadWish['kind'], arn: string): ReadWish =>
  kind === 'principal' ? { kind, arn } : { kind: 'resource', arn, account: null };

describe.each(written)('%s', (_, kind, arn, held, answer) => {
  it('is found under the ARN that AWS answers with', async () => {
    answer(held);

    expect(await open().find(wishOf(kind, arn), call)).toEqual({
      kind: 'found',
      wish: { ...wishOf(kind, arn), held },
    });
  });

  it('is told nothing of where AWS answers for another one than was found', async () => {
    answer(held);

    const evidence = await open().read({ ...wishOf(kind, arn), held: `${held}-of-before` } as ReadWish, call);

    expect(evidence).toMatchObject({ policies: [], principals: [], seenLayers: [] });
    expect(evidence.settings ?? []).toEqual([]);
    expect(evidence.notes.length + evidence.unseenLayers.length).toBeGreaterThan(0);
  });
});

describe('what is looked for and then read', () => {
  it('is asked of AWS once', async () => {
    asRole(iam('role/team/App'));
    const live = open();
    const found = await live.find({ kind: 'principal', arn: iam('role/app') }, call);

    const evidence = found.kind === 'found' ? await live.read(found.wish, call) : null;

    expect(mocks.iam.commandCalls(GetRoleCommand)).toHaveLength(1);
    expect(evidence?.principals.map((each) => each.arn)).toEqual([iam('role/team/App')]);
    expect(evidence?.spellings).toEqual([{ asked: iam('role/app'), held: iam('role/team/App') }]);
  });

  it('is not found where it is not there, and unread where AWS does not say', async () => {
    const error = (name: string, httpStatusCode: number) =>
      Object.assign(new Error('no'), { name, $metadata: { httpStatusCode } });
    mocks.iam.on(GetRoleCommand).rejects(error('NoSuchEntityException', 404));
    mocks.sns.on(GetTopicAttributesCommand).rejects(error('AuthorizationError', 403));

    const role = await open().find({ kind: 'principal', arn: iam('role/gone') }, call);
    const topic = await open().find(wishOf('resource', `arn:aws:sns:${home}:news`), call);

    expect(role).toEqual({ kind: 'absent' });
    expect(topic).toMatchObject({ kind: 'unread', because: expect.stringContaining('`sns:GetTopicAttributes`') });
  });
});
