import { CreateRepositoryCommand, ECRClient, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateAliasCommand, CreateKeyCommand, KMSClient, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { CreateBucketCommand, PutBucketPolicyCommand, PutPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, PutResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { accountReader, answerQuestion, readAccountDetails } from '@whydenied/core';
import { liveAccount } from '@whydenied/core/aws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import demo from '../../dev/demo-account.json' with { type: 'json' };
import pastes from '../cases/first-light/pastes.json' with { type: 'json' };
import { askLive } from '../contract/aws/ask-live.ts';
import { fillAccount } from './fill-account.ts';
import { startMoto } from './start-moto.ts';

const account = '210987654321';
let stop = async (): Promise<void> => undefined;

const useKeys = (accessKeyId: string, secretAccessKey: string): void => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey });
};

beforeAll(async () => {
  const moto = await startMoto(account);
  stop = moto.stop;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: moto.url,
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  useKeys('testing', 'testing');
  const { accessKeyId, secretAccessKey } = await fillAccount();
  useKeys(accessKeyId, secretAccessKey);
});
afterAll(() => stop());

const call = { signal: AbortSignal.timeout(120_000), mayCache: true, caller: null };
const open = () => liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now });
const policyFor = (Action: string) => ({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'App', Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action, Resource: '*' },
  ],
});
const parsed = (document: unknown): unknown => (typeof document === 'string' ? JSON.parse(document) : document);

const fromFile = async (input: string) => {
  const reading = readAccountDetails(demo);
  return answerQuestion({ readers: reading.kind === 'account' ? [accountReader(reading.account)] : [] })({ input });
};

describe('the demo account in moto, filled by the SDK and read live', () => {
  it.each(pastes)('$name: the same answer as from the file', async ({ input }) => {
    const [live, file] = await Promise.all([askLive(input), fromFile(input)]);

    expect(live.answer.cause).toEqual(file.answer.cause);
    expect(live.answer.denial).toEqual(file.answer.denial);
    expect(live.answer.requests.map(({ decision }) => decision)).toEqual(
      file.answer.requests.map(({ decision }) => decision),
    );
    expect(live.answer.fix.steps.map(({ target }) => target)).toEqual(
      file.answer.fix.steps.map(({ target }) => target),
    );
    expect(live.answer.fix.steps.map(({ json }) => parsed(json))).toEqual(
      file.answer.fix.steps.map(({ json }) => parsed(json)),
    );
    expect(live.answer.fix.verification).toMatchObject({
      before: file.answer.fix.verification.before,
      after: file.answer.fix.verification.after,
    });
  });

  it('says who our keys belong to', async () => {
    expect(await open().identity(call)).toMatchObject({ arn: `arn:aws:iam::${account}:user/admin`, of: 'longTermKey' });
  });

  it('has no simulator, and the local evaluator is the whole answer', async () => {
    const { answer } = await askLive(pastes[0]?.input ?? '');

    expect(answer.explanation).toContain('IAM’s simulator did not decide');
    expect(answer.fix.verification.engines).toEqual(['local']);
  });
});

describe('what is written otherwise than moto holds it', () => {
  it.each([
    ['without its path', `arn:aws:iam::${account}:role/Deep`],
    ['as a session', `arn:aws:sts::${account}:assumed-role/Deep/s1`],
  ])('is a role %s, found and read by its own ARN', async (_, arn) => {
    const AssumeRolePolicyDocument = JSON.stringify(policyFor('sts:AssumeRole')).replace(',"Resource":"*"', '');
    await new IAMClient({})
      .send(new CreateRoleCommand({ RoleName: 'Deep', Path: '/team/deep/', AssumeRolePolicyDocument }))
      .catch(() => undefined);
    const held = `arn:aws:iam::${account}:role/team/deep/Deep`;
    const live = open();

    const found = await live.find({ kind: 'principal', arn }, call);
    const evidence = found.kind === 'found' ? await live.read(found.wish, call) : null;

    expect(found).toEqual({ kind: 'found', wish: { kind: 'principal', arn, held } });
    expect(evidence?.principals.map((each) => each.arn)).toEqual([held]);
  });

  it('is an alias, found by the ARN of its key', async () => {
    const kms = new KMSClient({});
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/otherwise', TargetKeyId: KeyMetadata?.KeyId }));
    const wish = { kind: 'resource', arn: `arn:aws:kms:us-east-1:${account}:alias/otherwise`, account } as const;

    expect(await open().find(wish, call)).toEqual({ kind: 'found', wish: { ...wish, held: KeyMetadata?.Arn } });
  });

  it('is a topic in another case: there is none of that name', async () => {
    await new SNSClient({}).send(new CreateTopicCommand({ Name: 'cased' }));
    const wish = { kind: 'resource', arn: `arn:aws:sns:us-east-1:${account}:CASED`, account } as const;

    expect(await open().find(wish, call)).toEqual({ kind: 'absent' });
    expect((await open().read(wish, call)).seenLayers).toEqual([]);
  });
});

