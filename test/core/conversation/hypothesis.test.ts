import { describe, expect, it } from 'vitest';
import { decideHypothesis } from '../../../layers/core/src/conversation/hypothesis/decide-hypothesis.ts';
import { readHypothesis, toldBefore } from '../../../layers/core/src/conversation/hypothesis/read-hypothesis.ts';
import { toldIn } from '../../../layers/core/src/conversation/hypothesis/told-in.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { growthOf } from '../../processor-time.ts';
import { openTalk } from './talk.ts';

const read = (text: string, before: string | null = null) =>
  readHypothesis(readText(text), { before: before === null ? null : toldBefore([before]), fit: 0 });

const decided = (text: string, before: string | null = null): string | null => {
  const told = read(text, before);
  return told === null ? null : decideHypothesis(told).decision.decision;
};

describe('policies that a question tells in words', () => {
  it.each([
    [
      'The identity policy allows bedrock:InvokeModel, the SCP only allows s3:* and ec2:*. Can the role invoke?',
      'implicitDeny',
    ],
    ['The role has bedrock:*, the SCP denies bedrock:InvokeModel. Does the call work?', 'explicitDeny'],
    ['What if the boundary allows bedrock:* but the identity policy is empty?', 'implicitDeny'],
    ['Same account, the role has NO identity policy, the bucket policy allows the role GetObject. works?', 'allowed'],
    ['In another account: the bucket policy allows my role but my role policy has nothing. Works?', 'implicitDeny'],
    ['The session policy only allows s3:GetObject and the role policy allows s3:*, can I GetObject?', 'allowed'],
    ['The session policy only allows s3:GetObject and the role policy allows s3:*, can I PutObject?', 'implicitDeny'],
    ['The user policy allows s3:*. The group policy denies s3:DeleteObject. Can she DeleteObject?', 'explicitDeny'],
    ['There are no SCPs, the role policy allows s3:* and the boundary allows s3:GetObject. GetObject?', 'allowed'],
    ['Die Rolle hat bedrock:*, die SCP verbietet bedrock:InvokeModel. Geht der Aufruf?', 'explicitDeny'],
    [
      'La politique d’identité autorise s3:GetObject mais la limite d’autorisations ne mentionne pas s3, ça marche ?',
      'implicitDeny',
    ],
    ['ロールポリシーは bedrock:InvokeModel を許可、SCPは bedrock:* を拒否。呼び出せますか？', 'explicitDeny'],
    ['The SCP does not deny s3:PutObject and the role policy allows it. Is it allowed?', 'allowed'],
    [
      "The boundary doesn't block bedrock:InvokeModel and the identity policy allows it. Does it go through?",
      'allowed',
    ],
    ['The role policy allows kms:Decrypt, and it is not denied by the SCP. Does it work?', 'allowed'],
    ['The SCP has no explicit Deny, the role policy is empty. Can the role call bedrock:InvokeModel?', 'implicitDeny'],
    ['Die Identitätsrichtlinie erlaubt bedrock:InvokeModel, die SCP verbietet es nicht. Geht der Aufruf?', 'allowed'],
    ['La politique d’identité autorise bedrock:InvokeModel, la SCP ne l’interdit pas. Ça passe ?', 'allowed'],
    ['La política de identidad permite s3:GetObject y la política del bucket no lo niega. ¿Se permite?', 'allowed'],
    ['A política de identidade permite s3:GetObject, a SCP não bloqueia. Passa?', 'allowed'],
    ['La policy di identità permette kms:Decrypt, la SCP non lo nega. La chiamata passa?', 'allowed'],
    ['ロールポリシーは bedrock:InvokeModel を許可、SCPは拒否していません。呼び出せますか？', 'allowed'],
    ['角色策略允许 bedrock:InvokeModel，SCP 没有拒绝。可以调用吗？', 'allowed'],
  ])('is decided by evaluation: %s', (text, expected) => {
    expect(decided(text)).toBe(expected);
  });

  it.each([
    'What is the difference between an SCP that denies and a boundary that allows nothing?',
    'Write me a boundary that allows s3:* and an SCP that denies iam:*?',
    'Does my role need bedrock:InvokeModel?',
    'The identity policy allows bedrock:InvokeModel, the SCP only s3:*.',
    'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k with an explicit deny in a service control policy. The role policy allows it?',
  ])('is none where nothing of the kind is told or asked: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    'The SCP denies everything except bedrock:*; the role policy allows bedrock:InvokeModel. Can the role call bedrock:InvokeModel?',
    'The identity policy allows everything except bedrock:InvokeModel. The SCP allows everything. Can the role invoke?',
    'The identity policy allows bedrock:InvokeModel with a condition aws:SourceIp, the SCP allows all. Is the call from home allowed?',
    'The role policy uses NotAction s3:* with Allow, the SCP has FullAWSAccess. Can the role call bedrock:InvokeModel?',
    'Die SCP verbietet alles außer bedrock:*, die Rollenrichtlinie erlaubt bedrock:InvokeModel. Geht der Aufruf?',
    'La SCP interdit tout sauf bedrock:*, la politique du rôle autorise bedrock:InvokeModel. Ça marche ?',
    'SCP は bedrock 以外を拒否、ロールポリシーは bedrock:InvokeModel を許可。呼び出せますか？',
    'The identity policy allows s3:GetObject, the bucket policy allows only role X. Can role Y read in another account?',
  ])('is not decided where an exception, a condition or another one of its kind decides: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    'The SCP does not deny s3:PutObject and the role policy allows it. Is it allowed?',
    'La politique d’identité autorise bedrock:InvokeModel, la SCP ne l’interdit pas. L’appel passe-t-il ?',
    'The identity policy allows s3:GetObject, and no SCP denies it. Allowed?',
    'The role has no identity policy that denies s3:GetObject, the bucket policy allows it. Same account. Allowed?',
  ])('takes what does not deny for no refusal: %s', async (text) => {
    expect((await openTalk().say(text)).reply).toMatch(/^\*\*Allowed\.\*\*/);
  });

  it('takes a failure whose cause is sought for no question of what is told', async () => {
    const { reply } = await openTalk().say(
      'Deployment of our agent blew up: user policy has iam:PassRole, boundary has iam:*. What should we look at?',
    );

    expect(reply).not.toMatch(/^\*\*Allowed/);
  });

  it('goes on with “what if”: what is told anew stands in place of what was told of that policy', () => {
    const before = 'The identity policy allows bedrock:InvokeModel, the SCP only allows s3:*. Can the role invoke?';

    expect(decided(before)).toBe('implicitDeny');
    expect(decided('And if the SCP allows bedrock:*?', before)).toBe('allowed');
    expect(decided('and in the management account?', before)).toBe('allowed');
  });

  it('does not go on with what an exception decided', () => {
    const before =
      'The identity policy allows bedrock:InvokeModel, the SCP denies all except s3:*. Can the role invoke?';

    expect(decided('And if the boundary allows bedrock:*?', before)).toBeNull();
  });

  it('is read in a time that does not grow with the square of a text', () => {
    for (const words of ['SCP denies s3:a;', 'neither the scp ']) {
      const [small, large] = [500, 2_000].map((times) => words.repeat(times));

      expect(
        growthOf(
          () => toldIn(small ?? ''),
          () => toldIn(large ?? ''),
          6.8,
        ),
      ).toBeLessThan(6.8);
    }
  });

  it('is answered by a page where that comes nearer', () => {
    expect(
      readHypothesis(readText('What if the boundary allows bedrock:* but the identity policy is empty?'), {
        before: null,
        fit: 0.9,
      }),
    ).toBeNull();
  });
});

