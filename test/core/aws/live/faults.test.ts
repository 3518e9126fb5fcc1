import { liveAccount } from '@whydenied/core/aws';
import { describe, expect, it } from 'vitest';
import demo from '../../../../dev/demo-account.json' with { type: 'json' };
import { type Details, iamOf } from '../../../contract/aws/iam-of.ts';
import { errorXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { callOptions, withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();
const account = demo as unknown as Details;
const open = () => liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now });
const failing = (operation: string, answer: WireAnswer) => (call: WireCall) =>
  call.operation === operation ? answer : null;

const role = 'arn:aws:iam::210987654321:role/experiments-role';
const boundedRole = 'arn:aws:iam::210987654321:role/reporting-role';
const user = 'arn:aws:iam::210987654321:user/maria';
const denied: WireAnswer = { status: 403, body: errorXml('AccessDenied', 'User: x is not authorized') };

const reads = [
  { operation: 'GetRole', arn: boundedRole, layers: ['permissionsBoundary', 'resource'] },
  { operation: 'ListRolePolicies', arn: boundedRole, layers: ['identity'] },
  { operation: 'GetRolePolicy', arn: boundedRole, layers: ['identity'] },
  { operation: 'ListAttachedRolePolicies', arn: role, layers: ['identity'] },
  { operation: 'GetPolicy', arn: role, layers: ['identity'] },
  { operation: 'GetPolicyVersion', arn: role, layers: ['identity'] },
  { operation: 'GetUser', arn: user, layers: ['permissionsBoundary'] },
  { operation: 'ListUserPolicies', arn: user, layers: ['identity'] },
  { operation: 'ListAttachedUserPolicies', arn: user, layers: ['identity'] },
  { operation: 'ListGroupsForUser', arn: user, layers: ['identity'] },
  { operation: 'ListGroupPolicies', arn: user, layers: ['identity'] },
  { operation: 'ListAttachedGroupPolicies', arn: user, layers: ['identity'] },
];

describe('AccessDenied on a single read', () => {
  it.each(reads)(
    'of $operation leaves its layer unseen, with the permission it takes',
    async ({ operation, arn, layers }) => {
      aws.answer(failing(operation, denied), iamOf({ account }));

      const evidence = await open().read({ kind: 'principal', arn }, callOptions);

      expect([...new Set(evidence.unseenLayers.map(({ policyType }) => policyType))]).toEqual(layers);
      expect(evidence.unseenLayers[0]?.because).toContain(`\`iam:${operation}\``);
      expect(evidence.seenLayers.map(({ policyType }) => policyType)).not.toContain(layers[0]);
    },
  );

  it('is asked once: a denial does not change by asking again', async () => {
    aws.answer(failing('GetRole', denied), iamOf({ account }));

    await open().read({ kind: 'principal', arn: role }, callOptions);

    expect(aws.count('GetRole')).toBe(1);
  });
});

const faults: readonly { name: string; answer: WireAnswer; says: RegExp; calls: number }[] = [
  {
    name: 'a throttle',
    answer: { status: 400, body: errorXml('Throttling', 'Rate exceeded') },
    says: /slow down/,
    calls: 3,
  },
  {
    name: 'a 500',
    answer: { status: 500, body: errorXml('ServiceFailure', 'oops') },
    says: /no usable answer/,
    calls: 3,
  },
  {
    name: 'an HTML page',
    answer: { status: 500, body: '<html><body>bad gateway', type: 'text/html' },
    says: /no usable answer/,
    calls: 3,
  },
  {
    name: 'truncated XML',
    answer: { status: 200, body: '<GetRoleResponse><GetRoleResult><Role><Arn>arn:aws' },
    says: /no usable answer/,
    calls: 1,
  },
  {
    name: 'an expired token',
    answer: { status: 403, body: errorXml('ExpiredToken', 'expired') },
    says: /have expired/,
    calls: 1,
  },
  {
    name: 'an unknown key',
    answer: { status: 403, body: errorXml('InvalidClientTokenId', 'no') },
    says: /does not know our credentials/,
    calls: 1,
  },
];

describe('a fault on the wire', () => {
  it.each(faults)(
    '$name: the rest is read, the reason is said, at most $calls calls',
    async ({ answer, says, calls }) => {
      aws.answer(failing('GetRole', answer), iamOf({ account }));

      const evidence = await open().read({ kind: 'principal', arn: role }, callOptions);

      expect(evidence.unseenLayers.map(({ because }) => because).join()).toMatch(says);
      expect(evidence.policies.map(({ policyType }) => policyType)).toContain('identity');
      expect(aws.count('GetRole')).toBeLessThanOrEqual(calls);
    },
  );

  it('that never answers ends with the deadline, and what did answer is kept', async () => {
    aws.answer(failing('GetRole', 'hang'), iamOf({ account }));

    const call = { signal: AbortSignal.timeout(700), mayCache: true, caller: null };
    const evidence = await open().read({ kind: 'principal', arn: role }, call);

    expect(evidence.unseenLayers[0]?.because).toContain('`iam:GetRole`');
    expect(evidence.unseenLayers[0]?.because).toContain('did not answer in time');
    expect(evidence.policies.map(({ policyType }) => policyType)).toContain('identity');
  });

  it('on every read makes no storm of retries', async () => {
    const throttle: WireAnswer = { status: 400, body: errorXml('Throttling', 'Rate exceeded') };
    aws.answer((call) => (call.operation === 'GetCallerIdentity' ? null : throttle), iamOf({ account }));

    const evidence = await open().read({ kind: 'principal', arn: user }, callOptions);

    expect(evidence.policies).toEqual([]);
    expect(aws.calls().length).toBeLessThanOrEqual(1 + 4 * 3);
  });

  it('is read again the next time: what was incomplete is not kept', async () => {
    aws.answer(failing('GetRole', denied), iamOf({ account }));
    const live = open();
    await live.read({ kind: 'principal', arn: role }, callOptions);
    aws.answer(iamOf({ account }));

    const evidence = await live.read({ kind: 'principal', arn: role }, callOptions);

    expect(evidence.unseenLayers).toEqual([]);
  });
});

describe('our credentials', () => {
  it.each([
    ['ExpiredToken', /have expired/],
    ['InvalidClientTokenId', /does not know our credentials/],
  ])('that are of no use (%s) are one clear sentence, whatever is asked', async (code, says) => {
    aws.answer(() => ({ status: 403, body: errorXml(code, 'no') }));
    const live = open();

    const identity = await live.identity(callOptions);
    const evidence = await live.read({ kind: 'organization', account: '210987654321' }, callOptions);

    expect(identity).toMatchObject({ kind: 'unknown' });
    expect(evidence.unseenLayers.map(({ because }) => because)).toEqual([
      expect.stringMatching(says),
      expect.stringMatching(says),
    ]);
    expect(aws.calls().every(({ operation }) => operation === 'GetCallerIdentity')).toBe(true);
  });

  it.each([
    ['arn:aws:iam::210987654321:user/maria', 'longTermKey'],
    ['arn:aws:iam::210987654321:root', 'root'],
    ['arn:aws:sts::210987654321:assumed-role/app/s', 'role'],
    ['arn:aws:sts::210987654321:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/maria', 'identityCenter'],
    ['arn:aws:sts::210987654321:federated-user/maria', 'federated'],
  ])('%s are of the kind %s', async (identity, of) => {
    aws.answer(iamOf({ account, identity }));

    expect(await open().identity(callOptions)).toEqual({ kind: 'known', arn: identity, account: '210987654321', of });
  });
});
