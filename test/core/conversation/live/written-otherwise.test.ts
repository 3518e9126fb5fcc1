import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  type Found,
  type LiveAccount,
  type ReadWish,
} from '../../../../layers/core/src/conversation/index.ts';
import { evidenceOf, noEvidence, readAccountDetails } from '../../../../layers/core/src/intake/index.ts';

const account = '210987654321';
const caller = `arn:aws:iam::${account}:role/developer`;
const typed = `arn:aws:sts::${account}:assumed-role/APP/s1`;
const held = `arn:aws:iam::${account}:role/restricted/App`;
const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const document = (Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Payroll', Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource }],
});
const trust = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Partner', Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
};
const details = {
  RoleDetailList: [
    {
      ...{ RoleName: 'App', Arn: held, Path: '/restricted/', AttachedManagedPolicies: [] },
      ...{ AssumeRolePolicyDocument: trust, RolePolicyList: [{ PolicyName: 'own', PolicyDocument: document('x') }] },
    },
  ],
};
const reading = readAccountDetails(details);

const open = (may: (resource: string) => boolean, found?: Found) => {
  const asked: { action: string; resource: string }[] = [];
  const read: ReadWish[] = [];
  const live: LiveAccount = {
    identity: async () => ({ kind: 'known', arn: caller, account, of: 'role' }),
    find: async (wish) => found ?? { kind: 'found', wish: wish.kind === 'principal' ? { ...wish, held } : wish },
    read: async (wish) => {
      read.push(wish);
      if (wish.kind !== 'principal' || reading.kind !== 'account') return noEvidence;
      const evidence = evidenceOf(reading.account, wish.arn) ?? noEvidence;
      return { ...evidence, policies: evidence.policies.map((policy) => ({ ...policy, source: 'live' })) };
    },
    simulate: async () => ({ kind: 'undecided', reason: 'spent', because: 'spent' }),
    decode: async () => ({ kind: 'undecoded', because: '' }),
  };
  const ports = {
    account: live,
    mayAskAbout: async ({ action, resource }: { readonly action: string; readonly resource: string }) => {
      asked.push({ action, resource });
      return may(resource) ? ({ may: true } as const) : { may: false as const, because: 'refused for reasons' };
    },
    deadlineMilliseconds: 10_000,
    onDifference: () => undefined,
  };
  const input = `User: ${typed} is not authorized to perform: bedrock:InvokeModel on resource: ${model} because no identity-based policy allows the bedrock:InvokeModel action`;
  return { ask: () => answerQuestion({ readers: [], live: ports })({ input }, caller), asked, read };
};

describe('a principal that is written otherwise than IAM holds it', () => {
  it('is asked about by the ARN that IAM holds, and by no other', async () => {
    const { ask, asked } = open(() => true);

    await ask();

    expect(asked).toContainEqual({ action: 'iam:SimulatePrincipalPolicy', resource: held });
    expect(asked).toContainEqual({ action: 'iam:GetRole', resource: held });
    expect(asked.every(({ resource }) => resource === held || !resource.includes('role/'))).toBe(true);
  });

  it('is not read for who may ask about the written name alone, nor is its path told', async () => {
    const { ask, read } = open((resource) => resource !== held);

    const { answer } = await ask();

    expect(read.filter(({ kind }) => kind === 'principal')).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/restricted|Payroll/);
  });

  it('is decided and mended under the name that IAM has', async () => {
    const { ask } = open(() => true);

    const { answer } = await ask();

    expect(answer.requests[0]).toMatchObject({
      principal: `arn:aws:sts::${account}:assumed-role/App/s1`,
      decision: 'implicitDeny',
    });
    expect(answer.fix.steps[0]?.target.attachTo).toBe(held);
    expect(answer.fix.verification.after).toBe('allowed');
  });

  it('is not told where it cannot be found out what it is', async () => {
    const { ask, read, asked } = open(() => true, { kind: 'unread', because: 'AWS asked us to slow down' });

    const { answer } = await ask();

    expect(read).toEqual([]);
    expect(asked).toEqual([]);
    expect(JSON.stringify(answer)).toContain('AWS asked us to slow down');
  });

  it('that is not there is told so only to who may ask about it', async () => {
    const refused = open(() => false, { kind: 'absent' });

    const { answer } = await refused.ask();

    expect(refused.read).toEqual([]);
    expect(JSON.stringify(answer)).toContain('refused for reasons');
  });
});