describe('what is decided against what is told', () => {
  it('answers whether it is denied, though a page speaks of denies', async () => {
    const { say } = openTalk();
    await say('in one sentence each: implicit deny vs explicit deny?');
    const { reply } = await say(
      'so same account: bucket policy allows my role s3:GetObject, my role has no policies at all. -> denied because implicit deny in the identity policy?',
    );

    expect(reply).toMatch(/^\*\*Allowed\.\*\*/);
    expect((await say('and if the bucket is in another account, everything else the same?')).reply).toMatch(
      /^\*\*Denied, implicitly\.\*\*/,
    );
  });

  it('comes before what else is asked', async () => {
    const { reply } = await openTalk().say(
      'My role allows bedrock:InvokeModel but an SCP does not mention Bedrock. Who wins, and what is the difference between explicit and implicit deny?',
    );

    expect(reply).toMatch(
      /^\*\*Denied, implicitly\.\*\* The identity-based policy allows `bedrock:InvokeModel`, but the SCP does not/,
    );
    expect(reply).toContain('**explicit** deny is a Deny statement');
  });

  it('is no decision where the call is told to be refused all the same', async () => {
    const { reply } = await openTalk().say(
      'The key policy allows just one admin role; our IAM policy has kms:Decrypt on it and is ignored. What has to stand in the key?',
    );

    expect(reply).not.toMatch(/^\*\*Allowed/);
    expect(reply).toContain('key policy');
  });
});

