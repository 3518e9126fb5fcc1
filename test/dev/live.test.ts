import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Answer } from '@whydenied/core';
import { afterEach, expect, it } from 'vitest';
import { demoAws } from '../contract/aws/demo-aws.ts';
import { withAws } from '../contract/aws/with-aws.ts';

const aws = withAws();
let server: ChildProcess | undefined;
afterEach(() => server?.kill('SIGTERM'));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const start = async (): Promise<{ readonly url: string; readonly printed: string }> => {
  const port = await freePort();
  server = spawn('node_modules/.bin/node', ['dev/serve.ts', '--live'], { env: { ...process.env, PORT: String(port) } });
  let printed = '';
  server.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
  for (let tries = 0; tries < 400 && !printed.includes(`}'`); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return { url: `http://127.0.0.1:${port}`, printed };
};

const paste =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

it('reads the account of the credentials, says so, decides by both engines, and sends nothing but reads', async () => {
  aws.answer(...demoAws());

  const { url, printed } = await start();
  const health = await (await fetch(`${url}/healthz`)).json();
  const answers = await Promise.all(
    ['/v1/diagnose', '/chat'].map(async (path) => {
      const body = JSON.stringify(path === '/chat' ? { message: paste } : { input: paste });
      const response = (await (await fetch(`${url}${path}`, { method: 'POST', body })).json()) as {
        diagnosis?: Answer;
      };
      return response.diagnosis ?? (response as unknown as Answer);
    }),
  );

  expect(printed).toContain('the live account of your AWS credentials, which is only read');
  expect(health).toMatchObject({ account: 'live', decidesWith: ['local', 'simulator'] });
  for (const answer of answers)
    expect(answer.fix.verification).toMatchObject({ after: 'allowed', engines: ['local', 'simulator'] });
  expect(aws.calls().filter(({ operation }) => !/^(Get|List|Describe|Simulate)/.test(operation))).toEqual([]);
});
