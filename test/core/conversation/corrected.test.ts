import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

type Statement = Readonly<Record<string, unknown>>;

const replyTo = async (message: string): Promise<string> => (await openTalk().say(message)).reply;

/** The statements of the policy that a reply prints as corrected. */
const correctedIn = (reply: string): readonly Statement[] => {
  const [, behind = ''] = reply.split('**Corrected**');
  const [, block = ''] = /```json\n([\s\S]*?)\n```/.exec(behind) ?? [];
  return block === '' ? [] : (JSON.parse(block) as { Statement: readonly Statement[] }).Statement;
};

const policy = (...statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const reader = 'arn:aws:iam::999900001111:role/kb-docs';
const all = ['arn:aws:s3:::docs', 'arn:aws:s3:::docs/*'];

describe('a policy for review is printed as it should be', () => {
  it.each([
    [
      'a Deny of what comes over TLS',
      'review please',
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::docs/*',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      },
      { Resource: all, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ],
    [
      'a trust of every account but the own',
      'trust policy of our knowledge base role, ok?',
      {
        Effect: 'Allow',
        Principal: { Service: ['bedrock.amazonaws.com', 'lambda.amazonaws.com'] },
        Action: 'sts:AssumeRole',
        Condition: { StringNotEquals: { 'aws:SourceAccount': '123412341234' } },
      },
      {
        Principal: { Service: 'bedrock.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '123412341234' } },
      },
    ],
    [
      'a Deny of the role that is to be spared',
      'check this SCP please: nobody deletes guardrails except role sec-admin',
      {
        Effect: 'Deny',
        Action: 'bedrock:DeleteGuardrail',
        Resource: '*',
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/sec-admin' } },
      },
      {
        Action: ['bedrock:DeleteGuardrail', 'bedrock:UpdateGuardrail'],
        Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/sec-admin' } },
      },
    ],
    [
      'a Deny of the Region that is to be kept',
      'bitte prüfen: nur eu-central-1 soll gehen',
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
      },
      { Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } } },
    ],
    [
      'a Deny with NotPrincipal',
      'kb-docs still gets an explicit deny. why? he is in the list',
      {
        Effect: 'Deny',
        NotPrincipal: { AWS: [reader, 'arn:aws:iam::999900001111:root'] },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::docs/*',
      },
      { Principal: '*', Condition: { ArnNotEquals: { 'aws:PrincipalArn': reader } } },
    ],
    [
      'objects that are granted on the bucket',
      'is this right?',
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: 'arn:aws:s3:::docs' },
      { Resource: all },
    ],
    [
      'a pattern under an operator that reads none',
      'review this',
      {
        Effect: 'Allow',
        Action: 'bedrock:InvokeModel',
        Resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0',
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ml-*' } },
      },
      { Condition: { StringLike: { 'aws:PrincipalTag/team': 'ml-*' } } },
    ],
  ])('%s', async (_, words, statement, expected) => {
    const [first] = correctedIn(await replyTo(`${words}\n${policy(statement)}`));

    expect(first).toMatchObject(expected);
  });

  it('puts right each thing that is turned round in one statement', async () => {
    const [first] = correctedIn(
      await replyTo(
        `Is this SCP right? Block all models except Nova, for all except role ml-admin.\n${policy({ Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: 'arn:aws:bedrock:*::foundation-model/amazon.nova-*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ml-admin' } } })}`,
      ),
    );

    expect(first).toMatchObject({
      NotResource: 'arn:aws:bedrock:*::foundation-model/amazon.nova-*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ml-admin' } },
    });
    expect(first).not.toHaveProperty('Resource');
  });

  const github = (condition: Statement) => ({
    Effect: 'Allow',
    Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
    Action: 'sts:AssumeRole',
    Condition: condition,
  });

  it('keeps a workflow to the branch that is told', async () => {
    const [first] = correctedIn(
      await replyTo(
        `Please review, only branch main may deploy: ${policy(github({ StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/rag:*' } }))}`,
      ),
    );

    expect(first).toMatchObject({
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:sub': 'repo:acme/rag:ref:refs/heads/main',
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        },
      },
    });
  });

  it('prints none that would begin to let every branch in', async () => {
    const reply = await replyTo(
      `Please review: ${policy(github({ StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:acme/rag:*' } }))}`,
    );

    expect(correctedIn(reply)).toEqual([]);
  });

  it('spares the role that the same policy lets in from its Deny by network', async () => {
    const reply = await replyTo(
      `Please review: ${policy(
        { Effect: 'Allow', Principal: { AWS: reader }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: all,
          Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
        },
      )}`,
    );

    expect(reply).toContain('it denies role `kb-docs` too');
    expect(correctedIn(reply)[1]).toMatchObject({
      Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, ArnNotEquals: { 'aws:PrincipalArn': reader } },
    });
  });

  it('gives the one role that is told to PassRole, and nothing else', async () => {
    const reply = await replyTo(
      `The scanner flags PassRole. It only passes arn:aws:iam::565656565656:role/agent-exec. How would you narrow it? ${policy({ Effect: 'Allow', Action: ['bedrock:CreateAgent', 'iam:PassRole'], Resource: '*' })}`,
    );

    expect(correctedIn(reply)).toEqual([
      { Effect: 'Allow', Action: ['bedrock:CreateAgent'], Resource: '*' },
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::565656565656:role/agent-exec',
        Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
      },
    ]);
  });

  it.each([
    [
      'it is right',
      'review',
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: all,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
    [
      'a folder is granted',
      'is this right?',
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: ['arn:aws:s3:::docs', 'arn:aws:s3:::docs/hr/*'],
      },
    ],
    [
      'the role is to be denied',
      'review: only role guest must not delete',
      {
        Effect: 'Deny',
        Action: 'bedrock:DeleteAgent',
        Resource: '*',
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/guest' } },
      },
    ],
    [
      'the Region is to be denied',
      'review: nothing in us-west-1, please',
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'us-west-1' } },
      },
    ],
    [
      'it is not only that Region',
      'review: not only us-west-1 but also others are denied',
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'us-west-1' } },
      },
    ],
    [
      'all may, except the role that is denied',
      'review: everybody may delete agents, except role guest',
      {
        Effect: 'Deny',
        Action: 'bedrock:DeleteAgent',
        Resource: '*',
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/guest' } },
      },
    ],
    [
      'only that Region is to be barred',
      'review: it should block only us-west-1',
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'us-west-1' } },
      },
    ],
    [
      'only that Region is to be barred, said behind it',
      'bitte prüfen: nur us-west-1 soll gesperrt sein und verboten werden',
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'us-west-1' } },
      },
    ],
  ])('is not where %s', async (_, words, statement) => {
    expect(correctedIn(await replyTo(`${words}\n${policy(statement)}`))).toEqual([]);
  });
});
