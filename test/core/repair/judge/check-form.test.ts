import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../layers/core/src/repair/judge/check-form.ts';
import { account, nova, role } from '../architecture.ts';
import { allow, bucket, evidenceOf, formOf, of, trustee } from './parts.ts';

describe('the form of a document', () => {
  it.each([
    ['a policy as AWS takes it', formOf('identity', role, allow('bedrock:InvokeModel', nova)), []],
    ['everything on everything', formOf('identity', role, allow('*', '*')), ['* is a wildcard', '* on *']],
    ['a wildcard', formOf('identity', role, allow('bedrock:*', nova)), ['bedrock:* is a wildcard']],
    ['an unknown action', formOf('identity', role, allow('bedrock:Nothing', nova)), ['bedrock:Nothing does not exist']],
    ['a star', formOf('identity', role, allow('bedrock:InvokeModel', '*')), ['bedrock:InvokeModel on *']],
    ['a star where there is no type', formOf('identity', role, allow('bedrock:ListFoundationModels', '*')), []],
    ['a star by AWS’s page', formOf('identity', role, allow('ec2:CreateNetworkInterface', '*')), []],
    [
      'another kind of ARN',
      formOf('identity', role, allow('bedrock:InvokeModel', `${bucket}/a`)),
      [`no action for ${bucket}/a`],
    ],
    [
      'a principal',
      formOf('identity', role, allow('bedrock:InvokeModel', nova, { Principal: '*' })),
      ['Principal in a policy of a principal'],
    ],
    ['no effect', formOf('session', role, { Action: 'bedrock:InvokeModel', Resource: nova }), ['no Effect']],
    [
      'two actions',
      formOf('identity', role, { ...allow('bedrock:InvokeModel', nova), NotAction: 'x:y' }),
      ['one of Action and NotAction'],
    ],
    [
      'a Sid with a blank',
      formOf('identity', role, allow('bedrock:InvokeModel', nova, { Sid: 'a b' })),
      ['a Sid holds letters and digits'],
    ],
    [
      'an empty list',
      formOf(
        'identity',
        role,
        allow('bedrock:InvokeModel', nova, { Condition: { StringEquals: { 'aws:SourceVpce': [] } } }),
      ),
      ['aws:SourceVpce is empty'],
    ],
    [
      'an empty condition',
      formOf('identity', role, allow('bedrock:InvokeModel', nova, { Condition: {} })),
      ['Condition is empty'],
    ],
    [
      'lists in lists',
      formOf('identity', role, allow('bedrock:InvokeModel', nova, { Odd: [{ a: {} }, 'b', []] })),
      ['a is empty'],
    ],
    ['a trust', formOf('resource', role, allow('sts:AssumeRole', undefined, { Principal: trustee })), []],
    [
      'an agent in a trust',
      formOf('resource', role, allow('bedrock:PrepareAgent', undefined, { Principal: trustee })),
      ['bedrock:PrepareAgent in a trust policy'],
    ],
    [
      'a token in a trust',
      formOf('resource', role, allow('sts:GetFederationToken', undefined, { Principal: trustee })),
      ['sts:GetFederationToken in a trust policy'],
    ],
    [
      'a trust with a resource',
      formOf('resource', role, allow('sts:AssumeRole', role, { Principal: trustee })),
      ['Resource in a trust policy'],
    ],
    [
      'a queue’s trust',
      formOf(
        'resource',
        `arn:aws:sqs:us-east-1:${account}:q`,
        allow('sts:AssumeRole', `arn:aws:sqs:us-east-1:${account}:q`, { Principal: trustee }),
      ),
      ['sts:AssumeRole in a policy of a resource', `no action for arn:aws:sqs:us-east-1:${account}:q`],
    ],
    [
      'another bucket',
      formOf('resource', bucket, allow('s3:GetObject', 'arn:aws:s3:::other/a', { Principal: { AWS: role } })),
      ['arn:aws:s3:::other/a in a policy of a resource'],
    ],
    [
      'a key',
      formOf(
        'resource',
        `arn:aws:kms:us-east-1:${account}:key/k`,
        allow('kms:Decrypt', '*', { Principal: { AWS: role } }),
      ),
      [],
    ],
    [
      'a function',
      formOf(
        'resource',
        `arn:aws:lambda:us-east-1:${account}:function:f`,
        allow('lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${account}:function:f:live`, { Principal: trustee }),
      ),
      [],
    ],
    [
      'a repository',
      formOf(
        'resource',
        `arn:aws:ecr:us-east-1:${account}:repository/r`,
        allow('ecr:BatchGetImage', undefined, { Principal: trustee }),
      ),
      [],
    ],
    [
      'a resource nobody named',
      formOf('resource', null, allow('s3:GetObject', `${bucket}/a`, { Principal: { AWS: role } })),
      [],
    ],
    ['a trust nobody named', formOf('resource', null, allow('sts:AssumeRole', undefined, { Principal: trustee })), []],
    ['an endpoint', formOf('vpcEndpoint', null, allow('s3:GetObject', `${bucket}/a`, { Principal: '*' })), []],
    [
      'the organization',
      formOf('serviceControl', null, { Effect: 'Deny', NotAction: 'iam:GetUser', NotResource: bucket }),
      [],
    ],
    [
      'a control of resources',
      formOf('resourceControl', null, { Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' }),
      [],
    ],
    [
      'one Sid twice',
      formOf('identity', role, allow('bedrock:InvokeModel', nova, { Sid: 'A' }), {
        ...allow('bedrock:InvokeModel', `${nova}x`),
        Sid: 'A',
      }),
      ['a Sid twice'],
    ],
    [
      'too long',
      formOf(
        'resource',
        role,
        ...Array.from({ length: 40 }, (_, at) =>
          allow('sts:AssumeRole', undefined, { Sid: `S${at}`, Principal: { AWS: `${role}${at}` } }),
        ),
      ).map((text) => text.replace(/^\d+/, 'n')),
      [
        'n of 2048 characters without white space (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html)',
      ],
    ],
  ] as const)('%s', (_, faults, wanted) => {
    expect(faults).toEqual(wanted);
  });

  it('leaves what a statement had before it was altered', () => {
    const before = evidenceOf(of('identity', role, allow(['bedrock:*', 'bedrock:Nothing'], '*')));
    const after = evidenceOf(of('identity', role, allow(['bedrock:*', 'bedrock:Nothing', 'bedrock:ListAgents'], '*')));

    expect(checkForm({ before, after, needs: [] })).toEqual([]);
  });
});
