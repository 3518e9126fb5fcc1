import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideCheckout, type RunningFunction, runFunction } from '../../dev/runtime-client.ts';
import { root } from '../repo/source-files.ts';

const client = process.env['LAMBDA_RIC'];
if (client === undefined)
  throw new Error('LAMBDA_RIC names no folder: set it to what `dev/tools/lambda-image --ric` prints');

const built = outsideCheckout(join(root, '.aws-sam/build'));
let running: RunningFunction;

beforeAll(async () => {
  running = await runFunction({
    client,
    built,
    logicalId: 'ChatStreamFunction',
    environment: { AWS_SAM_LOCAL: 'true' },
  });
});
afterAll(() => {
  running.stop();
  rmSync(built, { recursive: true });
});

const eventOf = (name: string): unknown => JSON.parse(readFileSync(join(root, 'events', name), 'utf8'));

// The runtime interface client sends the head as JSON, then eight NUL bytes, then the body.
const apart = (text: string): { head: { statusCode: number; headers: Record<string, string> }; body: string } => {
  const end = text.indexOf('\0'.repeat(8));
  return { head: JSON.parse(text.slice(0, end)), body: text.slice(end + 8) };
};

const partsOf = (body: string): readonly { type: string; data?: { cause: { id: string } } }[] =>
  body
    .split('\n\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)));

describe("the streaming function under Lambda's runtime interface client", () => {
  it('streams chunk by chunk, the diagnosis before any prose', async () => {
    const chunks = await running.api.invoke(eventOf('chat-stream.question.json'));

    const { head, body } = apart(chunks.map(({ text }) => text).join(''));
    const types = partsOf(body).map(({ type }) => type);
    expect(head.statusCode).toBe(200);
    expect(head.headers['x-vercel-ai-ui-message-stream']).toBe('v1');
    expect(chunks.length).toBeGreaterThan(2);
    expect(types[0]).toBe('start');
    expect(types.indexOf('data-diagnosis')).toBeLessThan(types.indexOf('text-delta'));
    expect(types.at(-1)).toBe('finish');
    expect(body.trimEnd().endsWith('data: [DONE]')).toBe(true);
  });

  it('says the same cause as the buffered function', async () => {
    const chunks = await running.api.invoke(eventOf('chat-stream.question.json'));

    const { body } = apart(chunks.map(({ text }) => text).join(''));
    expect(partsOf(body).find(({ type }) => type === 'data-diagnosis')?.data?.cause.id).toBe('BEDROCK_INVOKE_MISSING');
  });

  it('refuses an empty body with a problem document', async () => {
    const chunks = await running.api.invoke(eventOf('chat-stream.no-body.json'));

    const { head, body } = apart(chunks.map(({ text }) => text).join(''));
    expect(head.statusCode).toBe(400);
    expect(JSON.parse(body).code).toBe('invalid-json');
  });
});
