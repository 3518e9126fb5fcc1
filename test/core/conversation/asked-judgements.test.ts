import { describe, expect, it } from 'vitest';
import { sayNegatedList } from '../../../layers/core/src/conversation/engines/say-negated-list.ts';
import { sayPrevents } from '../../../layers/core/src/conversation/engines/say-prevents.ts';
import { sayUse } from '../../../layers/core/src/conversation/engines/say-use.ts';
import { asksReview } from '../../../layers/core/src/conversation/reading/asks-review.ts';
import type { SeenPolicy } from '../../../layers/core/src/intake/index.ts';
import { growthOf } from '../../processor-time.ts';
import { replyTo } from './talk.ts';

const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const calls = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
const guardrail = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/gr9xyz8wvu7t';
const guarded = (effect: string, operator: string) =>
  policy({
    Effect: effect,
    Action: calls,
    Resource: 'arn:aws:bedrock:eu-west-1::foundation-model/*',
    Condition: { [operator]: { 'bedrock:GuardrailIdentifier': `${guardrail}:3` } },
  });

describe('a judgement of a policy that is shown', () => {
  it.each([
    'Our devs get everything but IAM. Good, right? IAM is denied here, so I can add more later.',
    'they may not touch iam, as that is denied. ok so?',
    'IAM ist damit denied, passt so?',
    "Peut-on merger ? L'accès à IAM est refusé exprès.",
  ])('is no incident, whatever is said to be denied: %s', async (words) => {
    const shown = policy({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' });

    const reply = await replyTo(`${words}\n\n${shown}`);

    expect(reply).toContain('it denies nothing');
    expect(reply).not.toContain('whole error');
  });

  it('is not asked for by who tells a failure of theirs', () => {
    expect(asksReview('we get AccessDenied with this. is that policy ok?')).toBe(false);
    expect(asksReview('mine still fails, right?')).toBe(false);
    expect(asksReview('is that policy ok?')).toBe(true);
  });
});

describe('whether policies prevent something', () => {
  it.each([
    'The role has AmazonBedrockFullAccess too. Does this policy prevent calls without the guardrail?',
    'Die Rolle hat auch AmazonBedrockFullAccess. Verhindert das Aufrufe ohne Guardrail?',
    'Le rôle a aussi AmazonBedrockFullAccess. Est-ce que cela empêche les appels sans guardrail ?',
    'El rol tiene también AmazonBedrockFullAccess. ¿Esto impide llamadas sin guardrail?',
    'ロールには AmazonBedrockFullAccess も付いています。ガードレールなしの呼び出しは防げますか?',
  ])('is decided by all of them, and the other Allow lets the call through: %s', async (words) => {
    const reply = await replyTo(`${words}\n\n${guarded('Allow', 'StringEquals')}`);

    expect(reply).toContain('**No, it does not prevent that:**');
    expect(reply).toContain('"StringNotEquals"');
    expect(reply).toContain('Decided by evaluation');
  });

  it('holds with a conditional Allow alone only as long as nothing else allows it', async () => {
    const reply = await replyTo(
      `Does this policy prevent calls without the guardrail?\n\n${guarded('Allow', 'StringEquals')}`,
    );

    expect(reply).toContain('Only as long as nothing else allows it');
    expect(reply).toContain('`bedrock:ApplyGuardrail` on');
    expect(reply).toContain('**that is missing here**');
  });

  it('says of the Deny that it reaches further than the Allow beside it, and names the action as it is written', () => {
    const ask = (resource: string): string | null => {
      const condition = { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } };
      const document = { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: resource, Condition: condition }] };
      return sayPrevents('Does this prevent access without the endpoint?', [
        { name: 'p', policyType: 'identity', source: 'pasted', document } as unknown as SeenPolicy,
      ]);
    };

    expect(ask('arn:aws:s3:::docs/*')).toContain('`s3:*` without `aws:SourceVpce`');
    expect(ask('arn:aws:s3:::docs/*')).toContain('It holds on every resource, not on those of the Allow alone');
    expect(ask('*')).not.toContain('It holds on every resource');
  });

  it('holds with the Deny', async () => {
    const reply = await replyTo(
      `The role has AmazonBedrockFullAccess too. Does this policy prevent calls without the guardrail?\n\n${guarded('Deny', 'StringNotEquals')}`,
    );

    expect(reply).not.toContain('No, it does not prevent');
    expect(reply).toContain('explicit deny');
  });

  it.each([
    ['StringEquals', { 'aws:RequestedRegion': 'eu-central-1' }, '"StringNotEquals"'],
    ['Bool', { 'aws:MultiFactorAuthPresent': 'true' }, '"BoolIfExists"'],
  ])('comes with the contrary of %s', async (operator, keys, contrary) => {
    const shown = policy({
      Effect: 'Allow',
      Action: 'bedrock:InvokeModel',
      Resource: 'arn:aws:bedrock:eu-central-1::foundation-model/*',
      Condition: { [operator]: keys },
    });

    const reply = await replyTo(
      `Does this prevent it otherwise? The user has AmazonBedrockFullAccess too.\n\n${shown}`,
    );

    expect(reply).toContain('**No, it does not prevent that:**');
    expect(reply).toContain('`BedrockAll`');
    expect(reply).toContain(contrary);
  });

  it.each(['これで us-east-1 以外の呼び出しは禁止できますか?', 'Does this prevent calls outside us-east-1?'])(
    'is decided elsewhere where the words say so: %s',
    async (words) => {
      const shown = (resource: string) =>
        policy({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: resource });

      expect(await replyTo(`${words}\n\n${shown('arn:aws:bedrock:us-east-1::foundation-model/*')}`)).toContain(
        'Only as long as nothing else allows it',
      );
      expect(
        await replyTo(
          `${words} AmazonBedrockFullAccess ...\n\n${shown('arn:aws:bedrock:us-east-1::foundation-model/*')}`,
        ),
      ).toContain('**No, it does not prevent that:**');
    },
  );

  it('is not done by an Allow that leaves the call out', async () => {
    const reply = await replyTo(
      `Does this prevent deleting objects?\n\n${policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' })}`,
    );

    expect(reply).toContain('Only as long as nothing else allows it');
    expect(reply).toContain('`s3:DeleteObject`');
  });
});

