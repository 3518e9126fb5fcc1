import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const allowing = (action: string, resource: string, ...more: readonly object[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource }, ...more],
  });
const says = async (document: string, question: string): Promise<string> =>
  (await openTalk().say(`${document} ${question}`)).reply;

const models = 'arn:aws:bedrock:us-east-1::foundation-model/*';
const f = 'arn:aws:lambda:us-east-1:111122223333:function:f';
const orders = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf';
const small = 'arn:aws:iam::111122223333:role/small';

describe('a thing that the words name is what is decided, not what the policy names', () => {
  it.each([
    ['dynamodb:GetItem', orders, 'can it GetItem on table customers?', 'table/customers'],
    ['dynamodb:GetItem', orders, 'would GetItem on the index of orders be allowed?', 'table/orders/index/any'],
    ['dynamodb:GetItem', orders, 'would GetItem on another table be allowed?', 'table/another-one'],
    ['s3:GetObject', 'arn:aws:s3:::docs/*', 'can it s3:GetObject from bucket secrets?', 'arn:aws:s3:::secrets/any'],
    [
      's3:GetObject',
      'arn:aws:s3:::docs/*',
      'would s3:GetObject in the payroll bucket be allowed?',
      'arn:aws:s3:::payroll/any',
    ],
    [
      's3:GetObject',
      'arn:aws:s3:::docs/public/*',
      'would s3:GetObject of docs/private/a be allowed?',
      'arn:aws:s3:::docs/private/a',
    ],
    [
      's3:GetObject',
      'arn:aws:s3:::docs/public/*',
      'would s3:GetObject on key private/a be allowed?',
      'arn:aws:s3:::docs/private/a',
    ],
    [
      'secretsmanager:GetSecretValue',
      secret,
      'would secretsmanager:GetSecretValue of prod/api be allowed?',
      'secret:prod/api-AbCdEf',
    ],
    ['lambda:InvokeFunction', f, 'could it invoke function g?', 'function:g'],
    ['lambda:InvokeFunction', f, 'would lambda:InvokeFunction of billing be allowed?', 'function:billing'],
    [
      'lambda:InvokeFunction',
      f,
      'can it invoke a function in account 999988887777?',
      'us-east-1:999988887777:function:',
    ],
    ['iam:PassRole', small, 'would iam:PassRole of the role Admin be allowed?', 'role/Admin'],
    ['iam:PassRole', small, 'could it pass the role Admin?', 'role/Admin'],
    ['sts:AssumeRole', small, 'can it assume the role big?', 'role/big'],
    [
      'sqs:SendMessage',
      'arn:aws:sqs:us-east-1:111122223333:q1',
      'would sqs:SendMessage to queue q2 be allowed?',
      ':q2',
    ],
    ['sns:Publish', 'arn:aws:sns:us-east-1:111122223333:t1', 'would sns:Publish to topic t2 be allowed?', ':t2'],
    [
      'bedrock:Retrieve',
      'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1',
      'would bedrock:Retrieve on knowledge base KB2 be allowed?',
      'knowledge-base/KB2',
    ],
    [
      'bedrock:InvokeAgent',
      'arn:aws:bedrock:us-east-1:111122223333:agent-alias/A1/*',
      'would bedrock:InvokeAgent of agent A2 be allowed?',
      'agent-alias/A2/any',
    ],
    [
      'bedrock:ApplyGuardrail',
      'arn:aws:bedrock:us-east-1:111122223333:guardrail/g1',
      'would bedrock:ApplyGuardrail with guardrail g2 be allowed?',
      'guardrail/g2',
    ],
    [
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-*',
      'would bedrock:InvokeModel with Claude be allowed?',
      'foundation-model/anthropic.claude-any',
    ],
    [
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0',
      'would Claude 3 Haiku be allowed?',
      'anthropic.claude-3-haiku',
    ],
    [
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-*',
      'would bedrock:InvokeModel on a custom model be allowed?',
      'custom-model-deployment/any',
    ],
    ['bedrock:InvokeModel', models, 'would bedrock:InvokeModel on an imported model be allowed?', 'imported-model/any'],
    [
      'bedrock:InvokeModel',
      models,
      'would bedrock:InvokeModel with my provisioned throughput be allowed?',
      'provisioned-model/any',
    ],
    [
      'bedrock:InvokeModel',
      models,
      'would bedrock:InvokeModel through an inference profile be allowed?',
      'inference-profile/any',
    ],
    ['bedrock:InvokeModel', models, 'would bedrock:InvokeModel in eu-west-1 be allowed?', 'bedrock:eu-west-1::'],
    ['bedrock:InvokeModel', models, 'would InvokeModel be allowed in Frankfurt?', 'bedrock:eu-central-1::'],
    ['bedrock:InvokeModel', models, 'Wäre InvokeModel in eu-central-1 erlaubt?', 'bedrock:eu-central-1::'],
    ['bedrock:InvokeModel', models, 'would InvokeModel be allowed in another region?', 'foundation-model/any'],
    [
      'bedrock:InvokeModel',
      models,
      'would InvokeModel be allowed in GovCloud?',
      'arn:aws-us-gov:bedrock:us-gov-west-1::',
    ],
    ['lambda:InvokeFunction', f, 'would lambda:InvokeFunction in eu-west-1 be allowed?', 'lambda:eu-west-1:'],
  ])('%s on %s: %s', async (action, resource, question, expected) => {
    const reply = await says(allowing(action, resource), question);

    expect(reply).toMatch(/^(?:\*\*Nein[^*]*\*\* )?\*\*No:\*\* /);
    expect(reply).toContain(expected);
  });

  it.each([
    ['dynamodb:GetItem', orders, 'can it GetItem on table orders?'],
    ['s3:GetObject', 'arn:aws:s3:::docs/*', 'would s3:GetObject in the bucket docs be allowed?'],
    ['secretsmanager:GetSecretValue', secret, 'would secretsmanager:GetSecretValue of prod/db be allowed?'],
    ['lambda:InvokeFunction', f, 'could it invoke function f?'],
    ['iam:PassRole', small, 'would iam:PassRole of the role small be allowed?'],
    ['bedrock:InvokeModel', models, 'would bedrock:InvokeModel in us-east-1 be allowed?'],
    ['bedrock:InvokeModel', models, 'would bedrock:InvokeModel with Claude be allowed?'],
    [
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0',
      'does this allow Nova Pro?',
    ],
  ])('%s on %s, which is the policy’s own: %s', async (action, resource, question) => {
    expect(await says(allowing(action, resource), question)).toMatch(/^\*\*Yes, as far as these policies go:\*\*/);
  });

  it('another account’s caller is not let in by a policy of an identity', async () => {
    const reply = await says(
      allowing('bedrock:InvokeModel', models),
      'would the other account 999988887777 be allowed InvokeModel?',
    );

    expect(reply).toMatch(/^\*\*No, not by this:\*\*/);
  });

  it('a Deny of a family is the answer for it', async () => {
    const deny = { Effect: 'Deny', Action: 'bedrock:*', Resource: 'arn:aws:bedrock:*::foundation-model/anthropic.*' };

    expect(await says(allowing('bedrock:InvokeModel', '*', deny), 'would Claude be allowed?')).toMatch(/^\*\*No:\*\*/);
  });
});

