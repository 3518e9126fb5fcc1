import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const denied = (principal: string, because: string): string =>
  `User: ${principal} is not authorized to perform: bedrock:InvokeModel on resource: ${nova} ${because}`;
const session = 'arn:aws:sts::111122223333:assumed-role/bot/s';
const byScp = 'with an explicit deny in a service control policy';

const mailAfter = async (message: string): Promise<string> => {
  const talk = openTalk();
  await talk.say(message);
  const { reply } = await talk.say('Write me the text to send to whoever owns this policy.');
  return /```+text\n([\s\S]*?)\n```+/.exec(reply)?.[1] ?? reply;
};

describe('the text for the owner of a service control policy', () => {
  it('has a place for the reason and the exception as a condition, says nothing twice, and shows no marks of code', async () => {
    const mail = await mailAfter(denied(session, byScp));

    expect(mail).toContain('Why we need it: [');
    expect(JSON.parse(/\{\n[\s\S]*\n\}/.exec(mail)?.[0] ?? '')).toEqual({
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/bot' } },
    });
    expect(mail.match(/override/g)).toHaveLength(1);
    expect(mail).not.toContain('`');
  });

  it('writes no condition for a role whose path nobody knows', async () => {
    const permissionSet = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/ana';

    expect(await mailAfter(denied(permissionSet, byScp))).not.toContain('ArnNotLike');
  });

  it('asks for no exception where nothing denies', async () => {
    expect(await mailAfter(denied(session, 'because no identity-based policy allows it'))).not.toContain('ArnNotLike');
  });
});

describe('what a fix opens', () => {
  it('names a model once with its Regions, and the value that a condition wants', async () => {
    const profile = 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0';
    const talk = openTalk();
    await talk.say(
      `User: ${session} is not authorized to perform: bedrock:InvokeModel on resource: ${profile} because no identity-based policy allows the bedrock:InvokeModel action`,
    );
    const { reply } = await talk.say('What does it open?');

    expect(reply).toMatch(/`[^`]*foundation-model\/[^`]+` in `[a-z0-9-]+`, `[a-z0-9-]+`/);
    expect(reply).toMatch(/only where `bedrock:InferenceProfileArn` is `arn:aws:bedrock:[^`]*inference-profile/);
    expect(reply).not.toMatch(/ fit[.,\n]/);
  });
});

describe('what a permission set needs', () => {
  const profile = 'arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0';
  const refused = `User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Research_0123456789abcdef/ana is not authorized to perform: bedrock:InvokeModel on resource: ${profile} because no identity-based policy allows the bedrock:InvokeModel action`;

  it.each([
    ['in terraform?', 'resource "aws_ssoadmin_permission_set_inline_policy" "research"'],
    ['as cloudformation please', 'Type: AWS::SSO::PermissionSet'],
    ['and with the aws cli?', 'aws sso-admin put-inline-policy-to-permission-set'],
  ])('comes as its inline policy, each statement once: %s', async (asked, holds) => {
    const talk = openTalk();
    await talk.say(refused);
    const { reply } = await talk.say(asked);

    expect(reply).toContain('permission set `Research`');
    expect(reply).toContain(holds);
    expect(reply.match(/AllowInvokeModelInferenceProfile/g)).toHaveLength(1);
    expect(reply.match(/AllowInvokeModelFoundationModel/g)).toHaveLength(1);
  });
});

describe('to whom the text goes', () => {
  const boundary = 'because no permissions boundary allows the bedrock:InvokeModel action';
  const endpoint = 'with an explicit deny in a VPC endpoint policy';
  const named = `${byScp}: arn:aws:organizations::999988887777:policy/o-abcdefghij/service_control_policy/p-1a2b3c4d`;
  const set = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/ana';
  const silent = 'because no identity-based policy allows the bedrock:InvokeModel action';

  it.each([
    [denied(session, silent), /^\*\*To whoever administers role `bot`\*\*, account `111122223333`/, 'iam get-role'],
    [
      denied(session, named),
      /^\*\*To the owner of the organization’s management account\*\*, account `999988887777`/,
      'organizations describe-organization',
    ],
    [denied(session, boundary), /^\*\*To the administrators who set it\*\*/, 'Role.PermissionsBoundary'],
    [denied(session, endpoint), /^\*\*To the owner of the VPC endpoint\*\*: /, 'OwnerId'],
    [denied(set, silent), /^\*\*To the administrators of IAM Identity Center\*\*: /, 'sso-admin list-instances'],
  ])('is told by the policy that refuses, with what prints who that is: %s', async (message, whom, command) => {
    const talk = openTalk();
    await talk.say(message);

    const { reply } = await talk.say('to whom do I send this?');

    expect(reply).toMatch(whom);
    expect(reply).toContain(command);
  });

  it.each([
    'Who should I send it to?',
    'An wen schicke ich das?',
    'À qui dois-je envoyer ça ?',
    '¿A quién se lo mando?',
    'Para quem envio isso?',
    'A chi lo mando?',
    '誰に送ればいいですか？',
    '这个发给谁？',
  ])('is asked in any language: %s', async (question) => {
    const talk = openTalk();
    await talk.say(denied(session, endpoint));

    expect((await talk.say(question)).reply).toContain('**To the owner of the VPC endpoint**');
  });

  it('is not what a text to write is asked with', async () => {
    const talk = openTalk();
    await talk.say(denied(session, endpoint));

    expect((await talk.say('Write the mail, and to whom do I send it?')).reply).toContain('Hello,');
  });
});
