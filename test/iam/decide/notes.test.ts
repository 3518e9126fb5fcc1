import { describe, expect, it } from 'vitest';
import type { AccessRequest, PolicySet } from '../../../layers/iam/src/index.ts';
import { allow, ask, policy, when } from './asking.ts';

describe('notes', () => {
  const texts = (policies: PolicySet, changes: Partial<AccessRequest>) =>
    ask(policies, changes).notes.map(({ severity, text }) => `${severity}: ${text}`);

  it.each([
    [{ 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/with/path/app' }, 'with its path'],
    [{ 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app' }, 'as it is'],
    [{}, 'not at all'],
  ])('says nothing of a role that the context tells: %j, %s', (context: Record<string, string>, _how) => {
    const principal = 'arn:aws:sts::111122223333:assumed-role/app/s';

    expect(texts({}, { principal, context }).filter((text) => text.includes('the context says'))).toEqual([]);
  });

  it.each([
    [
      { principal: 'me' },
      "warning: the principal `me` is not known, it is taken as an identity of the resource's account",
    ],
    [
      { principal: 'arn:aws:iam::ACCOUNT_ID:role/app' },
      "info: assumed: the account `ACCOUNT_ID` of the principal is the resource's account",
    ],
    [{ action: 'InvokeModel' }, 'warning: the action `InvokeModel` is not written `service:Name`'],
    [{ action: 's3:Get\n' }, 'warning: the action `s3:Get ` is not written `service:Name`'],
    [
      {
        principal: 'arn:aws:sts::111122223333:assumed-role/app/s',
        context: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/other' },
      },
      'warning: the context says that `aws:PrincipalArn` is `arn:aws:iam::111122223333:role/other`, the caller is `arn:aws:iam::111122223333:role/app`: the context was taken, and no such request comes to be',
    ],
    [{ action: 'bedrock:' }, 'warning: the action `bedrock:` is not written `service:Name`'],
    [
      { action: 'bedrock:Invoke*' },
      'warning: the action `bedrock:Invoke*` of the request is taken literally, a request has no wildcards',
    ],
    [{ resource: 'my-bucket' }, 'warning: the resource `my-bucket` is no ARN, only `*` matches it'],
    [
      { context: { k: { a: 1 } as never } },
      'warning: `k` of the context holds an object, which is no text, number or boolean: it is ignored',
    ],
    [
      { context: { k: ['a', [] as never] } },
      'warning: `k` of the context holds a list, which is no text, number or boolean: it is ignored',
    ],
    [{ context: 'x' as never }, 'warning: the context is an object of keys, `x` is ignored'],
    [{ context: [] as never }, 'warning: the context is an object of keys, a list is ignored'],
    [{ context: null as never }, 'warning: the context is an object of keys, null is ignored'],
    [{ context: { k: ['a'], K: 'b' } }, 'warning: the context has `K` twice but for case, the last one counts'],
    [
      {
        principal: 'arn:aws:iam::111122223333:root',
        action: 'sts:AssumeRole',
        resource: 'arn:aws:iam::111122223333:role/x',
      },
      'warning: the root user cannot assume roles, whatever the policies say',
    ],
  ])('tell of %j', (changes, note) => {
    expect(texts({ identity: policy(allow()) }, changes)).toContain(note);
  });

  it('tell why kinds of policy do not apply to root', () => {
    expect(texts({ identity: policy(allow()) }, { principal: 'arn:aws:iam::111122223333:root' })).toEqual([
      'info: the identity policies do not apply: the caller is the root user',
    ]);
  });

  it('tell that an endpoint policy does not apply to a service', () => {
    const policies = { vpcEndpoint: policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }) };

    expect(texts(policies, { principal: 'bedrock.amazonaws.com' })).toContain(
      'info: the vpcEndpoint policies do not apply: a service does not call through an endpoint of yours',
    );
  });

  it('tell what the path of a role was taken for', () => {
    const policies = {
      identity: policy(allow(when('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/app'))),
    };

    expect(texts(policies, {})).toEqual([
      'info: assumed: the role `app` has no path that would show in `aws:PrincipalArn`',
      'info: assumed: the request does not carry `aws:PrincipalArn`, it is taken as `arn:aws:iam::111122223333:role/app`',
    ]);
  });
});