describe('what the words say of the request is what is decided', () => {
  const denied = (condition: object): string =>
    allowing('s3:GetObject', 'arn:aws:s3:::docs/*', {
      Effect: 'Deny',
      Action: 's3:*',
      Resource: '*',
      Condition: condition,
    });

  it.each([
    [
      'a day',
      { DateGreaterThan: { 'aws:CurrentTime': '2025-01-01T00:00:00Z' } },
      'would s3:GetObject be allowed on 2024-06-01?',
      'Yes',
    ],
    [
      'a later day',
      { DateGreaterThan: { 'aws:CurrentTime': '2025-01-01T00:00:00Z' } },
      'would s3:GetObject be allowed on 2026-06-01?',
      'No',
    ],
    ['http', { Bool: { 'aws:SecureTransport': 'false' } }, 'would s3:GetObject over http be allowed?', 'No'],
    ['https', { Bool: { 'aws:SecureTransport': 'false' } }, 'would s3:GetObject over https be allowed?', 'Yes'],
    [
      'the age of MFA',
      { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } },
      'would s3:GetObject be allowed if MFA was 2 hours ago?',
      'No',
    ],
    [
      'an age within',
      { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } },
      'would s3:GetObject be allowed if MFA was 20 minutes ago?',
      'Yes',
    ],
  ])('%s', async (_, condition, question, expected) => {
    expect(await says(denied(condition), question)).toMatch(new RegExp(`^\\*\\*${expected}\\b`));
  });

  it('an Allow before a day counts before it', async () => {
    const reply = await says(
      allowing('s3:PutObject', '*', {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::docs/*',
        Condition: { DateLessThan: { 'aws:CurrentTime': '2025-01-01T00:00:00Z' } },
      }),
      'would s3:GetObject on arn:aws:s3:::docs/a be allowed on 2026-06-01?',
    );

    expect(reply).toMatch(/^\*\*No:\*\*/);
    expect(reply).toContain('`aws:CurrentTime` is before `2025-01-01T00:00:00Z`');
  });
});
