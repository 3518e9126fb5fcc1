import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const source = resolve(import.meta.dirname, '../../command/whydenied.ts');

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      CodeUri: src
      Handler: app.handler
`;
const code = `import boto3
def handler(event, context):
    return boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])
`;

/** A folder with a project in it, and secrets beside it that no tool may see. */
export const makeRoot = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'whydenied-mcp-'));
  const root = join(home, 'project');
  mkdirSync(join(root, 'policies'), { recursive: true });
  writeFileSync(join(home, 'secret.json'), '{"Statement":[]}');
  writeFileSync(
    join(root, 'policies/app.json'),
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:Converse","Resource":"*"}]}',
  );
  mkdirSync(join(root, 'stack/src'), { recursive: true });
  writeFileSync(join(root, 'stack/template.yaml'), template);
  writeFileSync(join(root, 'stack/src/app.py'), code);
  symlinkSync(join(home, 'secret.json'), join(root, 'link.json'));
  symlinkSync(home, join(root, 'up'));
  return root;
};

export const command = process.execPath;
export const argumentsFor = (root: string, ...more: readonly string[]): string[] => [
  source,
  'mcp',
  '--root',
  root,
  ...more,
];

type Message = { readonly jsonrpc: '2.0'; readonly id?: number; readonly method: string; readonly params?: object };

/** Speaks to the server by hand, and gives all that it wrote, line by line. */
export const speak = (
  root: string,
  messages: readonly (Message | string)[],
  answers: number,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<{ lines: string[]; err: string; code: number | null }> =>
  new Promise((done) => {
    const child = spawn(command, argumentsFor(root), { cwd: root, env: environment });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.trim().split('\n').length >= answers) child.stdin.end();
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.once('close', (code) => done({ lines: out.trim().split('\n'), err, code }));
    for (const message of messages)
      child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
    setTimeout(() => child.stdin.end(), 20_000).unref();
  });
