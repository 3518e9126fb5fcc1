import { describe, expect, it } from 'vitest';
import {
  type Identity,
  type LiveAccount,
  mayAskAbout,
  type ReadWish,
  type Simulated,
} from '../../../../layers/core/src/conversation/index.ts';
import { type Evidence, noEvidence } from '../../../../layers/core/src/intake/index.ts';

const caller = 'arn:aws:iam::210987654321:role/developer';
const principal = 'arn:aws:iam::210987654321:role/support-chat-role';
const about = { action: 'iam:SimulatePrincipalPolicy', resource: principal };
const call = { signal: AbortSignal.timeout(10_000), mayCache: true, caller: null };
const decided = (decision: 'allowed' | 'implicitDeny'): Simulated => ({
  ...{ kind: 'decided', decision, matched: [], missingContextKeys: [] },
  ...{ isAllowedByBoundary: null, isAllowedByOrganization: null },
});
const spent: Simulated = { kind: 'undecided', reason: 'spent', because: 'spent' };

const allowOf = (resource: string): object => ({
  Effect: 'Allow',
  Action: 'iam:SimulatePrincipalPolicy',
  Resource: resource,
});

const policyOf = (resource: string, of = caller, more: readonly object[] = []): Evidence => ({
  ...noEvidence,
  principals: [{ arn: of, name: 'developer', kind: 'role', tags: {}, groups: [], boundaryArn: null, source: 'live' }],
  policies: [
    {
      ...{ policyType: 'identity', name: 'p', level: null, attachTo: of, appliesTo: of, home: 'inline', arn: null },
      ...{ source: 'live', alsoAttachedTo: [], asOf: null },
      document: {
        Version: '2012-10-17',
        Statement: [allowOf(resource), ...more],
      },
    },
  ],
  seenLayers: [
    { policyType: 'identity', of },
    { policyType: 'permissionsBoundary', of },
  ],
});

type Given = { own?: Evidence; above?: Evidence; simulated?: Simulated; identity?: Identity };

const accountOf = ({ own = noEvidence, above = noEvidence, simulated = decided('allowed'), identity }: Given) => {
  const wishes: ReadWish[] = [];
  const account: LiveAccount = {
    identity: async () => identity ?? { kind: 'known', arn: caller, account: '210987654321', of: 'role' },
    read: async (wish) => {
      wishes.push(wish);
      return wish.kind === 'organization' ? above : own;
    },
    simulate: async () => simulated,
    find: async (wish) => ({ kind: 'found', wish }),
    decode: async () => ({ kind: 'undecoded', because: '' }),
  };
  return { account, wishes };
};

const ask = async (given: Given) => mayAskAbout(accountOf(given).account, () => 0)({ caller, ...about }, call);

describe('whether a caller may be told about a principal', () => {
  it('is yes when both engines let it simulate that principal', async () => {
    expect(await ask({ own: policyOf('arn:aws:iam::210987654321:role/*') })).toEqual({ may: true });
  });

  it.each([
    ['may simulate other principals only', { own: policyOf('arn:aws:iam::210987654321:role/else') }],
    ['has no policies at all', { own: { ...policyOf('*'), policies: [] } }],
    [
      'is denied by the simulator, which sees what we do not',
      { own: policyOf('*'), simulated: decided('implicitDeny') },
    ],
    [
      'has policies that could not be read',
      { own: { ...noEvidence, unseenLayers: [{ policyType: 'identity', of: caller, because: 'denied' }] } },
    ],
    ['could be denied by an SCP that neither engine saw', { own: policyOf('*'), simulated: spent }],
    [
      'is denied under a condition that nobody can decide',
      {
        own: policyOf('*', caller, [
          {
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
          },
        ]),
      },
    ],
    [
      'would be denied from an address that nobody told',
      {
        own: policyOf('*', caller, [
          {
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
          },
        ]),
      },
    ],
    ['is nobody we know', { own: policyOf('*'), identity: { kind: 'unknown', because: 'no credentials' } }],
  ] satisfies [string, Given][])('is no when the caller %s', async (_, given) => {
    expect(await ask(given)).toMatchObject({ may: false, because: expect.stringMatching(/\S/) });
  });

  it('is no for a caller whom nobody signed, never our own role', async () => {
    const { account, wishes } = accountOf({ own: policyOf('*') });

    const permission = await mayAskAbout(account, () => 0)({ caller: 'anonymous', ...about }, call);

    expect(permission).toMatchObject({ may: false, because: expect.stringContaining('nobody signed') });
    expect(wishes).toEqual([]);
  });

  it('asks for the read that shows a document, not for another', async () => {
    const { account } = accountOf({ own: policyOf('*') });

    const permission = await mayAskAbout(account, () => 0)(
      { caller, action: 'kms:GetKeyPolicy', resource: 'arn:aws:kms:us-east-1:210987654321:key/1' },
      call,
    );

    expect(permission).toMatchObject({ may: false, because: expect.stringContaining('`kms:GetKeyPolicy`') });
  });

  it('is yes without the simulator when the service control policies were read', async () => {
    const above: Evidence = { ...noEvidence, seenLayers: [{ policyType: 'serviceControl', of: null, levels: 0 }] };

    expect(await ask({ own: policyOf('*'), above, simulated: spent })).toEqual({ may: true });
  });

  it('is no when a part of the caller’s policies is missing, whatever the rest allows', async () => {
    const own: Evidence = {
      ...policyOf('*'),
      seenLayers: [{ policyType: 'permissionsBoundary', of: caller }],
      unseenLayers: [{ policyType: 'identity', of: caller, because: 'one was denied' }],
    };

    expect(await ask({ own })).toMatchObject({ may: false, because: expect.stringContaining('one was denied') });
  });

  it('is kept for 60 seconds, for each caller and principal apart', async () => {
    let now = 0;
    const { account, wishes } = accountOf({ own: policyOf('*') });
    const may = mayAskAbout(account, () => now);
    const reads = () => wishes.filter(({ kind }) => kind === 'principal').length;

    await may({ caller, ...about }, call);
    now = 59_999;
    await may({ caller, ...about }, call);
    const kept = reads();
    await may({ caller: `${caller}2`, ...about }, call);
    const apart = reads();
    now = 60_000;
    await may({ caller, ...about }, call);

    expect([kept, apart, reads()]).toEqual([1, 2, 3]);
  });

  it('asks about the credentials’ own identity when there is no caller', async () => {
    const { account, wishes } = accountOf({ own: policyOf('*') });

    await mayAskAbout(account, () => 0)({ caller: null, ...about }, call);

    expect(wishes).toContainEqual({ kind: 'principal', arn: caller });
  });
});
