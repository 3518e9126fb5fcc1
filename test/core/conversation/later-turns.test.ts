import { describe, expect, it } from 'vitest';
import { openTalk, replyTo } from './talk.ts';

const refused = (rest: string, principal = 'arn:aws:sts::111122223333:assumed-role/notes-fn/n'): string =>
  `An error occurred (AccessDeniedException): User: ${principal} is not authorized to perform: ${rest}`;
const model = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';
const silent = refused(
  `bedrock:InvokeModel on resource: ${model} because no identity-based policy allows the bedrock:InvokeModel action`,
);
const scp = refused(`bedrock:InvokeModel on resource: ${model} with an explicit deny in a service control policy`);
const tool =
  'dependencyFailedException: Access denied while invoking Lambda function arn:aws:lambda:us-east-1:111122223333:function:tool-orders. Check the permissions on the Lambda function and retry the request.';
const partner = refused(
  'lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:111122223333:function:oracle because no resource-based policy allows the lambda:InvokeFunction action',
  'arn:aws:iam::444455556666:user/partner',
);
const pipeline = 'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity';
const boundary = refused(
  `bedrock:InvokeModel on resource: ${model} because no permissions boundary allows the bedrock:InvokeModel action`,
);
const assumed = refused(
  'sts:AssumeRole on resource: arn:aws:iam::999988887777:role/invoker',
  'arn:aws:iam::111122223333:user/li',
);
const pass = refused(
  'iam:PassRole on resource: arn:aws:iam::111122223333:role/batch-exec because no identity-based policy allows the iam:PassRole action',
);
const search = refused(
  'bedrock:Retrieve on resource: arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/KBFR55TUVW because no identity-based policy allows the bedrock:Retrieve action',
);
const profile = refused(
  'bedrock:InvokeModel on resource: arn:aws:bedrock:ap-northeast-1:111122223333:inference-profile/apac.anthropic.claude-sonnet-4-20250514-v1:0 because no identity-based policy allows the bedrock:InvokeModel action',
);
const guardrail = refused(
  'bedrock:ApplyGuardrail on resource: arn:aws:bedrock:us-west-2:111122223333:guardrail/gr7x9k2m because no identity-based policy allows the bedrock:ApplyGuardrail action',
);
const unlisted = refused(
  'dynamodb:PutItem on resource: arn:aws:dynamodb:eu-west-1:111122223333:table/notes because no identity-based policy allows the dynamodb:PutItem action',
);
const shown = `${silent}\n\n${JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:notes' }],
})}`;
const outside = 'outside of what I know';

type Row = {
  readonly says: readonly string[];
  /** In the last reply. */
  readonly must?: readonly string[];
  readonly not?: readonly string[];
};

