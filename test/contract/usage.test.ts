import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbUsage } from '../../layers/core/src/aws/index.ts';
import {
  type Answered,
  type Model,
  metered,
  type TurnTaken,
  type Usage,
} from '../../layers/core/src/conversation/index.ts';
import { Fault } from '../../layers/core/src/fault.ts';
import { diagnoseRoute } from '../../layers/core/src/http/diagnose-route.ts';
import { noTurn } from '../../layers/core/src/http/no-turn.ts';
import { startDynalite } from './start-dynalite.ts';

let dynamo: Awaited<ReturnType<typeof startDynalite>>;
beforeAll(async () => {
  dynamo = await startDynalite('usage');
});
afterAll(() => dynamo.stop());

let now = Date.parse('2026-11-28T10:40:00Z');
const usageOf = (questionsPerHour: number, tokensPerDay = 0): Usage =>
  dynamodbUsage({ client: dynamo.client, table: 'usage', clock: () => now, questionsPerHour, tokensPerDay });

describe('the quota of a caller', () => {
  it('counts their questions of the hour, says when the next is taken, and leaves others alone', async () => {
    const usage = usageOf(2);
    const kinds = [await usage.take('ada'), await usage.take('ada'), await usage.take('ada'), await usage.take('bob')];

    expect(kinds.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'spent', 'taken']);
    expect(kinds[2]).toEqual({ kind: 'spent', freesAt: Date.parse('2026-11-28T11:00:00Z') });
    now = Date.parse('2026-11-28T11:00:00Z');
    expect(await usage.take('ada')).toEqual({ kind: 'taken' });
  });

  it('holds when questions come at once', async () => {
    const usage = usageOf(5);

    const taken = await Promise.all(Array.from({ length: 12 }, () => usage.take('many')));

    expect(taken.filter(({ kind }) => kind === 'taken')).toHaveLength(5);
  });

  it('holds for /v1/diagnose too: over it nothing is diagnosed, and a body that is refused costs none', async () => {
    const asked: string[] = [];
    const route = diagnoseRoute(async (_, caller) => {
      asked.push(caller);
      return { answer: {} } as Answered;
    }, usageOf(1).take);
    const post = async (body: string) => {
      const event = { body, isBase64Encoded: false } as APIGatewayProxyEvent;
      return route.respond({ event, caller: 'tool', requestId: 'r' });
    };

    await expect(post('{"text":"x"}')).rejects.toMatchObject({ status: 400 });
    await expect(post('{"input":"x"}')).resolves.toMatchObject({ status: 200 });
    await expect(post('{"input":"x"}')).rejects.toMatchObject({ status: 429, message: expect.stringContaining('UTC') });
    expect(asked).toEqual(['tool']);
  });

  // The role of diagnose is let at these keys alone.
  it('is counted under keys that no conversation has', async () => {
    await usageOf(1).take('keys');

    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: 'usage' }));

    const keys = Items.map(({ pk }) => pk?.S ?? '');
    expect(keys).toContain('USAGE#keys');
    expect(keys.filter((key) => !key.startsWith('USAGE'))).toEqual([]);
  });

  it('is a 429 with the time it frees', () => {
    const fault = noTurn({ kind: 'overQuota', freesAt: Date.parse('2026-11-28T11:00:00Z') });

    expect(fault).toMatchObject({ status: 429, message: expect.stringContaining('11:00 UTC') });
  });
});

describe('the tokens of a day', () => {
  it('are counted over all callers, and begin anew the next day', async () => {
    const usage = usageOf(0, 1_000);
    now = Date.parse('2026-11-28T12:00:00Z');
    const before = await usage.hasTokens();
    await Promise.all([usage.spend(600), usage.spend(400)]);

    expect([before, await usage.hasTokens()]).toEqual([true, false]);
    now = Date.parse('2026-11-29T00:00:00Z');
    expect(await usage.hasTokens()).toBe(true);
  });
});

const model = { id: 'a-model' } as Model;
const turn = { caller: 'ada', message: 'x' };
const taken = { kind: 'busy' } satisfies TurnTaken;

/** With whom the turn was taken, and why without. */
const takeWith = async (usage: Usage) => {
  const asked: unknown[] = [];
  const take = metered({
    usage,
    model,
    turnWith: (given, why) => async () => {
      asked.push([given?.id ?? null, why]);
      return taken;
    },
  });
  return { answer: await take(turn), asked };
};

describe('a turn', () => {
  const free: Usage = {
    take: async () => ({ kind: 'taken' }),
    hasTokens: async () => true,
    spend: async () => undefined,
  };

  it('is taken with the model while there are tokens, and in our own words when they are spent', async () => {
    expect((await takeWith(free)).asked).toEqual([['a-model', undefined]]);
    expect((await takeWith({ ...free, hasTokens: async () => false })).asked).toEqual([
      [null, 'the tokens that the model may use in a day are spent'],
    ]);
  });

  it('over the quota is not taken', async () => {
    const { answer, asked } = await takeWith({ ...free, take: async () => ({ kind: 'spent', freesAt: 7 }) });

    expect([answer, asked]).toEqual([{ kind: 'overQuota', freesAt: 7 }, []]);
  });

  it('is taken all the same where usage cannot be counted', async () => {
    const fail = () => Promise.reject(new Fault('store.unreachable', 'down'));

    expect((await takeWith({ take: fail, hasTokens: fail, spend: fail })).asked).toEqual([['a-model', undefined]]);
  });
});
