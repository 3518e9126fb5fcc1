import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBedrock } from '../core/aws/bedrock-server.ts';
import { serveLocally } from './serve-locally.ts';

const variables = [
  'BEDROCK_MODEL_ID',
  'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
] as const;
const before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));

let bedrock: Awaited<ReturnType<typeof startBedrock>>;
beforeAll(async () => {
  bedrock = await startBedrock(() => ({ kind: 'stream', steps: ['hang'] }));
  Object.assign(process.env, {
    BEDROCK_MODEL_ID: 'us.amazon.nova-2-lite-v1:0',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
});
const server = serveLocally();
afterAll(async () => {
  for (const name of variables) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  await bedrock.stop();
});

const message =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

it('stops the model’s call when the reader of a stream leaves, long before the next heartbeat', async () => {
  const left = new AbortController();
  const response = await fetch(`${server.url()}/chat/stream`, {
    method: 'POST',
    body: JSON.stringify({ message }),
    signal: left.signal,
  });
  let seen = '';
  for await (const chunk of response.body ?? []) {
    seen += new TextDecoder().decode(chunk);
    if (seen.includes('data-diagnosis')) break;
  }
  await expect.poll(() => bedrock.calls.length).toBe(1);

  left.abort();

  await expect.poll(() => bedrock.closed.length, { timeout: 4_000 }).toBe(1);
});
