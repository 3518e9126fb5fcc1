import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const replyTo = async (message: string): Promise<string> => (await openTalk().say(message)).reply;
const denied = (because: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-3::foundation-model/amazon.nova-pro-v1:0 ${because}`;

describe('a wider grant that is wished for or was tried', () => {
  it.each([
    [
      'a quota',
      'ThrottlingException: Too many requests, please wait before trying again. The devs want bedrock:* for it.',
      '`bedrock:*` does not help',
    ],
    [
      'an SCP',
      `${denied('with an explicit deny in a service control policy')}. I added AdministratorAccess, nothing changed`,
      '`AdministratorAccess` does not help',
    ],
    [
      'a boundary',
      `${denied('because no permissions boundary allows the bedrock:InvokeModel action')}. Hilft AmazonBedrockFullAccess?`,
      '`AmazonBedrockFullAccess` does not help',
    ],
  ])('does not help against %s', async (_, message, expected) => {
    expect(await replyTo(message)).toContain(expected);
  });

  it.each([
    [
      'nothing allows the call yet',
      `${denied('because no identity-based policy allows the bedrock:InvokeModel action')}. Would AdministratorAccess help?`,
    ],
    ['none is spoken of', denied('with an explicit deny in a service control policy')],
    [
      'it stands in a policy only',
      `${denied('with an explicit deny in a service control policy')}\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:*","Resource":"*"}]}`,
    ],
  ])('is not spoken of where %s', async (_, message) => {
    expect(await replyTo(message)).not.toContain('` does not help:**');
  });

  it('gives the quota of a day no retry', async () => {
    const reply = await replyTo('ThrottlingException: Too many tokens per day, please wait before trying again.');

    expect(reply).toContain('no retry helps until it starts anew');
  });
});
