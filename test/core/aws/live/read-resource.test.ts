import { APIGatewayClient, GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import { DynamoDBClient, GetResourcePolicyCommand as GetTablePolicyCommand } from '@aws-sdk/client-dynamodb';
import { DescribeVpcEndpointsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetBucketPolicyCommand, GetPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { GetResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { liveAccount } from '@whydenied/core/aws';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadWish } from '../../../../layers/core/src/conversation/index.ts';

const mocks = {
  ...{ sts: mockClient(STSClient), iam: mockClient(IAMClient), lambda: mockClient(LambdaClient) },
  ...{ s3: mockClient(S3Client), kms: mockClient(KMSClient), secrets: mockClient(SecretsManagerClient) },
  ...{ gateway: mockClient(APIGatewayClient), ec2: mockClient(EC2Client) },
  ...{ sns: mockClient(SNSClient), ecr: mockClient(ECRClient) },
  dynamodb: mockClient(DynamoDBClient),
};

beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.reset();
  mocks.s3.on(GetPublicAccessBlockCommand).rejects(named('NoSuchPublicAccessBlockConfiguration'));
  mocks.kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: 'k1', Arn: keyArn } });
  mocks.sts.on(GetCallerIdentityCommand).resolves({ Arn: 'arn:aws:iam::111122223333:user/a', Account: '111122223333' });
});

const policy = '{"Version":"2012-10-17","Statement":[]}';
const named = (name: string, message = 'no'): Error =>
  Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: name.startsWith('AccessDenied') ? 403 : 404 },
  });
const call = { signal: AbortSignal.timeout(60_000), mayCache: true, caller: null };
const read = (wish: ReadWish) =>
  liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now }).read(wish, call);
const readArn = (arn: string) => read({ kind: 'resource', arn, account: null });

const home = 'us-east-1:111122223333';
const functionArn = `arn:aws:lambda:${home}:function:tool`;
const bucketArn = 'arn:aws:s3:::docs';
const keyArn = `arn:aws:kms:${home}:key/k1`;
const secretArn = `arn:aws:secretsmanager:${home}:secret:s-abc`;
const apiArn = `arn:aws:execute-api:${home}:api1/prod/POST/chat`;
const topicArn = `arn:aws:sns:${home}:alerts`;
const tableArn = `arn:aws:dynamodb:${home}:table/sessions`;
const repositoryArn = `arn:aws:ecr:${home}:repository/team/agent`;
const roleArn = 'arn:aws:iam::111122223333:role/app';

const resources = [
  {
    arn: functionArn,
    needs: 'lambda:GetPolicy',
    without: named('ResourceNotFoundException'),
    gone: named('ResourceNotFoundException', `Function not found: ${functionArn}`),
    answer: () => mocks.lambda.on(GetPolicyCommand).resolves({ Policy: policy }),
    fail: (error: Error) => mocks.lambda.on(GetPolicyCommand).rejects(error),
  },
  {
    arn: bucketArn,
    needs: 's3:GetBucketPolicy',
    without: named('NoSuchBucketPolicy'),
    gone: named('NoSuchBucket'),
    answer: () => mocks.s3.on(GetBucketPolicyCommand).resolves({ Policy: policy }),
    fail: (error: Error) => mocks.s3.on(GetBucketPolicyCommand).rejects(error),
  },
  {
    arn: keyArn,
    needs: 'kms:GetKeyPolicy',
    without: null,
    gone: named('NotFoundException'),
    answer: () => mocks.kms.on(GetKeyPolicyCommand).resolves({ Policy: policy }),
    fail: (error: Error) => mocks.kms.on(GetKeyPolicyCommand).rejects(error),
  },
  {
    arn: secretArn,
    needs: 'secretsmanager:GetResourcePolicy',
    without: null,
    gone: named('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.'),
    answer: () => mocks.secrets.on(GetResourcePolicyCommand).resolves({ ResourcePolicy: policy }),
    fail: (error: Error) => mocks.secrets.on(GetResourcePolicyCommand).rejects(error),
  },
  {
    arn: apiArn,
    needs: 'apigateway:GET',
    without: null,
    gone: named('NotFoundException'),
    answer: () => mocks.gateway.on(GetRestApiCommand).resolves({ policy: policy.replaceAll('"', '\\"') }),
    fail: (error: Error) => mocks.gateway.on(GetRestApiCommand).rejects(error),
  },
  {
    arn: topicArn,
    needs: 'sns:GetTopicAttributes',
    without: null,
    gone: named('NotFoundException'),
    answer: () => mocks.sns.on(GetTopicAttributesCommand).resolves({ Attributes: { Policy: policy } }),
    fail: (error: Error) => mocks.sns.on(GetTopicAttributesCommand).rejects(error),
  },
  {
    arn: tableArn,
    needs: 'dynamodb:GetResourcePolicy',
    without: named('PolicyNotFoundException'),
    gone: named('ResourceNotFoundException', `Requested resource not found: ${tableArn}`),
    answer: () => mocks.dynamodb.on(GetTablePolicyCommand).resolves({ Policy: policy }),
    fail: (error: Error) => mocks.dynamodb.on(GetTablePolicyCommand).rejects(error),
  },
  {
    arn: repositoryArn,
    needs: 'ecr:GetRepositoryPolicy',
    without: named('RepositoryPolicyNotFoundException'),
    gone: named('RepositoryNotFoundException'),
    answer: () => mocks.ecr.on(GetRepositoryPolicyCommand).resolves({ policyText: policy }),
    fail: (error: Error) => mocks.ecr.on(GetRepositoryPolicyCommand).rejects(error),
  },
  {
    arn: roleArn,
    needs: 'iam:GetRole',
    without: null,
    gone: named('NoSuchEntityException'),
    answer: () =>
      mocks.iam.on(GetRoleCommand).resolves({
        Role: {
          Path: '/',
          RoleName: 'app',
          RoleId: 'AROA',
          Arn: roleArn,
          CreateDate: new Date(0),
          AssumeRolePolicyDocument: encodeURIComponent(policy),
        },
      }),
    fail: (error: Error) => mocks.iam.on(GetRoleCommand).rejects(error),
  },
];

