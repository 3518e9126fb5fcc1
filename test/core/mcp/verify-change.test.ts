import { describe, expect, it } from 'vitest';
import { verifyChange } from '../../../layers/core/src/mcp/tools/verify-change.ts';

type Verified = {
  readonly passes: boolean;
  readonly newlyAllowed: readonly string[];
  readonly newlyDenied: readonly string[];
  readonly failed: readonly { readonly because: string }[];
};

const run = (given: object): Promise<{ kind: string; because?: string; data?: object }> =>
  verifyChange.run(undefined as never, verifyChange.input.parse(given)) as never;
const verify = async (given: object): Promise<Verified> => (await run(given)).data as Verified;

const policy = (...Statement: readonly object[]) => [{ name: 'app', document: { Version: '2012-10-17', Statement } }];
const allow = (Action: unknown, Resource: unknown, Condition?: object) => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...(Condition === undefined ? {} : { Condition }),
});
const readDocs = allow('s3:GetObject', 'arn:aws:s3:::docs/*');
const role = 'arn:aws:iam::111122223333:role/app';
const object = 'arn:aws:s3:::docs/a.pdf';
const request = { principal: role, action: 's3:GetObject', resource: object };
const all = allow('*', '*');
const trusts = (Principal: unknown, Condition?: object) =>
  policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition === undefined ? {} : { Condition }) });

