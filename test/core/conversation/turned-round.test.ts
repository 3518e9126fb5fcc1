import { describe, expect, it } from 'vitest';
import { turnedRound } from '../../../layers/core/src/conversation/compose/turned-round.ts';
import { decided } from './decided.ts';
import { openTalk } from './talk.ts';

const denied =
  'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::my-bucket/x because no identity-based policy allows the s3:GetObject action';

describe('a wish is not turned round: what it excludes is granted by no document', () => {
  it.each([
    'Write an IAM policy allowing every S3 action except s3:DeleteObject on bucket acme-data',
    // A place that is no Region: a Deny without it would deny what the wish keeps.
    'SCP: nobody may use Bedrock outside Atlantis',
    'SCP: niemand darf Bedrock ausserhalb von Atlantis nutzen',
    'Write an IAM policy allowing all S3 actions on bucket acme-data except DeleteObject',
    'Write a policy that allows s3:GetObject on acme-data except arn:aws:s3:::acme-data/secret/*',
    'Write a policy that allows s3:GetObject on all buckets but acme-secret',
    'Write a policy with s3:GetObject on acme-data. It must exclude s3:DeleteObject.',
    'Write a policy with s3:GetObject on acme-data. Under no circumstances s3:PutObject.',
    'Write a policy: s3:GetObject on acme-data yes, s3:DeleteObject no',
    'Write a policy with s3:GetObject on acme-data; s3:DeleteObject is not needed',
    'Write a policy with s3:GetObject on acme-data instead of s3:DeleteObject',
    'Write a policy to avoid s3:DeleteObject but allow s3:GetObject on acme-data',
    'acme-data に s3:GetObject を許可し、s3:DeleteObject は許可しないポリシーを書いて',
    '写一个策略,允许 s3:GetObject 访问 acme-data,但不允许 s3:DeleteObject',
    'Write a policy allowing Bedrock InvokeModel on Claude Haiku but not on Claude Opus in us-east-1',
    'Write a policy that allows bedrock:InvokeModel not in us-east-1',
    'Write a policy that allows bedrock:InvokeModel in every region except us-east-1',
    'Write a policy that allows s3:GetObject on arn:aws:s3:::acme-data/* not from 10.0.0.0/8',
    'Write a policy that allows s3:GetObject on arn:aws:s3:::acme-data/* from anywhere but 203.0.113.0/24',
    'Write a policy that allows s3:GetObject on arn:aws:s3:::acme-data/* for objects not tagged secret=true',
    'Write a policy that allows s3:GetObject on arn:aws:s3:::acme-data/* without MFA only from 203.0.113.0/24',
    'Write a policy that lets role dev-1 use everything in S3 bucket sandbox-1 other than deleting objects',
    'Give me a policy: role doc-1 may put objects into s3://inbox-1/ as long as they do not land under locked/',
    'Policy per il ruolo bot-it: invocare Nova Lite in eu-south-1, ma non in streaming',
    'Política: los roles pub-1 y pub-2 pueden publicar en el tema avisos (us-east-1, cuenta 111122223333), pero solo pub-2 puede borrar el tema',
    "Je voudrais une key policy KMS pour que l'admin arn:aws:iam::111122223333:role/kms-admin gère la clé sans pouvoir déchiffrer",
    'Eine KMS Key Policy: die Rolle arn:aws:iam::111122223333:role/kms-admin verwaltet den Schlüssel, ohne entschlüsseln zu dürfen',
    'Write a policy allowing everything on dynamodb table Orders in us-east-1 account 111122223333 except dynamodb:DeleteTable',
    'Write a trust policy for role deploy so that only GitHub repo acme/app may assume it but not from pull requests',
    'Write a trust policy so only arn:aws:iam::444455556666:role/ci may assume it, with MFA, from org o-abcdefghij, not from 10.0.0.0/8',
    'Write me a policy so app can s3:PutObject to acme-data; s3:GetObject is what I want to prevent',
    'Write a policy that allows secretsmanager:GetSecretValue for every secret but prod/db',
    'Schreib eine Policy: alle S3-Aktionen auf acme-data außer s3:DeleteObject',
    'Schreib eine Policy, die s3:GetObject auf arn:aws:s3:::acme-data/* erlaubt, aber nicht aus 10.0.0.0/8',
    'Schreib eine Policy für bedrock:InvokeModel, überall ausgenommen us-east-1',
    'Écris une politique qui autorise toutes les actions S3 sur acme-data sauf s3:DeleteObject',
    'Écris une politique qui autorise s3:GetObject sur arn:aws:s3:::acme-data/* sans MFA',
    'Escribe una política que permita s3:GetObject en todos los buckets menos acme-secret',
    'Escribe una política con s3:GetObject en acme-data en lugar de s3:PutObject',
    'Escreve uma política que permita s3:GetObject em acme-data, exceto arn:aws:s3:::acme-data/secret/*',
    'Escreve uma política com s3:GetObject em acme-data, nunca s3:DeleteObject',
    'Scrivi una policy che permetta tutte le azioni S3 su acme-data tranne s3:DeleteObject',
    'Scrivi una policy con s3:GetObject su arn:aws:s3:::acme-data/* fuori da 10.0.0.0/8',
    's3:DeleteObject 以外の S3 アクションを acme-data に許可するポリシーを書いて',
    '10.0.0.0/8 以外から arn:aws:s3:::acme-data/* への s3:GetObject を許可するポリシーを書いて',
    '写一个策略,允许 acme-data 上除了 s3:DeleteObject 以外的所有 S3 操作',
    '写一个策略,允许 s3:GetObject 访问 acme-data,不要 s3:PutObject',
    'Schrijf een policy: s3:GetObject op acme-data, zonder s3:DeleteObject. Write a policy please',
    'Policy please: bedrock:InvokeModel on amazon.nova-lite-v1:0 but hands off amazon.nova-pro-v1:0',
    'Write a policy allowing s3:GetObject on acme-data, barring s3:PutObject',
    'Write a policy with s3:GetObject on acme-data, s3:PutObject must stay impossible',
    'Schreib eine Policy mit s3:GetObject auf acme-data, s3:PutObject soll nicht gehen',
    "Write a policy that allows s3:GetObject but doesn't allow s3:PutObject on acme-data",
    "Write a policy that allows s3:GetObject on acme-data as long as it isn't from vpce-0123456789abcdef0",
    'Escribe una política con s3:GetObject en acme-data, s3:PutObject queda fuera',
  ])('%s', async (wish) => {
    const { reply } = await openTalk().say(wish);
    expect(reply).toContain('**Not written**: “');
    expect(reply).not.toContain('"Statement"');
  });

  it.each([
    ['Schreibe eine Policy, die s3:GetObject auf acme-data erlaubt, aber nicht s3:DeleteObject'],
    ['Écris une politique qui autorise s3:GetObject sur acme-data mais pas s3:DeleteObject'],
    ['Escribe una política que permita s3:GetObject en acme-data pero no s3:DeleteObject'],
    ['Write a policy with s3:GetObject on acme-data but not s3:DeleteObject'],
    ['Write a policy with s3:GetObject on acme-data without s3:DeleteObject'],
    ['Write a policy with nothing but s3:GetObject on acme-data'],
  ])('what leaves it out is written: %s', async (wish) => {
    const { reply } = await openTalk().say(wish);
    expect(reply).toContain('"Action": "s3:GetObject"');
    expect(reply).not.toMatch(/"(?:s3:DeleteObject|s3:\*|\*)"/);
  });

  it('what leaves an action of a named queue out is written for that queue', () => {
    const isAllowed = decided(
      'Write a policy that allows sqs:SendMessage, excluding sqs:DeleteQueue, on queue jobs in us-east-1 account 111122223333',
    );
    const resource = 'arn:aws:sqs:us-east-1:111122223333:jobs';

    expect(
      ['sqs:SendMessage', 'sqs:DeleteQueue', 'sqs:ReceiveMessage'].map((action) => isAllowed({ action, resource })),
    ).toEqual([true, false, false]);
    expect(isAllowed({ action: 'sqs:SendMessage', resource: `${resource}-2` })).toBe(false);
  });

  it('what begins on a day is written with the day', () => {
    const isAllowed = decided(
      'Write a policy that allows s3:GetObject on arn:aws:s3:::acme-data/* not before 2027-01-01',
    );
    const at = (now: string): boolean =>
      isAllowed({
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::acme-data/a',
        context: { 'aws:CurrentTime': now },
      });

    expect(['2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z'].map(at)).toEqual([false, true]);
  });

  it.each([
    ['never outside us-east-1', { Resource: 'arn:aws:bedrock:us-east-1::foundation-model/*' }],
    ['never without MFA', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
    ['Ohne MFA darf nichts gehen', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
    ['no access except from 10.0.0.0/8', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
    ['not after 2027-01-01', { Condition: { DateLessThan: { 'aws:CurrentTime': '2027-01-02T00:00:00Z' } } }],
    ['must not delete anything in acme-data', { Resource: 'arn:aws:s3:::acme-data/*' }],
    ['everything except s3:DeleteObject', { Action: 's3:GetObject' }],
    ['not from 10.0.0.0/8', { Condition: { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
  ])('a no within a no is a yes, and what is left out is left out: %s', (wish, statement) => {
    expect(turnedRound(wish, [{ Effect: 'Allow', ...statement }])).toEqual([]);
  });

  it('a pattern that covers what is excluded grants it, unless a Deny takes it out', () => {
    const wish = 'all of S3 except s3:DeleteObject';
    const allow = { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::acme-data/*' };
    expect(turnedRound(wish, [allow])).toEqual(['except s3:DeleteObject']);
    expect(turnedRound(wish, [allow, { ...allow, Effect: 'Deny', Action: 's3:Delete*' }])).toEqual([]);
  });
});

describe('a change is not turned round', () => {
  it.each([
    'add NotAction instead: everything but DeleteObject',
    'only outside 10.0.0.0/8',
    'nur außerhalb von 10.0.0.0/8',
    'only when not through vpce-0123456789abcdef0',
    'only without MFA',
    'also s3:PutObject but not s3:DeleteObject',
  ])('%s', async (wish) => {
    const talk = openTalk();
    await talk.say(denied);
    expect((await talk.say(wish)).reply).toContain('**Not written**: “');
  });

  it.each(['only from 10.0.0.0/8', 'not without MFA', 'also s3:PutObject', 'only through vpce-0123456789abcdef0'])(
    'is made as it is said: %s',
    async (wish) => {
      const talk = openTalk();
      await talk.say(denied);
      expect((await talk.say(wish)).reply).toContain('**Changed as you asked.**');
    },
  );
});
