import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repo/source-files.ts';

const sam = process.env['SAM'] ?? join(root, 'dev/tools/sam');
const port = 4421;
const local = [
  ...(process.env['SAM_PULL'] ? [] : ['--skip-pull-image']),
  '--parameter-overrides',
  'Architecture=x86_64',
];
let server: ChildProcess;
let output = '';

beforeAll(async () => {
  server = spawn(sam, ['local', 'start-api', ...local, '--warm-containers', 'EAGER', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const listening = new Promise<void>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data;
      if (output.includes('Running on http')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`sam local start-api ended with ${code}:\n${output}`)));
  });
  await listening;
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
});

const bodyOf = (event: string): string => JSON.parse(readFileSync(join(root, 'events', event), 'utf8')).body;

const post = (path: string, body: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

describe('the built artefact under sam local start-api', () => {
  it("answers the README's question with the same cause, action and resource", async () => {
    const response = await post('/chat', bodyOf('chat.question.json'));

    const { diagnosis, explainedBy } = await response.json();
    expect(response.status, output).toBe(200);
    expect(explainedBy).toBe('template');
    expect(diagnosis.cause.id).toBe('BEDROCK_INVOKE_MISSING');
    expect(diagnosis.requests[0]).toMatchObject({
      action: 'bedrock:InvokeModel',
      resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
      decision: 'implicitDeny',
    });
    expect(diagnosis.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
  });

  it('decides, describes itself and refuses in the documented shape', async () => {
    const evaluated = await post('/v1/evaluate', bodyOf('evaluate.boundary.json'));
    const refused = await post('/v1/diagnose', '{"input":');
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`);
    const described = await fetch(`http://127.0.0.1:${port}/openapi.json`);

    expect((await evaluated.json()).results[0].decision).toBe('implicitDeny');
    expect([refused.status, (await refused.json()).code]).toEqual([400, 'invalid-json']);
    expect(await healthy.json()).toMatchObject({ status: 'ok', wordedBy: 'template', account: 'none' });
    expect((await described.json()).openapi).toMatch(/^3\.1\./);
  });
});

describe('the built artefact under sam local invoke', () => {
  it.each([
    ['DiagnoseFunction', 'diagnose.cloudtrail.json', 200],
    ['EvaluateFunction', 'evaluate.not-json.json', 400],
    ['ChatFunction', 'chat.base64-body.json', 200],
    ['ConversationFunction', 'conversation.unknown.json', 404],
  ])('%s answers %s with %i', async (id, event, status) => {
    const { stdout } = await promisify(execFile)(sam, ['local', 'invoke', id, '-e', join('events', event), ...local], {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
    });

    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect(answer.statusCode).toBe(status);
  });
});
