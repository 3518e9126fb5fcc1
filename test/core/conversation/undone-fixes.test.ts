import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied = (action: string): string =>
  `An error occurred (AccessDeniedException) when calling the Converse operation: User: arn:aws:sts::111122223333:assumed-role/chat-app/s1 is not authorized to perform: ${action} on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the ${action} action`;

const twice = async () => {
  const talk = openTalk();
  await talk.say(denied('bedrock:InvokeModel'));
  const second = await talk.say(`Now another error: ${denied('bedrock:InvokeModelWithResponseStream')}`);
  expect(second.diagnosis?.fix.steps.length).toBeGreaterThan(0);
  return talk;
};

const firstName = 'whydenied-AllowInvokeModelFoundationModel ';
const shown = (reply: string): string => `${reply.replaceAll('`', ' ')} `;

describe('of two fixes', () => {
  it.each([
    'and how do I undo the first fix?',
    'please undo fix 1',
    'How do I undo the fix that allows bedrock:InvokeModel?',
  ])('the first is undone: %s', async (asked) => {
    const talk = await twice();

    const { reply } = await talk.say(asked);

    expect(shown(reply)).toContain(firstName);
    expect(reply).toMatch(/aws iam delete-role-policy/);
    expect(reply).not.toContain('ResponseStream');
  });

  it('the second is undone where it is named', async () => {
    const talk = await twice();

    const { reply } = await talk.say('How do I undo the fix that allows bedrock:InvokeModelWithResponseStream?');

    expect(reply).toMatch(/delete-role-policy.*InvokeModelWithResponseStream/);
  });
});

it('takes out of Terraform what came in by Terraform: the resource by its name, and no command beside it', async () => {
  const talk = openTalk();
  const first = await talk.say(denied('bedrock:InvokeModel'));
  const [, type, name] = /resource "(\w+)" "(\w+)"/.exec(first.diagnosis?.fix.steps.at(-1)?.terraform ?? '') ?? [];

  const { reply } = await talk.say('How do I undo this in Terraform?');

  expect(name).toBeDefined();
  expect(reply).toContain(`${type}.${name}`);
  expect(reply).toContain(`resource "${type}" "${name}"`);
  expect(reply).not.toContain('aws iam');
});
