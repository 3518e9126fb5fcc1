import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId, allow, deniedTo, documentOf, trustOf } from '../contract/aws/account-of.ts';
import { askLive } from '../contract/aws/ask-live.ts';
import { startMoto } from './start-moto.ts';
import { startProxy, type Trouble } from './start-proxy.ts';

let proxy: Awaited<ReturnType<typeof startProxy>>;
let stop = async (): Promise<void> => undefined;
let key = '';
let secret = '';

beforeAll(async () => {
  const moto = await startMoto(accountId);
  proxy = await startProxy(moto.url);
  stop = async () => {
    await proxy.stop();
    await moto.stop();
  };
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: proxy.url, AWS_REGION: 'us-east-1', AWS_EC2_METADATA_DISABLED: 'true' },
    ...{ AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing' },
  });
  const iam = new IAMClient({});
  const trust = JSON.stringify(documentOf([trustOf('lambda.amazonaws.com')]));
  for (const RoleName of ['app', 'AgentRole'])
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  for (const [PolicyName, action] of [
    ['model', 'bedrock:InvokeModel'],
    ['logs', 'logs:PutLogEvents'],
  ] as const)
    await iam.send(
      new PutRolePolicyCommand({
        RoleName: 'app',
        PolicyName,
        PolicyDocument: JSON.stringify(documentOf([allow(action)])),
      }),
    );
  key = (await new KMSClient({}).send(new CreateKeyCommand({}))).KeyMetadata?.Arn ?? '';
  secret =
    (await new SecretsManagerClient({}).send(new CreateSecretCommand({ Name: 'db', SecretString: 'x' }))).ARN ?? '';
});
afterAll(() => stop());

const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const on =
  (operation: string, trouble: Trouble) =>
  (called: string): Trouble =>
    called === operation ? trouble : null;
const isRead = (operation: string): boolean => /^(Get|List|Describe|Simulate|GET )/.test(operation);

describe('AWS says that no identity-based policy allows the call, and what was read of the account does', () => {
  it.each([
    ['GetRole', 'refused'],
    ['GetRole', 'throttled'],
    ['ListAttachedRolePolicies', 'slow'],
    ['ListAttachedRolePolicies', 'cut'],
    ['ListAttachedRolePolicies', 'refused'],
  ] as const)('with %s %s, the cause stays and the contradiction is named', async (operation, trouble) => {
    proxy.meet(on(operation, trouble));

    const { answer } = await askLive(deniedTo('bedrock:InvokeModel', model), { deadlineMilliseconds: 6_000 });

    expect(answer.cause).toMatchObject({ id: 'BEDROCK_INVOKE_MISSING', confidence: 'likely' });
    expect(answer.explanation).toMatch(
      /AWS says that no identity-based policy allows the call, while .*`model`.*Not read: /,
    );
    expect(answer.explanation).toContain(`iam:${operation}`);
    expect(answer.fix.steps).toEqual([]);
  });
});

describe('what a text names', () => {
  it.each([
    ['the key', () => deniedTo('kms:Decrypt', key), () => key, 'GetKeyPolicy'],
    ['the secret', () => deniedTo('secretsmanager:GetSecretValue', secret), () => secret, 'GetResourcePolicy'],
    [
      'the role that could not be assumed',
      () =>
        `ValidationException: The role arn:aws:iam::${accountId}:role/AgentRole could not be assumed by bedrock.amazonaws.com`,
      () => `arn:aws:iam::${accountId}:role/AgentRole`,
      'GetRole',
    ],
  ])('%s is read', async (_, text, of, operation) => {
    proxy.meet(() => null);

    const { evidence } = await askLive(text());

    expect(evidence.seenLayers).toContainEqual({ policyType: 'resource', of: of() });
    expect(proxy.calls()).toContain(operation);
  });
});

describe('whatever happens on the way', () => {
  it.each(['refused', 'throttled', 'cut', null] as const)(
    '%s: nothing but reads is sent, 25 at most',
    async (trouble) => {
      proxy.meet((operation) => (operation === 'GetCallerIdentity' ? null : trouble));

      await askLive(`${deniedTo('bedrock:InvokeModel', model)} with ${key} and ${secret}`, {
        deadlineMilliseconds: 6_000,
      });

      expect(proxy.calls().filter((operation) => !isRead(operation))).toEqual([]);
      expect(proxy.calls().length).toBeGreaterThan(5);
      expect(proxy.calls().length).toBeLessThanOrEqual(25);
    },
  );
});
