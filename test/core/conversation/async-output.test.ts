import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

it.each([
  'An error occurred (ValidationException) when calling the StartAsyncInvoke operation: Invalid Output Config/Credentials',
  'start_async_invoke fails with: Invalid Output Config/Credentials. why?',
  'unser Videojob bricht bei StartAsyncInvoke ab: Invalid Output Config/Credentials',
])(
  'a result that cannot be written is the right to write it, of whoever starts the invocation: %s',
  async (message) => {
    const { reply, diagnosis } = await openTalk().say(message);

    expect(diagnosis?.cause).toMatchObject({ id: 'BEDROCK_ASYNC_INVOKE', confidence: 'likely' });
    expect(reply).toContain('s3:PutObject');
  },
);