describe('a talk of such a question', () => {
  const exam =
    'practice question: "A role has an identity policy that allows bedrock:InvokeModel on *. The SCP only allows s3:* and ec2:*. Can the role invoke?" I said yes because nothing denies it. marked wrong';

  it('names what denies, and no error is asked for', async () => {
    const { reply, diagnosis } = await openTalk().say(exam);

    expect(reply).toMatch(/^\*\*Denied, implicitly\.\*\*/);
    expect(reply).toContain('`s3:*` and `ec2:*`');
    expect(reply).toContain('no service control policy allows');
    expect(diagnosis).toBeNull();
  });

  it('knows that the management account has no such limit', async () => {
    const { say } = openTalk();
    await say(exam);
    const { reply } = await say("And if it's the management account?");

    expect(reply).toMatch(/^\*\*Allowed\.\*\*/);
    expect(reply).toContain('do not count for the users and roles of the management account');
  });

  it('is about what the resource’s policy grants, not what the boundary lets through, for a role and for a user', async () => {
    const { reply } = await openTalk().say(
      'role R and bucket B in the same account. R has NO identity policies. R has a permissions boundary that allows only sts:GetCallerIdentity. Bucket policy of B: Allow s3:GetObject to R. Someone assumes R and does GetObject. Allowed? Would it change if it was an IAM user with the same setup?',
    );

    expect(reply).toMatch(/^\*\*It depends on who is named:\*\*/);
    expect(reply).toContain('for a role it is **denied**');
  });

  it('tells a user from a role where a boundary is silent and a resource’s policy allows', async () => {
    const { reply } = await openTalk().say(
      "my teacher claims a resource policy can give access even when the boundary doesn't list the action. does that contradict you?",
    );

    expect(reply).toMatch(/^\*\*It depends on who is named:\*\*/);
  });
});

describe('a multiple-choice question that tells its policies', () => {
  const stem =
    'A role has an identity policy that allows bedrock:*, s3:* and kms:*. Its permissions boundary allows bedrock:* and kms:*. There is an SCP that denies kms:*. Which of these will succeed?';

  it.each([
    [
      'A) bedrock:InvokeModel only\nB) bedrock:InvokeModel and s3:GetObject\nC) bedrock:InvokeModel and kms:Decrypt\nD) all three',
      'A',
    ],
    ['A) s3:GetObject only\nB) kms:Decrypt only\nC) both\nD) neither', 'D'],
  ])('is answered with what each call comes to: %s', async (options, letter) => {
    const { reply } = await openTalk().say(`${stem}\n${options}`);

    expect(reply.startsWith(`**${letter}.** Each call, decided`)).toBe(true);
    expect(reply).toContain('- `s3:GetObject`: **Denied, implicitly.**');
    expect(reply).toContain('- `kms:Decrypt`: **Denied explicitly.**');
  });
});

