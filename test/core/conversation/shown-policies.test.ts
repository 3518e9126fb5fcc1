import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const says = async (text: string): Promise<string> => (await openTalk().say(text)).reply;

describe('policies shown with a question', () => {
  it.each([
    [
      'will ConverseStream work with this?',
      { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: nova },
      /^\*\*No:\*\* .*InvokeModelWithResponseStream/,
    ],
    [
      'Kann ich damit Nova im Stream aufrufen?',
      { Effect: 'Allow', Action: 'bedrock:InvokeModelWithResponseStream', Resource: nova },
      /^\*\*Ja\.\*\* \*\*Yes/,
    ],
    [
      'does this let me list the objects?',
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: 'arn:aws:s3:::docs/*' },
      /^\*\*No:\*\* .*`s3:ListBucket` on `arn:aws:s3:::docs`/,
    ],
    [
      'can this role delete my knowledge base?',
      { Effect: 'Allow', Action: 'bedrock:*', Resource: '*' },
      /^\*\*Yes.*DeleteKnowledgeBase/,
    ],
    [
      'would InvokeModel be allowed with this?',
      {
        Effect: 'Allow',
        Action: 'bedrock:InvokeModel',
        Resource: nova,
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      },
      /^\*\*It depends:\*\* .*`aws:SourceIp`, which nobody stated/,
    ],
    [
      'can I call Nova Lite with this?',
      { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: nova.replace('us-east-1', 'eu-west-1') },
      /^\*\*Yes.*eu-west-1/,
    ],
    [
      'what does this policy do?',
      { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' },
      /allows nothing by itself[\s\S]*every action but `iam:\*`/,
    ],
    [
      'what else does this open?',
      { Effect: 'Allow', Action: 'bedrock:List*', Resource: '*' },
      /`bedrock:List\*` \(\d+ actions: \d+ list/,
    ],
    [
      'who can assume a role with this?',
      {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      },
      /everybody in any account.*`aws:PrincipalOrgID` is `o-a1b2c3d4e5`/,
    ],
    [
      'is this trust policy safe?',
      {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
      },
      /githubusercontent\.com:sub/,
    ],
  ])('%s', async (question, statement, expected) => {
    expect((await says(`${question} ${policy(statement)}`)).replaceAll('\n', ' ')).toMatch(expected);
  });

  it('decides for the user that the words name', async () => {
    const own = policy({ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/${aws:username}/*' });

    expect(
      await says(`would s3:PutObject to arn:aws:s3:::uploads/alice/x.txt be allowed for the IAM user alice? ${own}`),
    ).toMatch(/^\*\*Yes/);
  });
});

type Review = { readonly question: string; readonly statements: readonly object[]; readonly says: string };
const reviews: readonly Review[] = JSON.parse(
  readFileSync(new URL('../../cases/policy-check/reviews.json', import.meta.url), 'utf8'),
);

describe('one question of a shown policy is answered first, by what reading it finds', () => {
  it.each(reviews.map((each) => [each.question, each] as const))(
    '%s',
    async (question, { statements, says: expected }) => {
      expect((await says(`${question} ${policy(...statements)}`)).replaceAll('\n', ' ')).toMatch(new RegExp(expected));
    },
  );

  it('reads the policies of OpenSearch Serverless, which are of another form', async () => {
    const entry = (type: string, resource: string, permission: string, principal: string): string =>
      JSON.stringify([
        { Rules: [{ ResourceType: type, Resource: [resource], Permission: [permission] }], Principal: [principal] },
      ]);
    const role = 'arn:aws:iam::111122223333:role/kb';

    expect(await says(`Is this right? ${entry('index', 'collection/docs', 'aoss:ReadDocument', role)}`)).toMatch(
      /^\*\*No:\*\*[\s\S]*`index\/docs\/\*`/,
    );
    expect(await says(`Is this right? ${entry('index', 'index/docs/*', 'aoss:APIAccessAll', role)}`)).toMatch(
      /belongs into the role’s IAM policy/,
    );
    expect(
      await says(`Is this right? ${entry('index', 'index/docs/*', 'aoss:ReadDocument', 'bedrock.amazonaws.com')}`),
    ).toMatch(/no principal that it takes/);
    expect(await says(`Is this right? ${entry('index', 'index/docs/*', 'aoss:ReadDocument', role)}`)).toMatch(
      /^\*\*Yes, as far as/,
    );
  });
});

describe('later turns', () => {
  const denied = `User: arn:aws:sts::111122223333:assumed-role/bot/s is not authorized to perform: bedrock:InvokeModel on resource: ${nova} because no identity-based policy allows the bedrock:InvokeModel action`;

  it.each([
    ['how do I check it worked without the call?', /simulate-principal-policy .*role\/bot/],
    ['does this also let it use guardrails?', /^\*\*No, not by this fix:\*\* .*bedrock:ApplyGuardrail/],
    ['i dont have permissions to do that, who does?', /whoever administers the role/],
    ['can you write that as a short slack message', /To copy and send/],
    ['what happens if i use AmazonBedrockFullAccess instead', /AmazonBedrockFullAccess` opens \d+ actions/],
  ])('%s', async (say, expected) => {
    const talk = openTalk();
    await talk.say(denied);

    expect((await talk.say(say)).reply).toMatch(expected);
  });
});

const guardrail = 'arn:aws:bedrock:us-east-1:111122223333:guardrail/abc123def456';
const bound = policy({
  Effect: 'Allow',
  Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  Resource: nova,
  Condition: { StringEquals: { 'bedrock:GuardrailIdentifier': guardrail } },
});
const bans = policy({
  Effect: 'Deny',
  Action: 'bedrock:InvokeModel',
  Resource: '*',
  Condition: { StringNotEquals: { 'bedrock:GuardrailIdentifier': guardrail } },
});

describe('the condition of a shown policy', () => {
  it.each([
    'can I just remove the guardrail condition?',
    'is it ok without the guardrail?',
    'what happens when I delete the Condition block?',
    'Kann ich die Guardrail-Bedingung einfach rausnehmen?',
    'puis-je enlever la condition ?',
    'puedo quitar la condición?',
    'posso tirar a condição?',
    'posso togliere la condizione?',
    'この条件を外してもいいですか',
    '这个条件可以去掉吗?',
  ])('is not dropped on an Allow, and the evaluation shows what would open: %s', async (question) => {
    const reply = await says(`${question}\n\n${bound}`);

    expect(reply).toContain('**No, I advise against it:**');
    expect(reply).toContain(
      'sent without `bedrock:GuardrailIdentifier`: not allowed by this statement as it is, **allowed',
    );
    expect(reply).not.toContain('Yes');
  });

  it('is not dropped on a Deny either, which would only deny more', async () => {
    expect(await says(`can I drop the condition?\n\n${bans}`)).toMatch(
      /^\*\*No, not to get a call through:\*\* a Deny without its condition denies more/,
    );
  });

  it('is another matter than what the policy lets its holder remove', async () => {
    const deletes = policy({
      Effect: 'Allow',
      Action: 'bedrock:DeleteGuardrail',
      Resource: guardrail,
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    });

    expect(await says(`can this role remove guardrails?\n\n${deletes}`)).toMatch(/^\*\*It depends:\*\*/);
  });
});

describe('a trust policy shown after a denial of a knowledge base', () => {
  const denied =
    'AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/kb-role/BedrockKnowledgeBase is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::acme-docs/a.pdf because no identity-based policy allows the s3:GetObject action';
  const trust = (statement: object): string => policy({ Action: 'sts:AssumeRole', ...statement });
  const bedrock = { Service: 'bedrock.amazonaws.com' };

  it.each([
    [
      'lets in another service',
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      /\*\*No: it lets in `lambda\.amazonaws\.com`/,
    ],
    [
      'lets it in',
      { Effect: 'Allow', Principal: bedrock },
      /\*\*It lets in whom the call needs:\*\* `bedrock\.amazonaws\.com`\./,
    ],
    ['lets everybody in', { Effect: 'Allow', Principal: '*' }, /\*\*It lets in whom the call needs:\*\*/],
    ['denies it', { Effect: 'Deny', Principal: bedrock }, /\*\*No: it denies `bedrock\.amazonaws\.com`/],
    [
      'lets it in under a condition',
      { Effect: 'Allow', Principal: bedrock, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } },
      /\*\*It lets in `bedrock\.amazonaws\.com`, whom the call needs, only if its conditions hold:\*\* `aws:SourceAccount`/,
    ],
  ])('%s', async (_, statement, expected) => {
    const talk = openTalk();
    await talk.say(denied);

    expect((await talk.say(`is the trust right?\n\n${trust(statement)}`)).reply).toMatch(expected);
  });
});
