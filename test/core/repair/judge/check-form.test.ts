import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../layers/core/src/repair/judge/check-form.ts';
import { account, nova, role } from '../architecture.ts';
import { allow, bucket, evidenceOf, formOf, of, trustee } from './parts.ts';

describe('the form of a document', () => {
  it.each([
    ['a policy as AWS takes it', () => formOf('identity', role, allow('bedrock:InvokeModel', nova)), []],
    ['everything on everything', () => formOf('identity', role, allow('*', '*')), ['* is a wildcard', '* on *']],
    ['a wildcard', () => formOf('identity', role, allow('bedrock:*', nova)), ['bedrock:* is a wildcard']],
    [
      'an unknown action',
      () => formOf('identity', role, allow('bedrock:Nothing', nova)),
      ['bedrock:Nothing does not exist'],
    ],
    ['a star', () => formOf('identity', role, allow('bedrock:InvokeModel', '*')), ['bedrock:InvokeModel on *']],
    ['a star where there is no type', () => formOf('identity', role, allow('bedrock:ListFoundationModels', '*')), []],
    ['a star by AWS’s page', () => formOf('identity', role, allow('ec2:CreateNetworkInterface', '*')), []],
    [
      'another kind of ARN',
      () => formOf('identity', role, allow('bedrock:InvokeModel', `${bucket}/a`)),
      [`no action for ${bucket}/a`],
    ],
    [
      'a principal',
      () => formOf('identity', role, allow('bedrock:InvokeModel', nova, { Principal: '*' })),
      ['Principal in a policy of a principal'],
    ],
    ['no effect', () => formOf('session', role, { Action: 'bedrock:InvokeModel', Resource: nova }), ['no Effect']],
    [
      'two actions',
      () => formOf('identity', role, { ...allow('bedrock:InvokeModel', nova), NotAction: 'x:y' }),
      ['one of Action and NotAction'],
    ],
    [
      'a Sid with a blank',
      () => formOf('identity', role, allow('bedrock:InvokeModel', nova, { Sid: 'a b' })),
      ['a Sid holds letters and digits'],
    ],
    [
      'an empty list',
      () =>
        formOf(
          'identity',
          role,
          allow('bedrock:InvokeModel', nova, { Condition: { StringEquals: { 'aws:SourceVpce': [] } } }),
        ),
      ['aws:SourceVpce is empty'],
    ],
    [
      'an empty condition',
      () => formOf('identity', role, allow('bedrock:InvokeModel', nova, { Condition: {} })),
      ['Condition is empty'],
    ],
    [
      'lists in lists',
      () => formOf('identity', role, allow('bedrock:InvokeModel', nova, { Odd: [{ a: {} }, 'b', []] })),
      ['a is empty'],
    ],
    ['a trust', () => formOf('resource', role, allow('sts:AssumeRole', undefined, { Principal: trustee })), []],
    [
      'an agent in a trust',
      () => formOf('resource', role, allow('bedrock:PrepareAgent', undefined, { Principal: trustee })),
      ['bedrock:PrepareAgent in a trust policy'],
    ],
    [
      'a token in a trust',
      () => formOf('resource', role, allow('sts:GetFederationToken', undefined, { Principal: trustee })),
      ['sts:GetFederationToken in a trust policy'],
    ],
    [
      'a trust with a resource',
      () => formOf('resource', role, allow('sts:AssumeRole', role, { Principal: trustee })),
      ['Resource in a trust policy'],
    ],
    [
      'a queue’s trust',
      () =>
        formOf(
          'resource',
          `arn:aws:sqs:us-east-1:${account}:q`,
          allow('sts:AssumeRole', `arn:aws:sqs:us-east-1:${account}:q`, { Principal: trustee }),
        ),
      ['sts:AssumeRole in a policy of a resource', `no action for arn:aws:sqs:us-east-1:${account}:q`],
    ],
    [
      'another bucket',
      () => formOf('resource', bucket, allow('s3:GetObject', 'arn:aws:s3:::other/a', { Principal: { AWS: role } })),
      ['arn:aws:s3:::other/a in a policy of a resource'],
    ],
    [
      'a key',
      () =>
        formOf(
          'resource',
          `arn:aws:kms:us-east-1:${account}:key/k`,
          allow('kms:Decrypt', '*', { Principal: { AWS: role } }),
        ),
      [],
    ],
    [
      'a function',
      () =>
        formOf(
          'resource',
          `arn:aws:lambda:us-east-1:${account}:function:f`,
          allow('lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${account}:function:f:live`, { Principal: trustee }),
        ),
      [],
    ],
    [
      'a repository',
      () =>
        formOf(
          'resource',
          `arn:aws:ecr:us-east-1:${account}:repository/r`,
          allow('ecr:BatchGetImage', undefined, { Principal: trustee }),
        ),
      [],
    ],
    [
      'a resource nobody named',
      () => formOf('resource', null, allow('s3:GetObject', `${bucket}/a`, { Principal: { AWS: role } })),
      [],
    ],
    [
      'a trust nobody named',
      () => formOf('resource', null, allow('sts:AssumeRole', undefined, { Principal: trustee })),
      [],
    ],
    ['an endpoint', () => formOf('vpcEndpoint', null, allow('s3:GetObject', `${bucket}/a`, { Principal: '*' })), []],
    [
      'the organization',
      () => formOf('serviceControl', null, { Effect: 'Deny', NotAction: 'iam:GetUser', NotResource: bucket }),
      [],
    ],
    [
      'a control of resources',
      () => formOf('resourceControl', null, { Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' }),
      [],
    ],
    [
      'one Sid twice',
      () =>
        formOf('identity', role, allow('bedrock:InvokeModel', nova, { Sid: 'A' }), {
          ...allow('bedrock:InvokeModel', `${nova}x`),
          Sid: 'A',
        }),
      ['a Sid twice'],
    ],
    [
      'too long',
      () =>
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
  ] as const)('%s', (_, faultsOf, wanted) => {
    expect(faultsOf()).toEqual(wanted);
  });

  it('finds no action in what a list of lists holds, and none in a text', () => {
    expect(formOf('identity', role, allow('bedrock:InvokeModel', nova, { Odd: [[{ a: {} }], 'b'] }))).toEqual([]);
  });

  it('blames a change only for what it brings to a statement: its action, its resource, its star', () => {
    const changed = (before: object, after: object) =>
      checkForm({
        before: evidenceOf(of('identity', role, before)),
        after: evidenceOf(of('identity', role, after)),
        needs: [],
      });
    const old = allow(['bedrock:Nothing', 'bedrock:ListAgents'], ['*', 'arn:aws:sqs:us-east-1:1:q']);

    expect(changed(old, { ...old, Sid: 'A' })).toEqual([]);
    expect(changed(old, allow(['bedrock:Nothing', 'bedrock:InvokeModel'], '*'))).toEqual(['bedrock:InvokeModel on *']);
    expect(changed(old, allow(['bedrock:None', 'bedrock:ListAgents'], '*'))).toEqual([
      'bedrock:None does not exist',
      'bedrock:None on *',
    ]);
    expect(changed(allow('bedrock:InvokeModel', nova), allow('bedrock:InvokeModel', [nova, '*']))).toEqual([
      'bedrock:InvokeModel on *',
    ]);
    expect(
      changed(allow('bedrock:InvokeModel', nova), allow('bedrock:InvokeModel', [nova, 'arn:aws:sqs:us-east-1:1:q'])),
    ).toEqual(['no action for arn:aws:sqs:us-east-1:1:q']);
  });

  it('asks nothing of a Deny but its elements', () => {
    const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' });

    expect(formOf('identity', role, deny('bedrock:*'), deny('bedrock:Nothing'))).toEqual([]);
  });

  it('finds nothing where a statement is only taken away', () => {
    const twice = allow('bedrock:InvokeModel', nova, { Sid: 'A' });
    const before = evidenceOf(of('identity', role, twice, { ...twice, Resource: `${nova}x` }, allow('*', '*')));
    const after = evidenceOf(of('identity', role, twice, { ...twice, Resource: `${nova}x` }));

    expect(checkForm({ before, after, needs: [] })).toEqual([]);
  });

  it('counts all inline policies of a role together, and no other’s', () => {
    const long = (name: string, attachTo: string, policyType: 'identity' | 'permissionsBoundary' = 'identity') => ({
      ...of(
        policyType,
        attachTo,
        ...Array.from({ length: 20 }, (_, at) =>
          allow(
            'bedrock:InvokeModel',
            Array.from({ length: 3 }, (__, one) => `${nova}-${name}-${at}-${one}`),
          ),
        ),
      ),
      name,
    });
    const added = of('identity', role, allow('bedrock:InvokeModel', nova));
    const faults = (...others: readonly ReturnType<typeof long>[]) =>
      checkForm({ before: evidenceOf(...others), after: evidenceOf(...others, added), needs: [] });

    expect(faults(long('a', role), long('b', role))).toEqual([expect.stringContaining('of 10240 characters')]);
    expect(faults(long('a', role))).toEqual([]);
    expect(faults(long('a', role), long('b', `${role}-2`))).toEqual([]);
    expect(faults(long('a', role), long('b', role, 'permissionsBoundary'))).toEqual([]);
  });

  it('leaves what a statement had before it was altered', () => {
    const before = evidenceOf(of('identity', role, allow(['bedrock:*', 'bedrock:Nothing'], '*')));
    const after = evidenceOf(of('identity', role, allow(['bedrock:*', 'bedrock:Nothing', 'bedrock:ListAgents'], '*')));

    expect(checkForm({ before, after, needs: [] })).toEqual([]);
  });
});
