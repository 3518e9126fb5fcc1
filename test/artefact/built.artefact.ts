import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../dev/bundle.ts';
import { readTemplate } from '../../dev/template/read-template.ts';
import { root } from '../repo/source-files.ts';

// Outside the checkout: inside it, Node would walk up to the workspaces' sources and the test would prove nothing.
const built = mkdtempSync(join(tmpdir(), 'whydenied-built-'));
const template = readTemplate(join(root, 'template.yaml'));
const logicalIds = Object.entries(template.Resources)
  .filter(([, { Type }]) => /^AWS::Serverless::(Function|LayerVersion)$/.test(Type))
  .map(([id]) => id);

const layers = ['IamLayer', 'CoreLayer'].map((layer) => join(built, layer, 'nodejs/node_modules'));
const asInLambda = ['--no-experimental-require-module', '--no-experimental-detect-module'];

beforeAll(() => Promise.all(logicalIds.map((id) => bundle(id, join(built, id)))));
afterAll(() => rmSync(built, { recursive: true }));

const run = async (script: string, nodePath: readonly string[]): Promise<string> => {
  const file = join(built, 'run.cjs');
  writeFileSync(file, script);
  const env = {
    PATH: process.env['PATH'],
    NODE_PATH: nodePath.join(':'),
    AWS_REGION: 'us-east-1',
    AWS_SAM_LOCAL: 'true',
  };
  const { stdout } = await promisify(execFile)(process.execPath, [...asInLambda, file], { env, cwd: built });
  return stdout;
};

// What Lambda's runtime gives a streaming function; the real one is asked by `npm run test:artefact`.
const runtime = 'globalThis.awslambda = { streamifyResponse: (handler) => handler };';

const answerTo = (id: string, event: string): string => `
  const { handler } = require(${JSON.stringify(join(built, id, 'handler.cjs'))});
  handler(${readFileSync(join(root, 'events', event), 'utf8')}, { awsRequestId: 'r' }).then((result) => console.log('\\n' + JSON.stringify(result)));`;

const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1) ?? '');

describe('the built artefact', () => {
  it('finds its layers and decides', async () => {
    const stdout = await run(answerTo('EvaluateFunction', 'evaluate.boundary.json'), layers);

    const { statusCode, body } = lastLine(stdout);
    expect(statusCode).toBe(200);
    expect(JSON.parse(body).results[0].deniedBy[0].policyType).toBe('permissionsBoundary');
  });

  it("answers the README's question with its cause and statement", async () => {
    const stdout = await run(answerTo('ChatFunction', 'chat.question.json'), layers);

    const { diagnosis } = JSON.parse(lastLine(stdout).body);
    expect(diagnosis.denial).toMatchObject({ kind: 'implicit', policyType: 'identity' });
    expect(diagnosis.fix.steps[0].statement).toMatchObject({ Action: 'bedrock:InvokeModel' });
    expect(diagnosis.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
  });

  it('carries the licences of what is in its layers', () => {
    const licences = readFileSync(join(built, 'CoreLayer/LICENSES.txt'), 'utf8');

    expect(licences).toMatch(/^zod \d[\d.]* \(MIT\)$/m);
    expect(licences).toContain('Apache License');
  });

  it('is nothing without its layers', async () => {
    const failing = run(answerTo('EvaluateFunction', 'evaluate.boundary.json'), []);

    await expect(failing).rejects.toThrow("Cannot find module '@whydenied/core/http'");
  });

  it.each(logicalIds.filter((id) => id.endsWith('Function')))('%s loads and has a handler', async (id) => {
    const stdout = await run(
      `${runtime} console.log(typeof require(${JSON.stringify(join(built, id, 'handler.cjs'))}).handler)`,
      layers,
    );

    expect(stdout.trim()).toBe('function');
  });
});
