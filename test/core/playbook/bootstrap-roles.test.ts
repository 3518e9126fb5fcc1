import { describe, expect, it } from 'vitest';
import { answerOf } from '../repair/answer-of.ts';

const account = '111122223333';
const roleOf = (work: string) => `arn:aws:iam::${account}:role/cdk-hnb659fds-${work}-role-${account}-eu-west-1`;
const four = ['deploy', 'file-publishing', 'image-publishing', 'lookup'].map(roleOf);
const warned = (work: string) =>
  `current credentials could not be used to assume '${roleOf(work)}', but are for the right account. Proceeding anyway.`;
const behind = (caller: string) =>
  `RagStack failed: AccessDeniedException: User: arn:aws:sts::${account}:assumed-role/${caller}/s is not authorized to perform: ssm:GetParameter on resource: arn:aws:ssm:eu-west-1:${account}:parameter/cdk-bootstrap/hnb659fds/version because no identity-based policy allows the ssm:GetParameter action`;
const statements = (text: string, policies?: Parameters<typeof answerOf>[1]) =>
  answerOf(text, policies).fix.steps.map(({ statement, target }) => ({
    on: target.attachTo,
    action: statement?.['Action'],
    resource: statement?.['Resource'],
  }));

describe('a role of CDK’s bootstrapping that may not be taken up', () => {
  it.each(['deploy', 'file-publishing', 'image-publishing', 'lookup'])(
    'is the cause, not what is refused behind it: %s',
    (work) => {
      const text = `${warned(work)}\n\n${behind('ci')}`;

      expect(answerOf(text).cause).toBe('ASSUME_ROLE_CALLER_OR_TRUST');
      expect(statements(text)).toEqual([
        { on: `arn:aws:iam::${account}:role/ci`, action: 'sts:AssumeRole', resource: expect.arrayContaining(four) },
      ]);
      expect(answerOf(text).details.houseRule).toContain('`ssm:GetParameter` needs no Allow of its own');
    },
  );

  it('is the cause where nothing else is pasted', () => {
    expect(answerOf(warned('deploy')).cause).toBe('ASSUME_ROLE_CALLER_OR_TRUST');
    expect(statements(warned('deploy')).map(({ resource }) => resource)).toEqual([expect.arrayContaining(four)]);
  });

  it('is asked of the administrator of Identity Center for a permission set', () => {
    const made = answerOf(`${warned('deploy')} ${behind('AWSReservedSSO_Dev_0123456789abcdef')}`);

    expect(made.cause).toBe('PERMISSION_SET');
    expect(made.fix.kind).toBe('askOwner');
    for (const role of four) expect(made.details.ownerText).toContain(role);
    expect(made.details.ownerText).not.toContain('ssm:');
  });

  it('is proven on the policies that were shown', () => {
    const made = answerOf(`${warned('deploy')}\n${behind('ci')}`, {
      identity: [
        {
          name: 'own',
          document: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: roleOf('lookup') }],
          },
        },
      ],
    });

    expect(made.fix.verification.before).toBe('implicitDeny');
    const added = JSON.stringify(made.fix.steps);
    for (const work of ['deploy', 'file-publishing', 'image-publishing']) expect(added).toContain(roleOf(work));
    expect(added).not.toContain('cfn-exec');
  });

  it('of another account takes more than the caller’s own Allow', () => {
    const text = `User: arn:aws:sts::444455556666:assumed-role/ci/s is not authorized to perform: sts:AssumeRole on resource: ${roleOf('deploy')}`;

    expect(answerOf(text).fix.kind).not.toBe('addStatement');
  });

  it('is read without the comma behind it where nothing quotes it', () => {
    const text = `${warned('deploy').replaceAll("'", '')}\n${behind('ci')}`;

    expect(statements(text).map(({ resource }) => resource)).toEqual([expect.arrayContaining(four)]);
  });

  it('is no cause of a refusal of CloudFormation: nobody may give its role the others', () => {
    const made = answerOf(
      `${warned('deploy')}\nUser: arn:aws:sts::${account}:assumed-role/${roleOf('cfn-exec').split('/')[1]}/AWSCloudFormation is not authorized to perform: lambda:CreateFunction on resource: arn:aws:lambda:eu-west-1:${account}:function:fn because no identity-based policy allows the lambda:CreateFunction action`,
    );

    expect(made.fix.steps.map(({ statement }) => statement?.['Action'])).toEqual(['lambda:CreateFunction']);
    expect(made.details.houseRule ?? '').not.toContain('needs no Allow of its own');
  });

  it('is no cause of a refusal of what runs in the stack: nobody may give a function the roles', () => {
    const made = answerOf(
      `${warned('lookup')}\nUser: arn:aws:sts::${account}:assumed-role/chat-fn/chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action`,
    );

    expect(made.fix.steps.map(({ statement }) => statement?.['Action'])).toEqual(['bedrock:InvokeModel']);
  });

  it.each([
    ['dynamodb:DescribeTable', `arn:aws:dynamodb:eu-west-1:${account}:table/chats`],
    ['bedrock:ListFoundationModels', '*'],
    ['sts:AssumeRole', `arn:aws:iam::${account}:role/data-reader`],
    ['iam:PassRole', `arn:aws:iam::${account}:role/agent`],
  ])('nor where it looks, lists or takes a role up by itself: %s', (action, resource) => {
    const made = answerOf(
      `${warned('lookup')}\nUser: arn:aws:sts::${account}:assumed-role/chat-fn/chat is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    );

    expect(JSON.stringify(made.fix.steps)).not.toContain('cdk-hnb659fds');
  });

  it.each([
    ['ec2:DescribeVpcs', '*'],
    ['sts:AssumeRole', roleOf('deploy')],
  ])('is the cause of what the command is refused: %s', (action, resource) => {
    const made = answerOf(
      `${warned('deploy')}\nUser: arn:aws:sts::${account}:assumed-role/ci/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    );

    expect(JSON.stringify(made.fix.steps)).toContain(roleOf('file-publishing'));
  });
});
