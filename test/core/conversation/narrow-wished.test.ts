import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const wide = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:*', 'iam:PassRole'], Resource: '*' }],
});

describe('a policy that was called too wide', () => {
  it('is written narrow once it is said what it is used for, as was offered', async () => {
    const talk = openTalk();
    const review = await talk.say(`is this safe for my intern?\n${wide}`);
    const how = await talk.say('how would you make it smaller?');

    const narrow = await talk.say('it only needs to read the bucket acme-docs');
    const terraform = await talk.say('and in terraform?');

    expect(review.reply).toContain('and I write the narrow one');
    expect(how.reply).toContain('are enough for the narrow policy');
    expect(narrow.reply).toContain('"arn:aws:s3:::acme-docs/*"');
    expect(narrow.reply).not.toContain('s3:*');
    expect(terraform.reply).toContain('jsonencode');
  });

  it('is written at once by who says it without asking how', async () => {
    const talk = openTalk();
    await talk.say(`is this safe?\n${wide}`);

    const { reply } = await talk.say('it reads s3://acme-docs and calls claude haiku 4.5 in eu-west-1');

    expect(reply).toContain('"arn:aws:s3:::acme-docs/*"');
    expect(reply).toContain('foundation-model/anthropic.claude-haiku-4-5');
  });

  it('is no wish while a question is asked', async () => {
    const talk = openTalk();
    await talk.say(`is this safe?\n${wide}`);

    const { reply } = await talk.say('can it delete the bucket acme-docs?');

    expect(reply).not.toContain('Decided by evaluation: what you asked for is allowed');
  });
});