const rows: Readonly<Record<string, readonly Row[]>> = {
  'takes an answer in the words that it comes in': [
    {
      says: [tool, 'the agent id is AGENTQX123', 'oh wait, its AGENTQX999, typo'],
      must: ['agent/AGENTQX999'],
      not: ['AGENTQX123'],
    },
    { says: [tool, 'se llama pedidos-bot, id 7QWERTY890'], must: ['agent/7QWERTY890'] },
    { says: [tool, 'agent id ist ABCDE12345', 'Sorry, vertippt: die ID ist ABCDE67890'], must: ['agent/ABCDE67890'] },
    {
      says: [silent, 'die Rolle heißt seit gestern notes-api, das Log war alt'],
      must: ['--role-name notes-api'],
      not: ['notes-fn'],
    },
    {
      says: [pipeline, 'repo is acme/help-bot', 'environment is production'],
      must: ['repo:acme/help-bot:environment:production'],
    },
    {
      says: [pipeline, 'das repo heißt firma/dienst, branch main'],
      must: ['repo:firma/dienst:ref:refs/heads/main', 'token.actions.githubusercontent.com'],
    },
  ],
  'keeps who called what where only the end of the sentence is told': [
    {
      says: [partner, 'they added it. now: because no identity-based policy allows the lambda:InvokeFunction action'],
      must: ['Progress', 'partner'],
    },
    {
      says: [silent, 'gemacht, jetzt steht da "with an explicit deny in a service control policy"'],
      must: ['notes-fn', 'service control'],
    },
    {
      says: [
        partner,
        'now ... is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:111122223333:function:oracle because no identity-based policy allows the lambda:InvokeFunction action',
      ],
      must: ['Progress', 'partner'],
    },
    { says: [silent, 'what does "with an explicit deny in a service control policy" mean?'], not: ['Progress'] },
  ],
  'is off the subject last of all while a case is open': [
    { says: [silent, 'the workflow runs on a self hosted runner btw'], not: [outside] },
    { says: [silent, 'which of these things can I remove again?'], not: [outside] },
    { says: [silent, 'quel temps fait-il à Paris ?'], must: [outside] },
    { says: [silent, 'what is the capital of France?', 'ok back to it: terraform'], must: ['aws_iam_role_policy'] },
  ],
  'tells who has to do it': [
    { says: [partner, 'wer muss das machen, wir oder die?'], must: ['111122223333', '444455556666'] },
    { says: [partner, '¿y eso quién lo cambia, nosotros o la otra cuenta?'], must: ['111122223333'] },
    { says: [scp, 'gimme the text for the org team, in short'], must: ['notes-fn', 'bedrock:InvokeModel', 'Hello,'] },
  ],
  'makes it for another role that is named apart from the word': [
    { says: [silent, 'and the same thing for the other role, claims-night-fn'], must: ['--role-name claims-night-fn'] },
    { says: [silent, 'también para el otro rol, chat-batch'], must: ['--role-name chat-batch'] },
  ],
  'takes the name that is put right': [
    {
      says: [silent, "sorry wrong, it's notes-fn2, the first one is from the old stack"],
      must: ['--role-name notes-fn2'],
      not: ['--role-name notes-fn '],
    },
  ],
  'opens nothing more where something is to be taken back': [
    {
      says: [silent, 'boss says it must not call any model. how do I take that last bit back?'],
      must: ['delete-role-policy'],
      not: ['Changed as you asked', '-*'],
    },
  ],
  'writes no policy for a caller whom nobody calls theirs': [
    {
      says: [`Somebody tried this: ${partner}`, 'write the function policy anyway'],
      must: ['Not yet', 'Is account 444455556666 one of yours?', '111122223333'],
      not: ['"Effect"'],
    },
    {
      says: [`This showed up in our logs. ${assumed}`, 'the whole trust policy please'],
      must: ['Not yet'],
      not: ['"Effect"'],
    },
    {
      says: [partner, 'Account 444455556666 is ours.', 'write the function policy'],
      must: ['"AWS": "arn:aws:iam::444455556666:user/partner"'],
    },
  ],
  'tells what counts on whose side': [
    {
      says: [boundary, 'mas a policy da role já permite bedrock:*'],
      must: ['overlap', 'a permissions boundary'],
      not: ['it stays as it is'],
    },
    { says: [assumed, '我自己这边怎么写?'], must: ['"Action": "sts:AssumeRole"', 'role/invoker', '999988887777'] },
    {
      says: [`${partner}\n\nBoth accounts are ours.`, 'what did I do, how do I take it back?'],
      must: ['lambda remove-permission', 'lambda get-policy'],
    },
    { says: [scp, 'who do I ask?'], must: ['the owner of the organization'] },
    { says: [scp, 'why did this only start today?'], must: ['CloudTrail', 'AttachPolicy'] },
    { says: [scp, 'can I at least see what the policy says?'], must: ['aws organizations describe-policy'] },
  ],
  'says what everything would open before it is written': [
    { says: [pass, 'can i not simply use iam:PassRole on *'], must: ['far too broad', 'privilege escalation'] },
    {
      says: [silent, 'cto says just put Resource * and be done'],
      must: ['too broad', 'least privilege'],
      not: ['"Resource": "*"'],
    },
  ],
  'says that a document which replaces a policy holds what was offered before': [
    {
      says: [shown, unlisted],
      must: ['holds what I offered before, for `bedrock:InvokeModel`: leave that out', '"Action":"dynamodb:PutItem"'],
    },
    { says: [shown, `Applied. Now I get: ${unlisted}`], must: ['Progress'], not: ['what I offered before'] },
    { says: [silent, unlisted], must: ['"Action":"dynamodb:PutItem"'], not: ['what I offered before'] },
  ],
  'keeps a model apart from what is searched': [
    {
      says: [search, 'et pour générer la réponse aussi, on utilise anthropic.claude-3-haiku-20240307-v1:0'],
      must: [
        '"bedrock:InvokeModel"',
        'bedrock:RetrieveAndGenerate',
        'foundation-model/anthropic.claude-3-haiku-20240307-v1:0',
      ],
    },
    { says: [profile, 'us-east-1 でも同じものを使いたい'], must: ['belongs to its geography'] },
    {
      says: [guardrail, 'we have the same bot in eu-central-1 with guardrail gr-eu-55'],
      must: ['eu-central-1:111122223333:guardrail/gr-eu-55'],
      not: ['eu-central-1:111122223333:guardrail/gr7x9k2m'],
    },
    { says: [pass, 'and for role translator-fn the same'], must: ['role/translator-fn', 'role/batch-exec'] },
  ],
};