describe('a policy of a resource in moto', () => {
  it('of a bucket is read with its Block Public Access', async () => {
    const s3 = new S3Client({ forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'handbook-docs' }));
    await s3.send(
      new PutBucketPolicyCommand({ Bucket: 'handbook-docs', Policy: JSON.stringify(policyFor('s3:GetObject')) }),
    );
    const PublicAccessBlockConfiguration = { RestrictPublicBuckets: true };
    await s3.send(new PutPublicAccessBlockCommand({ Bucket: 'handbook-docs', PublicAccessBlockConfiguration }));

    const evidence = await open().read({ kind: 'resource', arn: 'arn:aws:s3:::handbook-docs/a.txt', account }, call);

    expect(parsed(evidence.policies[0]?.document)).toEqual(policyFor('s3:GetObject'));
    expect(evidence.notes).toEqual([expect.stringContaining('Block Public Access')]);
  });

  it('of a key is read', async () => {
    const kms = new KMSClient({});
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId ?? '';
    await kms.send(
      new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy: JSON.stringify(policyFor('kms:Decrypt')) }),
    );

    const evidence = await open().read({ kind: 'resource', arn: KeyMetadata?.Arn ?? '', account }, call);

    expect(parsed(evidence.policies[0]?.document)).toEqual(policyFor('kms:Decrypt'));
  });

  it('of a queue is read', async () => {
    const queues = new SQSClient({});
    const Policy = JSON.stringify(policyFor('sqs:SendMessage'));
    const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName: 'jobs', Attributes: { Policy } }));
    const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));

    const evidence = await open().read({ kind: 'resource', arn: Attributes?.QueueArn ?? '', account }, call);

    expect(parsed(evidence.policies[0]?.document)).toEqual(policyFor('sqs:SendMessage'));
  });

  it('of a topic is read', async () => {
    const topics = new SNSClient({});
    const Policy = JSON.stringify(policyFor('sns:Publish'));
    const { TopicArn = '' } = await topics.send(new CreateTopicCommand({ Name: 'alerts', Attributes: { Policy } }));

    const evidence = await open().read({ kind: 'resource', arn: TopicArn, account }, call);

    expect(parsed(evidence.policies[0]?.document)).toEqual(policyFor('sns:Publish'));
  });

  it('of a repository is read', async () => {
    const images = new ECRClient({});
    const { repository } = await images.send(new CreateRepositoryCommand({ repositoryName: 'team/agent' }));
    const policyText = JSON.stringify(policyFor('ecr:BatchGetImage'));
    await images.send(new SetRepositoryPolicyCommand({ repositoryName: 'team/agent', policyText }));

    const evidence = await open().read({ kind: 'resource', arn: repository?.repositoryArn ?? '', account }, call);

    expect(parsed(evidence.policies[0]?.document)).toEqual(policyFor('ecr:BatchGetImage'));
  });

  it('of a secret is read', async () => {
    const secrets = new SecretsManagerClient({});
    const { ARN = '' } = await secrets.send(new CreateSecretCommand({ Name: 'store', SecretString: 'x' }));
    const ResourcePolicy = JSON.stringify(policyFor('secretsmanager:GetSecretValue'));
    await secrets.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy }));

    const evidence = await open().read({ kind: 'resource', arn: ARN, account }, call);

    expect(parsed(evidence.policies[0]?.document)).toEqual(policyFor('secretsmanager:GetSecretValue'));
  });
});
