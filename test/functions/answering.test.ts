import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering } from '../../functions/composition/answering.ts';
import { readConfiguration } from '../../functions/composition/configuration.ts';
import { mayAskAbout, type ReadWish } from '../../layers/core/src/conversation/index.ts';
import { type Evidence, noEvidence } from '../../layers/core/src/intake/index.ts';

const account = '210987654321';
const app = `arn:aws:sts::${account}:assumed-role/app/s`;
const ours = `arn:aws:iam::${account}:role/diagnose`;
const denied = `User: ${app} is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action`;

/** An account in which our own role may read everything, and that tells what was read of it. */
const ask = async (caller: string): Promise<readonly string[]> => {
  const read: string[] = [];
  const permissions: (string | null)[] = [];
  const live = {
    identity: async () => ({ kind: 'known', arn: ours, account, of: 'role' }) as const,
    read: async (wish: ReadWish): Promise<Evidence> => {
      if (wish.kind === 'principal' && wish.arn === app) read.push(wish.arn);
      return noEvidence;
    },
    simulate: async () => ({ kind: 'undecided', reason: 'spent', because: 'not asked here' }) as const,
    find: async (wish: ReadWish) => ({ kind: 'found', wish }) as const,
    decode: async () => ({ kind: 'undecoded', because: 'not asked here' }) as const,
  };
  const answer = answering(readConfiguration({ LIVE_ACCOUNT: 'on' }), {
    account: live,
    mayAskAbout: async (asked, call) => {
      permissions.push(asked.caller);
      return mayAskAbout(live, Date.now)(asked, call);
    },
    deadlineMilliseconds: 2_000,
    onDifference: () => undefined,
  });
  await answer({ input: denied }, caller);
  return [...read, ...permissions.map((each) => `asked for ${each}`)];
};

describe('whoever calls without a name', () => {
  beforeEach(() => vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', undefined));
  afterEach(() => vi.unstubAllEnvs());

  it('holds our credentials under npm start, and sees what they show', async () => {
    expect(new Set(await ask('local'))).toEqual(new Set([app]));
  });

  it('is nobody on Lambda: our own role stands in for no one, and nothing is read of who is asked about', async () => {
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'whydenied-diagnose');

    const happened = await ask('local');

    expect(happened).not.toContain(app);
    expect(new Set(happened)).toEqual(new Set(['asked for anonymous']));
  });

  it('is asked for by their own name where API Gateway tells it', async () => {
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'whydenied-diagnose');
    const developer = `arn:aws:iam::${account}:role/developer`;

    const happened = await ask(developer);

    expect(happened).not.toContain(app);
    expect(happened).toContain(`asked for ${developer}`);
  });
});
