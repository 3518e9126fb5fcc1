import { describe, expect, it } from 'vitest';
import { allow, ask, model, policy, session, when } from './asking.ts';

describe('deniedBy', () => {
  it('names policy and statement of an explicit deny, and the lone policy of a silent kind', () => {
    const { deniedBy } = ask({
      identity: policy(allow(), { Sid: 'No', ...allow({ Effect: 'Deny' }) }),
      permissionsBoundary: policy(allow({ Action: 's3:*' })),
    });

    expect(deniedBy).toEqual([
      { policyType: 'identity', denial: 'explicit', policy: 'p', statement: { sid: 'No', index: 1 } },
      { policyType: 'permissionsBoundary', denial: 'implicit', policy: 'p' },
    ]);
  });

  it('names no policy where several or none could have allowed', () => {
    expect(ask({ identity: [...policy(), ...policy()] }).deniedBy).toEqual([
      { policyType: 'identity', denial: 'implicit' },
    ]);
    expect(ask({}).deniedBy).toEqual([{ policyType: 'identity', denial: 'implicit' }]);
  });
});

describe('nearMisses', () => {
  it('names the statement', () => {
    const { nearMisses } = ask({ identity: policy({ Sid: 'Read', ...allow({ Action: 'bedrock:GetAgent' }) }) });

    expect(nearMisses).toMatchObject([
      { policyType: 'identity', policy: 'p', sid: 'Read', index: 0, failedOn: 'action' },
    ]);
  });

  it('ranks what fails on its condition before resource before action, five at most', () => {
    const { nearMisses } = ask({
      identity: policy(
        allow({ Action: 'bedrock:GetAgent' }),
        allow({ Resource: 'arn:aws:bedrock:us-west-2::foundation-model/*' }),
        allow(when('StringEquals', 'aws:RequestTag/team', 'ml')),
        allow({ Action: 's3:*' }),
        allow({ NotAction: ['bedrock:Invoke*'], Action: undefined }),
        allow({ Action: ['bedrock:A', 'bedrock:B', 'bedrock:C', 'bedrock:D'] }),
        allow({ Effect: 'Deny', Resource: 'arn:aws:s3:::x' }),
        allow({ Resource: undefined, NotResource: 'arn:aws:bedrock:*' }),
      ),
    });

    expect(nearMisses.map(({ index, failedOn }) => [index, failedOn])).toEqual([
      [2, 'condition'],
      [1, 'resource'],
      [7, 'resource'],
      [0, 'action'],
      [4, 'action'],
    ]);
    expect(nearMisses.map(({ detail }) => detail)).toEqual([
      '`StringEquals` on `aws:RequestTag/team` wants `ml`, the request does not carry the key',
      `\`${model}\` is not among \`arn:aws:bedrock:us-west-2::foundation-model/*\`: the region is \`us-east-1\`, not \`us-west-2\``,
      `\`NotResource\` leaves out \`${model}\`: \`arn:aws:bedrock:*\``,
      '`bedrock:InvokeModel` is not among `bedrock:GetAgent`',
      '`NotAction` leaves out `bedrock:InvokeModel`: `bedrock:Invoke*`',
    ]);
  });

  it('shows three of a longer list', () => {
    const { nearMisses } = ask({
      identity: policy(allow({ Action: ['bedrock:A', 'bedrock:B', 'bedrock:C', 'bedrock:D'] })),
    });

    expect(nearMisses[0]?.detail).toBe(
      '`bedrock:InvokeModel` is not among `bedrock:A`, `bedrock:B`, `bedrock:C` and 1 more',
    );
  });

  it('says who is not among the principals', () => {
    const { nearMisses } = ask(
      {
        resource: policy(
          { Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 's3:*', Resource: '*' },
          { Effect: 'Allow', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 's3:*', Resource: '*' },
        ),
      },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a', resourceAccount: '777788889999' },
    );

    expect(nearMisses.map(({ failedOn, detail }) => `${failedOn}: ${detail}`)).toEqual([
      `principal: \`${session}\` is not among the principals \`444455556666\``,
      `principal: \`NotPrincipal\` leaves out \`${session}\`: \`arn:aws:iam::111122223333:root\``,
    ]);
  });

  it.each([
    ['bedrock.amazonaws.com', 'bedrock.amazonaws.com'],
    ['anonymous', 'anonymous'],
    ['accounts.google.com', 'accounts.google.com'],
  ])('names the caller %s as %s', (principal, name) => {
    const { nearMisses } = ask(
      { resource: policy({ Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 's3:*', Resource: '*' }) },
      { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a' },
    );

    expect(nearMisses[0]?.detail).toBe(`\`${name}\` is not among the principals \`444455556666\``);
  });

  it('names an unknown caller by its text', () => {
    const { nearMisses } = ask(
      { resource: policy({ Effect: 'Allow', Principal: {}, Action: 'kms:*', Resource: '*' }) },
      { principal: 'me', action: 'kms:Decrypt', resource: 'arn:aws:kms:us-east-1:111122223333:key/1' },
    );

    expect(nearMisses[0]?.detail).toBe('`me` is not among the principals nothing');
  });

  it('counts the conditions that fail together, and shows what the request has', () => {
    const Condition = {
      StringEquals: { 'aws:RequestTag/a': ['x', 'y'], 'aws:RequestTag/b': 'z' },
      Bool: { 'aws:SecureTransport': 'true' },
    };
    const { nearMisses } = ask(
      { identity: policy(allow({ Condition })) },
      { context: { 'aws:RequestTag/a': ['q', 'r'] } },
    );

    expect(nearMisses[0]?.detail).toBe(
      '`StringEquals` on `aws:RequestTag/a` wants `x`, `y`, the request has `q`, `r`, and 2 more of its conditions',
    );
  });

  it('tells of variables that may be unset, and of patterns that are no ARN', () => {
    const Resource = ['docs', 'arn:aws:bedrock:us-east-1::foundation-model/${aws:PrincipalTag/team}'];
    const { nearMisses } = ask({ identity: policy(allow({ Resource })) });

    expect(nearMisses[0]?.detail).toContain(', and a variable among them may have no value');
  });

  it('compares no parts where the request names no ARN', () => {
    const { nearMisses } = ask({ identity: policy(allow({ Resource: 'arn:aws:s3:::docs' })) }, { resource: '*' });

    expect(nearMisses[0]?.detail).toBe('`*` is not among `arn:aws:s3:::docs`');
  });

  it('is empty when the request is allowed', () => {
    expect(ask({ identity: policy(allow(), allow({ Resource: 'arn:aws:s3:::x' })) }).nearMisses).toEqual([]);
  });
});
