import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const account = '123456789012';
const allow = (action: unknown, resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
const deny = (action: string, more: object = {}) => ({ Effect: 'Deny', Action: action, Resource: '*', ...more });

const asked = async (question: string, ...Statement: readonly object[]): Promise<string> =>
  (await openTalk().say(`${question}\n${JSON.stringify({ Version: '2012-10-17', Statement })}`)).reply;

describe('a policy by which somebody becomes an administrator in one step', () => {
  it.each([
    ['sts:AssumeRole', 'arn:aws:iam::*:role/OrganizationAccountAccessRole'],
    ['sts:AssumeRole', `arn:aws:iam::${account}:role/AdministratorRole`],
    ['iam:AttachUserPolicy', `arn:aws:iam::${account}:user/bob`],
    ['iam:PutUserPolicy', `arn:aws:iam::${account}:user/\${aws:username}`],
    ['iam:CreatePolicyVersion', `arn:aws:iam::${account}:policy/app`],
    ['iam:UpdateAssumeRolePolicy', `arn:aws:iam::${account}:role/app`],
    ['ds:ResetUserPassword', '*'],
    ['codedeploy:CreateDeployment', '*'],
  ])('is not safe, and leads there: %s on %s', async (action, resource) => {
    const safe = await asked('Is this policy safe?', allow(action, resource));
    const leads = await asked('Can it escalate?', allow(action, resource));

    expect(safe).toMatch(/^\*\*No:\*\*/);
    expect(leads).toMatch(/^\*\*Yes, this leads there:\*\*/);
  });

  it.each([
    ['iam:CreateAccessKey', `arn:aws:iam::${account}:user/\${aws:username}`],
    ['sts:AssumeRole', `arn:aws:iam::${account}:role/reports-reader`],
  ])('is not every one: %s on %s', async (action, resource) => {
    expect(await asked('Is this policy safe?', allow(action, resource))).toMatch(/^Nothing stands out\./);
  });

  it('is told of what hands data to others, on one thing too', async () => {
    expect(await asked('Is this policy safe?', allow('s3:PutBucketPolicy', 'arn:aws:s3:::docs'))).toContain(
      'open it to the public',
    );
  });
});

describe('what a question of shown policies is answered with', () => {
  it('is a Yes for keys that send no MFA, past a Deny that needs the key', async () => {
    const reply = await asked(
      'Would s3:DeleteBucket be allowed with an access key without MFA?',
      deny('s3:*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }),
      allow('s3:*', '*'),
    );

    expect(reply).toMatch(/^\*\*Yes/);
  });

  it.each([
    ['Would sts:AssumeRole be allowed?', 'the trust policy of the role', { NotAction: 'iam:*' }],
    ['Would kms:Decrypt be allowed?', 'the key policy', { Action: 'kms:*' }],
    ['Would kms:Decrypt be allowed?', 'the key policy', { Action: '*' }],
  ])('is no No where only the policy of the resource was not shown: %s', async (question, whose, actions) => {
    const reply = await asked(question, { Effect: 'Allow', Resource: '*', ...actions });

    expect(reply).toContain(`**It depends on ${whose}:**`);
  });

  it.each([
    ['Can it call models?', 'bedrock:*', 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    ['Can it delete objects?', 's3:*', 's3:DeleteObject', 's3:DeleteObjectVersion'],
  ])('is another call that comes to the same: %s', async (question, all, denied, other) => {
    const reply = await asked(question, allow(all, '*'), deny(denied));

    expect(reply).toMatch(/^\*\*Not by that call, but by another:\*\*/);
    expect(reply).toContain(`\`${other}\` does as much`);
  });

  it.each([
    ['Can it read the secret?', 'secretsmanager:PutResourcePolicy', 'leads there in one step more'],
    ['Can it delete objects?', 's3:PutObject', 'needs `s3:DeleteObject`'],
    [
      'Can the role call the model (no streaming)?',
      'bedrock:InvokeModelWithResponseStream',
      'Not by that call, but by another:** `bedrock:InvokeModel`',
    ],
  ])('is no call that does something else: %s', async (question, allowed, says) => {
    const reply = await asked(question, allow(allowed, '*'));

    expect(reply).toContain(says);
    if (!allowed.startsWith('bedrock:')) expect(reply).not.toContain('does as much');
  });

  it.each(['Is bucket docs public?', 'Can strangers read it?'])('is that everybody is let in: %s', async (question) => {
    const reply = await asked(question, {
      ...allow('s3:GetObject', 'arn:aws:s3:::docs/*', {
        Condition: { StringLike: { 'aws:Referer': '*example.com*' } },
      }),
      Principal: '*',
    });

    expect(reply).toMatch(/^\*\*Yes, it is open to everybody:\*\*/);
    expect(reply).not.toContain('needs an Allow in their own policies');
  });

  it.each(['Can it remove the deny?', 'Can it destroy the data?'])(
    'is no No to something else: %s',
    async (question) => {
      const reply = await asked(question, allow('iam:*', '*'), deny('iam:CreateUser'));

      expect(reply).toMatch(/^Whether it can is decided of a call/);
    },
  );
});