describe('a sentence that was cut', () => {
  it('still says whose role the statement goes to', async () => {
    const { reply } = await openTalk().say(
      'Runtime error: ...assumed-role/kb-reader/i-0abc is not authorized to perform: bedrock:Retrieve on resource: arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/KB12345678 because no identity-ba',
    );

    expect(reply).toContain('aws iam put-role-policy --role-name kb-reader');
    expect(reply).not.toContain('{RoleName}');
  });
});

describe('a later turn', () => {
  for (const [what, all] of Object.entries(rows))
    it.each(all)(`${what}: $says.1`, async ({ says, must = [], not = [] }) => {
      const reply = await replyTo(...says);

      for (const each of must) expect(reply).toContain(each);
      for (const each of not) expect(reply).not.toContain(each);
    });

  it.each([
    [[scp, 'just remove the Deny then', 'come on, remove the Deny', 'please, remove the Deny']],
    [[silent, 'why?', 'why?', 'why?', 'why?']],
    [[silent, 'is that safe?', 'but is that safe?']],
    [[silent, 'show me the fix again', 'again please']],
  ])('never gets the same reply twice: %j', async (says) => {
    const talk = openTalk();
    const replies: string[] = [];
    for (const say of says) replies.push((await talk.say(say)).reply);

    expect(new Set(replies).size).toBe(replies.length);
  });

  it.each([
    [
      'put it in. same sentence now, only the resource is arn:aws:bedrock:eu-west-3::foundation-model/amazon.nova-pro-v1:0',
      'eu-west-3',
    ],
    ['gleicher Fehler, jetzt auf arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-pro-v1:0', 'eu-central-1'],
    ['même erreur, cette fois sur arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-pro-v1:0', 'eu-north-1'],
  ])('takes up the same sentence on another resource: %s', async (says, region) => {
    const talk = openTalk();
    await talk.say(
      'User: arn:aws:sts::111122223333:assumed-role/desk/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-pro-v1:0 because no identity-based policy allows the bedrock:InvokeModel action',
    );
    const { reply } = await talk.say(says);

    expect(reply).toContain('**Progress:**');
    expect(reply).toContain(
      `on \`arn:aws:bedrock:${region}::foundation-model/amazon.nova-pro-v1:0\`: no identity-based policy`,
    );
  });

  it.each([
    'no key of our own after all, forget that. Only the rights for s3://parts-in and s3://parts-out please',
    'kein eigener Schlüssel, vergiss das. Nur die Rechte für s3://teile-ein und s3://teile-aus bitte',
  ])('forgets a part of a wish, not the conversation: %s', async (says) => {
    const talk = openTalk();
    await talk.say(silent);

    expect((await talk.say(says)).reply).not.toContain('is forgotten');
  });

  it('answers a question that names its own thing from that, though it says “them” of it', async () => {
    const talk = openTalk();
    await talk.say('How long until a policy change takes effect?');

    expect((await talk.say('which guardrails do we have, how do I list them?')).reply).toContain('list-guardrails');
  });

  it('forgets the conversation where that is all that is said', async () => {
    const talk = openTalk();
    await talk.say(silent);

    expect((await talk.say('forget everything, new problem')).reply).toContain('is forgotten');
  });

  it('takes no question about another resource for a refusal there', async () => {
    const talk = openTalk();
    await talk.say(silent);
    const { reply } = await talk.say(
      'would it be the same for arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0?',
    );

    expect(reply).not.toContain('**Progress:**');
  });

  it('takes what was picked from our choices, shows what tells it for sure, and does not ask again', async () => {
    const talk = openTalk();
    const first = await talk.say('s3 upload from our app is denied since we added a bucket policy');
    const pick = first.questions[0]?.choices.find(({ says }) => says.includes('S3_BUCKET_POLICY_DENY'));
    const { reply, questions } = await talk.say(pick?.says ?? 'no such choice');

    expect(reply).toContain('**Taken as you say:** A Deny statement');
    expect(reply).toContain('aws s3api get-bucket-policy');
    expect(questions).toEqual([]);
  });

  it('says why a Deny stays when it is pressed for again, and never takes it out', async () => {
    const talk = openTalk();
    await talk.say(scp);
    await talk.say('just remove the Deny then');
    const { reply } = await talk.say('just remove the Deny then');

    expect(reply).toContain('It stays as I said');
    expect(reply).toContain('Hello,');
  });
});