describe('a question of an exam, or one that a page answers nearly word for word', () => {
  it.each([
    "EKS pods calling Bedrock: IRSA or Pod Identity? we are 30 clusters and I'm sick of editing trust policies. short answer pls, what differs in the trust policy",
    'Vero o falso (esame): "Nello stesso account una policy basata su risorsa che nomina il mio ruolo basta da sola, anche tra account diversi."',
    'exam practice question: is a role denied when no policy allows the action?',
  ])('is no incident: %s', async (said) => {
    const { reply, diagnosis } = await openTalk().say(said);

    expect(diagnosis).toBeNull();
    expect(reply).not.toContain('first answer this');
    expect(reply).toContain('AWS: [');
  });
});

describe('the deed that is asked, and what a policy does not say of it', () => {
  it.each([
    [
      'The session policy allows s3:GetObject only, the role allows s3:*. Can the session put an object?',
      'implicitDeny',
    ],
    [
      'The identity policy allows s3:* on *, the SCP denies s3:DeleteObject. Can the role delete objects?',
      'explicitDeny',
    ],
    ['The identity policy allows s3:*. The SCP blocks s3:PutObject. May the role upload files?', 'explicitDeny'],
    [
      'The boundary does not deny s3:GetObject, it allows ec2:*; the identity policy allows s3:*. Can it get an object?',
      'implicitDeny',
    ],
    ['The boundary does not deny s3:GetObject; the identity policy allows s3:*. Can it get an object?', 'allowed'],
    [
      'The trust policy allows the account root, the user has no sts:AssumeRole. Can the user assume the role?',
      'implicitDeny',
    ],
    ['The trust policy allows the account root, the user has sts:AssumeRole. Can the user assume the role?', 'allowed'],
    [
      'Die Identity-Policy erlaubt s3:GetObject, die Boundary hat kein s3:GetObject. Darf die Rolle lesen?',
      'implicitDeny',
    ],
  ])('%s %s', (text, decision) => {
    expect(decided(text)).toBe(decision);
  });

  it.each([
    'The identity policy allows dynamodb:GetItem on a table, the SCP allows everything. Can it write items?',
    'The role allows s3:* and the boundary allows s3:Get*. Can the role list the bucket?',
    'The identity policy allows s3:GetObject only at night, the SCP allows all. Can it read at noon?',
    'The SCP that denies s3:* is attached to another OU. The identity policy allows s3:GetObject. Can the role read?',
    'The identity policy allows s3:GetObject. The SCP denies s3:GetObject in eu-west-1. Can the role read?',
    'The identity policy allows bedrock:InvokeModel on Nova only; the SCP denies Titan. Can it invoke Claude?',
    'The RCP denies access from outside the organization, the bucket policy allows it. Can another account read?',
    'The identity policy allows lambda:InvokeFunction; the SCP denies untagged functions. Can it invoke?',
    'The identity policy allows s3:GetObject for user anna, the SCP allows *. Can user bob read?',
    'The identity policy allows s3:GetObject, the bucket policy denies it to role admin. Can role app read?',
    'The SCP denies s3:* in the dev OU and my role policy allows s3:GetObject. Allowed?',
    'The identity policy allows s3:GetObject but an SCP might deny it. Allowed?',
    'The identity policy allows s3:GetObject, the SCP denies it only for root. Can the role read?',
    'The identity policy allows s3:GetObject and s3:PutObject, the SCP denies one of them. Can it put?',
  ])('is not decided where more decides than what was read: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
