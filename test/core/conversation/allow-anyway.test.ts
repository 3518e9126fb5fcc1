import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denials = [
  [
    'bedrock:InvokeModel',
    'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    'a service control policy',
  ],
  ['s3:GetObject', 'arn:aws:s3:::b/k', 'a resource control policy'],
  ['s3:GetObject', 'arn:aws:s3:::b/k', 'a permissions boundary'],
  ['s3:GetObject', 'arn:aws:s3:::b/k', 'a VPC endpoint policy'],
  ['s3:GetObject', 'arn:aws:s3:::b/k', 'a session policy'],
  ['s3:GetObject', 'arn:aws:s3:::b/k', 'a resource-based policy'],
] as const;

const behind = async ([action, resource, by]: (typeof denials)[number], turn: string): Promise<string> => {
  const talk = openTalk();
  await talk.say(
    `User: arn:aws:sts::111122223333:assumed-role/app/s1 is not authorized to perform: ${action} on resource: ${resource} with an explicit deny in ${by}`,
  );
  return (await talk.say(turn)).reply;
};

describe('an Allow against a Deny is a No', () => {
  const turns = [
    'then put it in the identity policy',
    'put it in the inline policy, with the command please',
    'put it in the trust policy',
    'do I just need to add bedrock:InvokeModel to my policy?',
    'so my role needs bedrock:InvokeModel, right?',
    'so add an allow to the role then',
    'give the role AdministratorAccess',
    "ok I'll add an Allow",
    'would an Allow with a condition override it?',
    'I added an Allow to my role. is it fine now?',
    'would a new role with admin get past it?',
    'füge ein Allow zur Rolle hinzu',
  ];

  it.each(
    denials.flatMap((denial, index) =>
      turns.filter((_, at) => at % 2 === index % 2).map((turn) => [denial, turn] as const),
    ),
  )('%j: %s', async (denial, turn) => {
    const reply = await behind(denial, turn);

    expect(reply).toMatch(/^(?:\*\*Nein\.?\*\* )?\*\*No\b/);
    expect(reply).not.toMatch(/"Effect": ?"Allow"|aws iam put-|role `AdministratorAccess`/);
  });

  it('also where a kind of policy is told with it', async () => {
    const [scp] = denials;

    expect(await behind(scp, 'use a VPC endpoint policy with Allow *')).toMatch(/^\*\*No\b/);
  });

  it('a wish to put it somewhere reports nothing', async () => {
    const reply = await behind(
      ['s3:GetObject', 'arn:aws:s3:::b/k', 'an identity-based policy'] as never,
      'then put it in the role policy',
    );

    expect(reply).not.toMatch(/^Good\b/);
  });
});

describe('what is no Allow', () => {
  it.each([
    ['can you write the text for the owner?', /Please except/],
    ['what does an explicit deny mean?', /[Dd]eny/],
    ['I put it in, it still fails', /./],
  ])('%s', async (turn, expected) => {
    const reply = await behind(denials[0], turn);

    expect(reply).toMatch(expected);
    expect(reply).not.toMatch(/^\*\*No\.\*\* With an Allow/);
  });
});
