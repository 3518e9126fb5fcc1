import { liveAccount } from '@whydenied/core/aws';
import { describe, expect, it } from 'vitest';
import demo from '../../../../dev/demo-account.json' with { type: 'json' };
import { toEvidence } from '../../../../layers/core/src/aws/read/to-evidence.ts';
import { evidenceOf, readAccountDetails } from '../../../../layers/core/src/intake/index.ts';
import { type Details, iamOf } from '../../../contract/aws/iam-of.ts';
import { callOptions, withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();
const account = demo as unknown as Details;
const open = () => liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now });

const principals = [...demo.UserDetailList, ...demo.RoleDetailList].map(({ Arn }) => Arn);

const fromFile = (arn: string) => {
  const reading = readAccountDetails(demo);
  return reading.kind === 'account' ? evidenceOf(reading.account, arn) : null;
};

// The file knows who else has a managed policy; reading one principal does not tell.
const comparable = (
  policies: readonly { policyType: string; name: string; attachTo: string | null; document: unknown }[],
) =>
  policies
    .map(({ policyType, name, attachTo, document }) => ({
      ...{ policyType, name, attachTo },
      document: typeof document === 'string' ? JSON.parse(document) : document,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

describe.each([1, 100])('a principal read from IAM, %i items on a page', (pageSize) => {
  it.each(principals)('%s has the policies that the account file tells, each from URL-encoded text', async (arn) => {
    aws.answer(iamOf({ account, pageSize }));

    const evidence = await open().read({ kind: 'principal', arn }, callOptions);

    expect(comparable(evidence.policies)).toEqual(comparable(fromFile(arn)?.policies ?? []));
    expect(evidence.seenLayers).toEqual(fromFile(arn)?.seenLayers);
    expect(evidence.principals).toEqual(fromFile(arn)?.principals.map((one) => ({ ...one, source: 'live' })));
    expect(evidence.unseenLayers).toEqual([]);
  });
});

describe('a principal', () => {
  it.each([
    ['in another case', 'arn:aws:iam::210987654321:role/SUPPORT-chat-role'],
    ['with a path that it has not', 'arn:aws:iam::210987654321:role/team/support-chat-role'],
  ])('written %s is read by the ARN that IAM holds', (_, arn) => {
    const details = { ...demo, RoleDetailList: demo.RoleDetailList.slice(0, 1) } as unknown as Details;
    const own = 'arn:aws:iam::210987654321:role/support-chat-role';

    const evidence = toEvidence({ arn }, { kind: 'held', details, gaps: [] });

    expect(evidence.principals.map((one) => one.arn)).toContain(own);
    expect(evidence.spellings).toEqual([{ asked: arn, held: own }]);
    expect(evidence.seenLayers.every(({ of }) => of === own)).toBe(true);
  });

  it.each([
    ['another role', 'role/else', undefined],
    ['another ARN than the caller was let in for', 'role/support-chat-role', 'role/team/support-chat-role'],
  ])('that AWS answers as %s is not told at all', (_, asked, held) => {
    const details = { ...demo, RoleDetailList: demo.RoleDetailList.slice(0, 1) } as unknown as Details;
    const of = (name: string): string => `arn:aws:iam::210987654321:${name}`;

    const evidence = toEvidence(
      { arn: of(asked), ...(held !== undefined && { held: of(held) }) },
      { kind: 'held', details, gaps: [] },
    );

    expect(evidence).toMatchObject({ policies: [], principals: [], seenLayers: [] });
    expect(evidence.unseenLayers.map(({ policyType }) => policyType)).toContain('identity');
  });

  it('is found by its name when it is a session, which has no path', async () => {
    const [first] = demo.RoleDetailList;
    const path = { ...first, Arn: 'arn:aws:iam::210987654321:role/service/deep/support-chat-role' };
    aws.answer(iamOf({ account: { ...account, RoleDetailList: [path] } as unknown as Details }));

    const arn = 'arn:aws:sts::210987654321:assumed-role/support-chat-role/s';
    const evidence = await open().read({ kind: 'principal', arn }, callOptions);

    expect(evidence.principals.map((one) => one.arn)).toEqual([path.Arn]);
    expect(evidence.seenLayers.map(({ of }) => of)).toEqual([path.Arn, path.Arn, path.Arn]);
  });

  it('that does not exist is said not to, and nothing of it was seen', async () => {
    aws.answer(iamOf({ account }));

    const evidence = await open().read({ kind: 'principal', arn: 'arn:aws:iam::210987654321:role/gone' }, callOptions);

    expect(evidence.notes.join()).toContain('`arn:aws:iam::210987654321:role/gone`');
    expect(evidence.seenLayers).toEqual([]);
    expect(evidence.unseenLayers.map(({ policyType }) => policyType)).toEqual(['identity', 'permissionsBoundary']);
  });

  it('of another account is not read, and one sentence says whose account our credentials are of', async () => {
    aws.answer(iamOf({ account }));

    const evidence = await open().read({ kind: 'principal', arn: 'arn:aws:iam::111122223333:role/app' }, callOptions);

    expect(evidence.unseenLayers[0]?.because).toBe(
      'this is about account `111122223333`, our credentials are of account `210987654321`, and no reader role of `111122223333` is listed',
    );
    expect(aws.calls().map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
  });
});

describe('what was read', () => {
  const arn = 'arn:aws:iam::210987654321:role/support-chat-role';

  it('is kept for 60 seconds', async () => {
    aws.answer(iamOf({ account }));
    let now = 0;
    const live = liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: () => now });

    await live.read({ kind: 'principal', arn }, callOptions);
    now = 59_999;
    await live.read({ kind: 'principal', arn }, callOptions);
    const kept = aws.count('GetRole');
    now = 60_000;
    await live.read({ kind: 'principal', arn }, callOptions);

    expect([kept, aws.count('GetRole')]).toEqual([1, 2]);
  });

  it('is read anew when the person changed something', async () => {
    aws.answer(iamOf({ account }));
    const live = open();

    await live.read({ kind: 'principal', arn }, callOptions);
    await live.read({ kind: 'principal', arn }, { ...callOptions, mayCache: false });

    expect(aws.count('GetRole')).toBe(2);
  });
});
