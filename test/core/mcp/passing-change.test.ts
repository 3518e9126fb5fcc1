import { describe, expect, it } from 'vitest';
import { verifyChange } from '../../../layers/core/src/mcp/tools/verify-change.ts';

type Verified = {
  readonly passes: boolean;
  readonly newlyAllowed: readonly string[];
  readonly failed: readonly unknown[];
  readonly unasked?: readonly string[];
};

const verify = async (given: object): Promise<Verified> => {
  const answer = await verifyChange.run(undefined as never, verifyChange.input.parse(given) as never);
  if (answer.kind === 'refused') throw new Error(answer.because);
  return answer.data as Verified;
};

const policy = (...Statement: readonly object[]) => [{ name: 'app', document: { Version: '2012-10-17', Statement } }];
const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource });
const trusts = (Principal: unknown) => policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
const role = 'arn:aws:iam::111122223333:role/app';

describe('a change passes', () => {
  const get = { principal: role, action: 's3:GetObject', resource: 'arn:aws:s3:::docs/k' };
  const query = {
    principal: role,
    action: 'dynamodb:Query',
    resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/t',
  };
  const pass = { principal: role, action: 'iam:PassRole', resource: 'arn:aws:iam::111122223333:role/app' };
  const passed = { ...pass, resource: 'arn:aws:iam::111122223333:role/team/reader' };
  const secret = {
    principal: role,
    action: 'secretsmanager:GetSecretValue',
    resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:key-a1B2c3',
  };
  const log = {
    principal: role,
    action: 'logs:PutLogEvents',
    resource: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app:log-stream:x',
  };
  const index = { ...query, resource: `${query.resource}/index/i` };
  const list = { principal: role, action: 's3:ListAllMyBuckets', resource: '*' };

  it.each([
    ['where it opens the very request that must be allowed', allow('s3:GetObject', 'arn:aws:s3:::docs/k'), get],
    ['where it opens a pattern within the thing that is named', allow('s3:GetObject', 'arn:aws:s3:::docs/*'), get],
    ['where it opens the indexes of one table', allow(index.action, `${query.resource}/index/*`), index],
    [
      'where it opens a secret with the letters that AWS adds',
      allow(secret.action, secret.resource.replace('a1B2c3', '??????')),
      secret,
    ],
    ['where it opens the streams of one log group', allow(log.action, log.resource.replace('log-stream:x', '*')), log],
    ['where AWS names no resource', allow('s3:ListAllMyBuckets', '*'), list],
  ])('%s', async (_, statement, must) => {
    const verified = await verify({ before: {}, after: { identity: policy(statement) }, must: [must] });

    expect(verified.newlyAllowed).not.toEqual([]);
    expect(verified).toMatchObject({ passes: true });
    expect(verified).not.toHaveProperty('unasked');
  });

  it.each([
    ['on every resource', allow('s3:GetObject', '*'), get, /s3:GetObject on \*/],
    ['on every bucket', allow('s3:GetObject', 'arn:aws:s3:::*'), get, /s3:GetObject on arn:aws:s3:::\*/],
    ['on every table', allow('dynamodb:Query', 'arn:aws:dynamodb:*:*:table/*'), query, /dynamodb:Query on/],
    ['on roles that are called alike', allow('iam:PassRole', 'arn:aws:iam::111122223333:role/a*'), pass, /PassRole on/],
    ['on all roles of a path', allow('iam:PassRole', 'arn:aws:iam::111122223333:role/team/*'), passed, /PassRole on/],
    ['on tables that are called alike', allow('dynamodb:Query', `${query.resource}*`), query, /dynamodb:Query on/],
    [
      'on secrets that are called alike',
      allow(secret.action, secret.resource.replace('-a1B2c3', '*')),
      secret,
      /secret:key/,
    ],
    [
      'on log groups that are called alike',
      allow(log.action, log.resource.replace('lambda/app:log-stream:x', '*')),
      log,
      /aws/,
    ],
    ['on another bucket', allow('s3:GetObject', 'arn:aws:s3:::docs2/*'), get, /docs2/],
    ['with another action', allow('s3:DeleteObject', 'arn:aws:s3:::docs/*'), get, /s3:DeleteObject on/],
    ['with every action', allow('s3:*', 'arn:aws:s3:::docs/*'), get, /s3:\* on arn:aws:s3:::docs/],
  ])('and not where it opens more than was asked: %s', async (_, statement, must, said) => {
    const asked = allow(must.action, must.resource);
    const after = { identity: policy(asked, statement) };
    const { passes, failed, unasked } = await verify({ before: {}, after, must: [must] });

    expect([passes, failed]).toEqual([false, []]);
    expect((unasked ?? []).join('\n')).toMatch(said);
  });

  it('and not where it lets in others than who asks', async () => {
    const account = await verify({
      before: { identity: policy(allow('sts:AssumeRole', role)) },
      after: { identity: policy(allow('sts:AssumeRole', role)), resource: trusts({ AWS: '444455556666' }) },
      must: [{ principal: 'arn:aws:iam::444455556666:role/ci', action: 'sts:AssumeRole', resource: role }],
    });

    expect([account.passes, account.failed]).toEqual([false, []]);
    expect((account.unasked ?? []).join('\n')).toMatch(/444455556666/);
  });
});
