import { describe, expect, it } from 'vitest';
import { account, allowing, shown } from './named-services.ts';
import { openTalk } from './talk.ts';

describe('a later question is asked of the policy that was shown', () => {
  const first = `Here is my role policy: ${shown(allowing('s3:GetObject', 'arn:aws:s3:::docs/*'))}`;

  it.each([
    ['would s3:PutObject on arn:aws:s3:::docs/x be allowed?', /^\*\*No:\*\* the call needs `s3:PutObject`/],
    ['would s3:GetObject on arn:aws:s3:::docs/x be allowed?', /^\*\*Yes/],
    [`is iam:PassRole on arn:aws:iam::${account}:role/Admin allowed?`, /^\*\*No:\*\* the call needs `iam:PassRole`/],
    ['what about the bucket secrets?', /^\*\*No:\*\*.*arn:aws:s3:::secrets/],
    ['what about the bucket docs?', /^\*\*Yes/],
    ['can it read bucket payroll?', /^\*\*No:\*\*.*arn:aws:s3:::payroll/],
    ['Was ist mit dem Bucket gehalt?', /\*\*No:\*\*.*arn:aws:s3:::gehalt/],
  ])('%s', async (question, says) => {
    const talk = openTalk();
    await talk.say(first);
    const { reply } = await talk.say(question);

    expect(reply).toMatch(says);
    expect(reply).not.toContain('"Statement"');
  });

  it('a wish on the shown policy is still written', async () => {
    const talk = openTalk();
    await talk.say(first);

    expect((await talk.say('write me a policy that allows s3:PutObject on arn:aws:s3:::docs/x')).reply).toContain(
      '"Statement"',
    );
  });
});

describe('a managed policy that somebody has is decided on what is named', () => {
  it.each([
    [['My role has AmazonBedrockFullAccess. Could it iam:PassRole Admin?'], /^\*\*No:.*role\/Admin/],
    [['My role has PowerUserAccess', 'could it iam:PassRole?'], /^\*\*No:/],
    [['My role has ReadOnlyAccess. Could it read secrets?'], /^\*\*No:.*GetSecretValue/],
    [['My role has AmazonS3ReadOnlyAccess. Could it read the bucket docs?'], /^\*\*Yes/],
    [
      ['My role has AdministratorAccess. Could it leave the organization?'],
      /^\*\*Yes.*organizations:LeaveOrganization/,
    ],
  ])('%j', async (messages, says) => {
    const talk = openTalk();
    const replies: string[] = [];
    for (const message of messages) replies.push((await talk.say(message)).reply);

    expect(replies.at(-1)).toMatch(says);
  });
});
