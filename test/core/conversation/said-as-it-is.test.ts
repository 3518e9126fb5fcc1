import { describe, expect, it } from 'vitest';
import { namesUnwritten, negationsUnwritten } from '../../../layers/core/src/conversation/compose/names-unwritten.ts';
import { nextBecause } from '../../../layers/core/src/conversation/engines/next-because.ts';
import { sayChanges } from '../../../layers/core/src/conversation/engines/say-changes.ts';
import { sayReally } from '../../../layers/core/src/conversation/engines/say-really.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { replyTo } from './talk.ts';

const denial = (action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/order-bot/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const table = denial('dynamodb:GetItem', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders');

const really = (statement: object, prose: string): string =>
  sayReally(prose, readText(`${prose}\n\n${JSON.stringify(statement)}`).evidence.policies) ?? '';

describe('what a colleague says of a Deny', () => {
  const deny = {
    Effect: 'Deny',
    Action: 'bedrock:InvokeModel',
    NotResource: 'arn:aws:bedrock:*::foundation-model/a.b',
  };

  it.each([
    'what does it do? my colleague says nobody can call other models',
    'what does it really do? my boss says you can’t access other models with it',
    'was macht das? mein Kollege sagt, niemand darf andere Modelle aufrufen',
    'que fait-elle vraiment ? mon collegue dit que personne ne peut appeler d’autres modèles',
    'che cosa fa davvero? il collega dice che nessuno puo usare altri modelli',
  ])('is not called wrong where it says that it forbids: %s', (prose) => {
    expect(really(deny, prose)).toContain('It **denies**');
    expect(really(deny, prose)).not.toContain('That is not so');
  });

  it('is wrong where it says that it grants', () => {
    expect(really(deny, 'what does it do? my colleague says it lets them call that model')).toContain('That is not so');
  });

  it('of NotAction on one bucket is not said to open every service', () => {
    const allow = { Effect: 'Allow', NotAction: 's3:DeleteObject', Resource: 'arn:aws:s3:::docs/*' };

    expect(really(allow, 'what does it really do?')).not.toContain('every other service');
    expect(really({ ...allow, Resource: '*' }, 'what does it really do?')).toContain('every other service');
  });
});

describe('why the next call of a work is refused', () => {
  it.each([
    ['bedrock:InvokeModel', 'bedrock:ListFoundationModels'],
    ['s3:GetObject', 's3:GetBucketLocation'],
    ['sqs:SendMessage', 'sqs:GetQueueUrl'],
  ])('is no look-up that comes first: %s, then %s', (before, now) => {
    expect(nextBecause(before, now)).toBeNull();
  });

  it('is told as what may be so, where only that is known', () => {
    expect(nextBecause('s3:GetObject', 'kms:Decrypt')).toMatch(/^It is asked for where the objects are encrypted/);
    expect(nextBecause('s3:ListBucket', 's3:GetObject')).toMatch(/^It comes now because listing/);
  });
});

describe('what was changed, for a changelog', () => {
  it('is not what was only offered', async () => {
    const reply = await replyTo(table, 'what did I change today, in two lines for the changelog');

    expect(reply).not.toMatch(/- Allowed/);
    expect(reply).toContain('not yet reported to work');
    expect(reply).toContain('- Allow dynamodb:GetItem');
  });

  it('is what was reported to work', async () => {
    const reply = await replyTo(table, 'works now', 'what did I change today, in two lines for the changelog');

    expect(reply).toContain('- Allowed dynamodb:GetItem');
    expect(reply).not.toContain('not yet reported');
  });

  it('names the owner of what others have to change, and says not that anybody was asked', () => {
    const outcome = {
      ...{ causeId: 'X', causeTitle: 'x', principal: null, action: 's3:GetObject', resource: null },
      ...{ policyType: 'serviceControl', denial: 'explicit', decision: null, question: null, foreseen: [] },
      fix: { kind: 'askOwner', steps: [], actions: [] },
    };

    expect(sayChanges({ cases: [{ settled: [], outcome }] } as never)).toContain('To be asked of the owner');
  });
});

describe('a managed policy that is to be taken off', () => {
  const read = denial('s3:GetObject', 'arn:aws:s3:::docs/a');
  const asked = 'can I take AmazonS3ReadOnlyAccess off again?';

  it('is where the fix allows the call in its place', async () => {
    const reply = await replyTo(read, asked);

    expect(reply).toMatch(
      /^\*\*Yes, take it off\.\*\* Detach `AmazonS3ReadOnlyAccess` from role `order-bot`\. The small policy/,
    );
    expect(reply).not.toContain('No statement was offered');
  });

  it('is not with a yes where no statement was offered that allows it, and none is spoken of', async () => {
    const reply = await replyTo(read.replace(/because.*/, 'with an explicit deny in an identity-based policy'), asked);

    expect(reply).toMatch(
      /^Detach `AmazonS3ReadOnlyAccess` from role `order-bot`\. No statement was offered that allows `s3:GetObject`/,
    );
    expect(reply).not.toContain('the statement of the fix');
  });
});

describe('a work that is to go on', () => {
  it.each([
    'Can I resume the ingestion job now?',
    'can we resume where we stopped?',
    'should I resume the training job then?',
  ])('is not asked for as a summary: %s', async (turn) => {
    const reply = await replyTo(table, turn);

    expect(reply).toContain('Add the statement of the fix');
    expect(reply).not.toContain('To copy:');
  });

  it.each(['résume en une phrase', 'resume lo que pasó en una frase', 'resume the whole thing? no: a summary please'])(
    'is where it is: %s',
    async (turn) => {
      expect(await replyTo(table, turn)).toMatch(/To copy:/);
    },
  );
});

describe('what a Deny says nothing of', () => {
  it('is told by its words, and not of a name that is left out', () => {
    expect(negationsUnwritten('no provisioned throughput', '[]')).toHaveLength(1);
    expect(namesUnwritten('not the alias ZXALIAS001', '', { isOfCaller: true })).toEqual([]);
  });
});