describe('several values under a negated operator', () => {
  const condition = '"Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-central-1","eu-west-1"]}}';

  it('are decided as they are and split', async () => {
    const reply = await replyTo(
      `SCP deny with ${condition}. My colleague says the list is OR so always true: split it?`,
    );

    expect(reply).toContain('NOR');
    expect(reply).toContain('| `eu-central-1` | allowed | denied |');
    expect(reply).toContain('| `eu-west-1` | allowed | denied |');
    expect(reply).toContain('| another (`us-east-1`) | denied | denied |');
  });

  it('are decided for an Allow too, and for accounts', () => {
    const told = sayNegatedList(
      '"Effect":"Allow", "StringNotEquals": {"aws:PrincipalAccount": ["111122223333", "444455556666"]}: should I split it in two statements?',
    );

    expect(told).toContain('| `111122223333` | not allowed | allowed |');
    expect(told).toContain('| another (`999999999999`) | allowed | allowed |');
  });

  const allowAll = '{"Effect":"Allow","Action":"*","Resource":"*"}';

  it.each([
    ['before it', `[${allowAll},{"Effect":"Deny","Action":"*","Resource":"*",${condition}}]`],
    ['before it, its own effect last', `[${allowAll},{"Action":"*",${condition},"Effect":"Deny"}]`],
    ['behind it', `[{"Effect":"Deny","Action":"*","Resource":"*",${condition}},${allowAll}]`],
  ])('are those of their own statement, whatever another allows %s', (_, statements) => {
    expect(sayNegatedList(`always true, split it? ${statements}`)).toContain('| `eu-west-1` | allowed | denied |');
  });

  it('are read in one way only, however far apart they stand', () => {
    const apart = (many: number) => () =>
      sayNegatedList(`split? "StringNotEquals":{"aws:key":[${`"a"${' '.repeat(60)}`.repeat(many)}`);

    expect(growthOf(apart(3), apart(4), 4)).toBeLessThan(4);
  });

  it.each([
    ['nothing is asked of the list', `${condition} what does it do`],
    ['one value only stands there', 'always true? "StringNotEquals":{"aws:RequestedRegion":["eu-west-1"]}'],
    ['the operator is not negated', 'always true? "StringEquals":{"aws:RequestedRegion":["eu-west-1","eu-west-2"]}'],
  ])('are not told of where %s', (_, text) => {
    expect(sayNegatedList(text)).toBeNull();
  });
});

describe('what the words say is done with a policy', () => {
  const shown = policy({ Effect: 'Allow', Action: ['bedrock:InvokeModel'], Resource: '*' });

  it('is told where nothing allows it, and where it is given too widely', async () => {
    const reply = await replyTo(
      `Is this least privilege for a Lambda that looks up an order in Dynamo and calls nova-lite once?\n\n${shown}`,
    );

    expect(reply).toContain('**missing:** `dynamodb:GetItem` on the table');
    expect(reply).toContain('`bedrock:InvokeModel` on that model is all that this takes');
  });

  it('is left alone where it is granted as it is needed', async () => {
    const reply = await replyTo(
      `Review please, it only reads from our bucket.\n\n${policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' })}`,
    );

    expect(reply).not.toContain('For what you say it does');
  });
});

describe('a use that words tell', () => {
  const asked = (prose: string): string | null => {
    const document = JSON.parse(policy({ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' }));
    return sayUse(prose, [{ name: 'p', policyType: 'identity', source: 'pasted', document } as SeenPolicy]);
  };

  it.each([
    ['Elle lit les fichiers du bucket', 's3:GetObject'],
    ['A função lê os objetos do bucket', 's3:GetObject'],
    ['It reads from our bucket but never writes to the table', 's3:GetObject'],
  ])('is held against what is granted: %s', (prose, action) => {
    expect(asked(prose)).toContain(`\`${action}\``);
    expect(asked(prose)).not.toContain('dynamodb:PutItem');
  });

  it.each([
    'Est-ce que le bucket S3 est privé ?',
    'Come si chiama il ruolo per le funzioni e i bucket?',
    'It never writes to the table',
    'Die Funktion schreibt nicht in S3',
    'the error that the Lambda gets from S3',
    'Está cerca de S3',
  ])('is none where the words do not say so: %s', (prose) => expect(asked(prose)).toBeNull());
});

describe('a wish for the profiles of one tag', () => {
  it('takes the value of the tag from the caller, and lets the model be called through them only', async () => {
    const reply = await replyTo(
      'I need an ABAC policy: a role may call only the application inference profiles of its own team (tagged team=<team>, our roles carry the same tag), never the model directly. Account 111122223333, eu-west-3, model amazon.nova-lite-v1:0.',
    );

    expect(reply).toMatch(/"aws:ResourceTag\/team": "\$\{aws:PrincipalTag\/team\}"/);
    expect(reply).toContain('"arn:aws:bedrock:eu-west-3:111122223333:application-inference-profile/*"');
    expect(reply).toContain('"bedrock:InferenceProfileArn"');
    expect(reply).not.toContain('tell me its key and value');
  });
});
