import { describe, expect, it } from 'vitest';
import { sayNegatedList } from '../../../layers/core/src/conversation/engines/say-negated-list.ts';
import { asksReview } from '../../../layers/core/src/conversation/reading/asks-review.ts';
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

  it('holds with the Deny', async () => {
    const reply = await replyTo(
      `The role has AmazonBedrockFullAccess too. Does this policy prevent calls without the guardrail?\n\n${guarded('Deny', 'StringNotEquals')}`,
    );

    expect(reply).not.toContain('No, it does not prevent');
    expect(reply).toContain('explicit deny');
  });

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

  it.each([
    ['nothing is asked of the list', `${condition} what does it do`],
    ['one value only stands there', 'always true? "StringNotEquals":{"aws:RequestedRegion":["eu-west-1"]}'],
    ['the operator is not negated', 'always true? "StringEquals":{"aws:RequestedRegion":["eu-west-1","eu-west-2"]}'],
  ])('are not told of where %s', (_, text) => {
    expect(sayNegatedList(text)).toBeNull();
  });
});