describe.each(resources)('the policy of $arn', ({ arn, needs, without, gone, answer, fail }) => {
  it('is read as JSON text and belongs to the resource', async () => {
    answer();

    const evidence = await readArn(arn);

    expect(evidence.policies).toMatchObject([
      { policyType: 'resource', attachTo: arn, document: policy, source: 'live' },
    ]);
    expect(evidence.seenLayers).toEqual([{ policyType: 'resource', of: arn }]);
  });

  it.skipIf(without === null)('that does not exist was seen: there is none', async () => {
    fail(without ?? named('never'));

    const evidence = await readArn(arn);

    expect(evidence.policies).toEqual([]);
    expect(evidence.seenLayers).toEqual([{ policyType: 'resource', of: arn }]);
  });

  it('of something that does not exist was not seen: it may be spelled otherwise', async () => {
    fail(gone);

    const evidence = await readArn(arn);

    expect(evidence).toMatchObject({
      policies: [],
      seenLayers: [],
      unseenLayers: [{ policyType: 'resource', of: arn }],
    });
  });

  it('that may not be read is unseen, with the permission it takes', async () => {
    fail(named('AccessDeniedException'));

    const evidence = await readArn(arn);

    expect(evidence.seenLayers).toEqual([]);
    expect(evidence.unseenLayers).toMatchObject([
      { policyType: 'resource', of: arn, because: expect.stringContaining(`\`${needs}\``) },
    ]);
  });
});

describe('a part of a resource', () => {
  it('that is an index has the policy of its table', async () => {
    mocks.dynamodb.on(GetTablePolicyCommand).resolves({ Policy: policy });

    const evidence = await readArn(`${tableArn}/index/by-user`);

    expect(mocks.dynamodb.commandCalls(GetTablePolicyCommand)[0]?.args[0].input).toEqual({ ResourceArn: tableArn });
    expect(evidence.policies).toMatchObject([{ attachTo: `${tableArn}/index/by-user` }]);
  });

  it('that is a subscription has the policy of its topic', async () => {
    mocks.sns.on(GetTopicAttributesCommand).resolves({ Attributes: { Policy: policy } });

    await readArn(`${topicArn}:0b7c-sub`);

    expect(mocks.sns.commandCalls(GetTopicAttributesCommand)[0]?.args[0].input).toEqual({ TopicArn: topicArn });
  });

  it('that is an image is looked for in the registry of its account', async () => {
    mocks.ecr.on(GetRepositoryPolicyCommand).resolves({ policyText: policy });

    await readArn(repositoryArn);

    expect(mocks.ecr.commandCalls(GetRepositoryPolicyCommand)[0]?.args[0].input).toEqual({
      registryId: '111122223333',
      repositoryName: 'team/agent',
    });
  });
});

describe('a function', () => {
  it('is asked for the policy of the version or alias that the ARN names', async () => {
    mocks.lambda.on(GetPolicyCommand).resolves({ Policy: policy });

    await readArn(`${functionArn}:live`);

    expect(mocks.lambda.commandCalls(GetPolicyCommand)[0]?.args[0].input).toEqual({
      FunctionName: functionArn,
      Qualifier: 'live',
    });
  });
});

describe('an object', () => {
  it('has the policy of its bucket, and the bucket’s Block Public Access is told', async () => {
    mocks.s3.on(GetBucketPolicyCommand).resolves({ Policy: policy });
    mocks.s3
      .on(GetPublicAccessBlockCommand)
      .resolves({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } });

    const evidence = await readArn(`${bucketArn}/a/b.txt`);

    expect(evidence.policies[0]?.attachTo).toBe(bucketArn);
    expect(evidence.notes[0]).toContain('Block Public Access of bucket `docs`');
  });
});

describe('an alias of a key', () => {
  it('is followed to the key', async () => {
    mocks.kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: 'k1', Arn: keyArn } });
    mocks.kms.on(GetKeyPolicyCommand).resolves({ Policy: policy });

    const evidence = await readArn(`arn:aws:kms:${home}:alias/docs`);

    expect(mocks.kms.commandCalls(GetKeyPolicyCommand)[0]?.args[0].input.KeyId).toBe(keyArn);
    expect(evidence.policies).toHaveLength(1);
  });
});

describe('a resource whose service has no such policy', () => {
  it('is not asked for one', async () => {
    const evidence = await readArn('arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0');

    expect(evidence).toMatchObject({ policies: [], seenLayers: [], unseenLayers: [] });
  });
});

describe('a VPC endpoint', () => {
  const wish: ReadWish = { kind: 'vpcEndpoint', id: 'vpce-0a1b2c3d', region: 'us-east-1', account: '111122223333' };

  it('has its policy, which takes part in every request through it', async () => {
    mocks.ec2.on(DescribeVpcEndpointsCommand).resolves({ VpcEndpoints: [{ PolicyDocument: policy }] });

    expect((await read(wish)).policies).toMatchObject([
      { policyType: 'vpcEndpoint', name: 'vpce-0a1b2c3d', document: policy },
    ]);
  });

  it('that is unknown is named', async () => {
    mocks.ec2.on(DescribeVpcEndpointsCommand).rejects(named('InvalidVpcEndpointId.NotFound'));

    expect((await read(wish)).unseenLayers[0]?.because).toBe('there is no VPC endpoint `vpce-0a1b2c3d` in `us-east-1`');
  });
});