describe('what a change opens is named', () => {
  it.each([
    [
      'everything but what is spared',
      [allow('s3:*', '*')],
      [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
      /ec2:RunInstances on \*/,
    ],
    [
      'an action that is spared no longer',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'kms:Decrypt'], Resource: '*' }],
      [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
      /kms:Decrypt on \*/,
    ],
    [
      'a resource that is spared no longer',
      [{ Effect: 'Allow', Action: 's3:GetObject', NotResource: ['arn:aws:s3:::pay/*', 'arn:aws:s3:::hr/*'] }],
      [{ Effect: 'Allow', Action: 's3:GetObject', NotResource: ['arn:aws:s3:::pay/*'] }],
      /s3:GetObject on arn:aws:s3:::hr\/\*/,
    ],
    [
      'a second value of a condition',
      [allow('s3:GetObject', '*', { StringEquals: { 'aws:SourceVpce': ['vpce-1'] } })],
      [allow('s3:GetObject', '*', { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } })],
      /s3:GetObject on \*/,
    ],
    [
      'a range of addresses',
      [allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })],
      [allow('s3:GetObject', '*', { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.0.2.0/24'] } })],
      /s3:GetObject on \*/,
    ],
    [
      'a Deny without MFA that is gone',
      [
        all,
        {
          Effect: 'Deny',
          Action: 's3:*',
          Resource: '*',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
        },
      ],
      [all],
      /s3:\* on \*/,
    ],
    [
      'an endpoint that a Deny spares as well',
      [
        all,
        {
          Effect: 'Deny',
          Action: 's3:GetObject',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } },
        },
      ],
      [
        all,
        {
          Effect: 'Deny',
          Action: 's3:GetObject',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
        },
      ],
      /s3:GetObject on \*/,
    ],
  ])('%s', async (_, before, after, said) => {
    const { newlyAllowed, newlyDenied } = await verify({
      before: { identity: policy(...before) },
      after: { identity: policy(...after) },
    });

    expect(newlyAllowed.join('\n')).toMatch(said);
    expect(newlyDenied).toEqual([]);
  });

  it('in the words of the policy where a wildcard opens a hundred actions', async () => {
    const { newlyAllowed } = await verify({
      before: { identity: policy(readDocs) },
      after: { identity: policy(allow('s3:*', 'arn:aws:s3:::docs/*')) },
    });

    expect(newlyAllowed).toEqual([
      expect.stringMatching(/^s3:\* on arn:aws:s3:::docs\/\* \(such as s3:\w+, s3:\w+, s3:\w+\)$/),
    ]);
  });

  it.each([
    ['anybody', { AWS: '*' }, /sts:AssumeRole on the role by principals of any other account/],
    [
      'another account',
      { AWS: ['arn:aws:iam::111122223333:role/ci', '444455556666'] },
      /by principals of 444455556666/,
    ],
    ['a service', { AWS: 'arn:aws:iam::111122223333:role/ci', Service: 'ec2.amazonaws.com' }, /by ec2\.amazonaws\.com/],
  ])('%s whom a trust policy lets in', async (_, principal, said) => {
    const { newlyAllowed } = await verify({
      before: { resource: trusts({ AWS: 'arn:aws:iam::111122223333:role/ci' }) },
      after: { resource: trusts(principal) },
      must: [{ principal: 'arn:aws:iam::111122223333:role/ci', action: 'sts:AssumeRole', resource: role }],
    });

    expect(newlyAllowed.join('\n')).toMatch(said);
  });

  it('a condition that a trust policy asks for no longer', async () => {
    const condition = { StringEquals: { 'sts:ExternalId': 'x1' } };

    const { newlyAllowed } = await verify({
      before: { resource: trusts({ AWS: '444455556666' }, condition) },
      after: { resource: trusts({ AWS: '444455556666' }) },
    });

    expect(newlyAllowed).toEqual(['sts:AssumeRole on the role by principals of 444455556666']);
  });

  it.each([
    ['a boundary', 'permissionsBoundary', policy(readDocs), [], /: permissionsBoundary no longer stops it/],
    [
      'a level of service control policies',
      'serviceControl',
      [policy(readDocs)],
      [policy(all)],
      /: serviceControl\[0\] no longer stops it/,
    ],
    [
      'a resource control policy',
      'resourceControl',
      [policy({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' })],
      [[]],
      /s3:GetObject on \* by principals of any other account: resourceControl\[0\] no longer stops it/,
    ],
  ])('%s that limits no longer', async (_, kind, before, after, said) => {
    const changed = await verify({ before: { [kind]: before }, after: { [kind]: after } });

    expect(changed.newlyAllowed.join('\n')).toMatch(said);
    expect(changed.newlyDenied).toEqual([]);
  });
});

describe('what a change leaves as it was is not named', () => {
  it.each([
    [
      'an order',
      { identity: policy(allow(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::docs/*')) },
      { identity: policy(allow('s3:PutObject', 'arn:aws:s3:::docs/*'), readDocs) },
    ],
    [
      'a name',
      { resource: trusts({ AWS: '444455556666' }) },
      { resource: trusts({ AWS: 'arn:aws:iam::444455556666:root' }) },
    ],
    [
      'what any limit lets through',
      {},
      { permissionsBoundary: policy(all), serviceControl: [policy(all)], resourceControl: [[]] },
    ],
  ])('%s', async (_, before, after) => {
    expect(await verify({ before, after })).toMatchObject({ passes: true, newlyAllowed: [], newlyDenied: [] });
  });
});

describe('what fails says why', () => {
  it.each([
    [
      'the key that a condition asks for',
      [allow('s3:GetObject', '*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })],
      request,
      /`aws:SourceVpce`.*`context`/,
    ],
    [
      'the element that does not fit',
      [allow('s3:GetObject', 'arn:aws:s3:::other/*')],
      request,
      /statement 0 of `app` does not fit by its resource/,
    ],
    [
      'the Deny',
      [all, { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }],
      request,
      /denied by statement 1 of `app`/,
    ],
    ['nothing that allows', [], request, /^no identity policy allows it$/],
  ])('%s', async (_, statements, must, said) => {
    const { failed } = await verify({ before: {}, after: { identity: policy(...statements) }, must: [must] });

    expect(failed[0]?.because ?? '').toMatch(said);
  });

  it('what must not be allowed, and which statement allows it', async () => {
    const { failed } = await verify({ before: {}, after: { identity: policy(all) }, mustNot: [request] });

    expect(failed).toEqual([expect.objectContaining({ because: 'allowed by statement 0 of `app`' })]);
  });

  it('an action of no service', async () => {
    const { failed } = await verify({
      before: {},
      after: { identity: policy(readDocs) },
      must: [{ ...request, action: 's3:GetObjects' }],
    });

    expect(failed[0]?.because).toMatch(/`s3:GetObjects` is unknown to the data of \d{4}-\d\d-\d\d/);
  });
});

describe('a request for several things is refused, for it would pass', () => {
  it.each([
    [
      'a pattern of actions',
      { ...request, action: 's3:Delete*' },
      /`mustNot\[0\]\.action`.*one request for each, such as `s3:Delete/,
    ],
    ['every resource', { ...request, resource: '*' }, /`mustNot\[0\]\.resource` is `\*`.*name one, as `arn:/],
    ['a pattern of resources', { ...request, resource: 'arn:aws:s3:::docs/*' }, /name one that the pattern fits/],
  ])('%s', async (_, mustNot, said) => {
    const { kind, because } = await run({ before: {}, after: { identity: policy(all) }, mustNot: [mustNot] });

    expect(kind).toBe('refused');
    expect(because).toMatch(said);
  });

  it('and not where AWS names no resource', async () => {
    const { passes } = await verify({
      before: {},
      after: { identity: policy(allow('s3:ListAllMyBuckets', '*')) },
      must: [{ principal: role, action: 's3:ListAllMyBuckets', resource: '*' }],
    });

    expect(passes).toBe(true);
  });
});
