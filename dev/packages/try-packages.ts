import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packAll } from './pack-all.ts';
import { startWork } from './start-work.ts';

// `npm run test:packages`: both tarballs, installed into an empty folder without a network, on every Node that they promise.
const mostBytes = 6 * 1024 * 1024;
// Of the work that Node 20 itself has to start, from the second run on: 2.1 when this was written, 2.8 where no compiled code is kept.
const mostTimes = 2.6;
// To serve a coding agent from its start to its first answer: 5.4 to 6.2, some 0.45 s of a processor beside others.
const mostTimesOfAgents = 7.5;
const root = resolve(import.meta.dirname, '../..');
const cache = process.env['WHYDENIED_CACHE'] ?? join(homedir(), '.cache/whydenied');
const denied =
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

// What an agent says before it has an answer: https://modelcontextprotocol.io/specification/2025-06-18/basic/lifecycle
const firstAnswer = [
  {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'agent', version: '1' } },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/list' },
  { id: 3, method: 'tools/call', params: { name: 'explain_denial', arguments: { input: denied } } },
]
  .map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  .join('');

const nodeOf = (major: string): string => {
  const folder = join(cache, `node-${major}`);
  const binary = join(folder, 'node_modules/node/bin/node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true,"allowScripts":{"node":true}}');
    execFileSync('npm', ['install', '--prefix', folder, `node@${major}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return binary;
};

// An older client than the one that the tests have: https://www.npmjs.com/package/@modelcontextprotocol/sdk
const olderClient = (): string => {
  const folder = join(cache, 'mcp-sdk-1');
  const entry = join(folder, 'node_modules/@modelcontextprotocol/sdk/package.json');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    execFileSync('npm', ['install', '--prefix', folder, '@modelcontextprotocol/sdk@1.12.0'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  writeFileSync(
    join(folder, 'ask.mjs'),
    `import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
const [node, command] = process.argv.slice(2);
const client = new Client({ name: 'older', version: '1' });
const started = Date.now();
await client.connect(new StdioClientTransport({ command: node, args: [command, 'mcp'] }));
const { tools } = await client.listTools();
const { structuredContent } = await client.callTool({ name: 'required_permissions', arguments: { service: 'bedrock-runtime', operation: 'converse' } });
console.log(JSON.stringify({ tools: tools.length, actions: structuredContent.actions, milliseconds: Date.now() - started }));
await client.close();
`,
  );
  return join(folder, 'ask.mjs');
};

// The client that authors of servers try first: https://www.npmjs.com/package/@modelcontextprotocol/inspector
const inspector = (): string => {
  const version = '0.15.0';
  const folder = join(cache, `mcp-inspector-${version}`);
  const command = join(folder, 'node_modules/.bin/mcp-inspector');
  if (!existsSync(command)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--prefix', folder, `@modelcontextprotocol/inspector@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return command;
};

const check = (name: string, holds: boolean, shown: unknown): void => {
  if (!holds) throw new Error(`${name}: ${JSON.stringify(shown)}`);
  process.stdout.write(`ok  ${name}\n`);
};

const folder = mkdtempSync(join(tmpdir(), 'whydenied-packages-'));
const tarballs = await packAll(join(folder, 'packed'));
for (const tarball of tarballs)
  check(`${tarball.split('/').at(-1)} is under 6 MB`, statSync(tarball).size < mostBytes, statSync(tarball).size);

// The types of the evaluator as each way of importing sees them; the command is no library.
const [evaluator = ''] = tarballs;
const types = spawnSync(join(root, 'node_modules/.bin/attw'), [evaluator, '--format', 'json'], { encoding: 'utf8' });
check('the types of @whydenied/iam fit every kind of import', types.status === 0, types.stdout + types.stderr);

const empty = join(folder, 'empty');
mkdirSync(empty);
writeFileSync(join(empty, 'package.json'), '{"private":true}');
execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], {
  cwd: empty,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const [modern = '', common = ''] = [
  ...readFileSync(join(root, 'layers/iam/README.md'), 'utf8').matchAll(/```js\n(.*?)```/gs),
].map(([, code]) => code ?? '');
writeFileSync(join(empty, 'example.mjs'), modern);
writeFileSync(join(empty, 'example.cjs'), common);

for (const major of ['20', '22', '24']) {
  const node = nodeOf(major);
  const run = (
    args: readonly string[],
    input = '',
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(node, [...args], {
      cwd: empty,
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: empty, NO_COLOR: '1', AWS_EC2_METADATA_DISABLED: 'true' },
    });
  const command = join(empty, 'node_modules/whydenied/bin/whydenied.cjs');
  const version = run(['--version']).stdout.trim();
  check(
    `${version} says the version`,
    /^\d+\.\d+\.\d+$/.test(run([command, '--version']).stdout.trim()),
    run([command, '--version']),
  );
  const answered = run([command, '-'], denied);
  check(
    `${version} answers a denial`,
    answered.status === 0 && answered.stdout.startsWith('why') && answered.stderr === '',
    answered,
  );
  const unread = run([command, '-', '--live'], denied);
  check(
    `${version} says first that there are no credentials to read the account with`,
    /^whydenied: nothing was read from the account: there are no AWS credentials/.test(unread.stderr) &&
      unread.stderr.trim().split('\n').length === 1 &&
      unread.stdout.startsWith('why'),
    unread,
  );
  if (major === '20') {
    const work = startWork(node, { folder: empty, args: [command, '-'], input: denied });
    const times = work.command / work.nothing;
    const said = `${work.command.toFixed(0)} ms of work, ${times.toFixed(2)} times a Node that does nothing`;
    check(`${version} has answered after ${said}; at most ${mostTimes}`, times <= mostTimes, work);
    const served = run([command, 'mcp'], firstAnswer);
    check(
      `${version} answers an agent's first three messages`,
      served.stdout.includes('"isPermissionProblem"'),
      served,
    );
    const agents = startWork(node, { folder: empty, args: [command, 'mcp'], input: firstAnswer });
    const timesOfAgents = agents.command / agents.nothing;
    check(
      `${version} has explained a denial to an agent after ${agents.command.toFixed(0)} ms of work, ${timesOfAgents.toFixed(2)} times; at most ${mostTimesOfAgents}`,
      timesOfAgents <= mostTimesOfAgents,
      agents,
    );
  }
  const globally = join(folder, `global-${major}`);
  spawnSync(
    'npm',
    ['install', '--global', '--prefix', globally, '--offline', '--no-audit', '--no-fund', ...tarballs.slice(1)],
    {
      cwd: empty,
      env: { ...process.env, PATH: `${join(node, '..')}:${process.env['PATH']}` },
    },
  );
  const installed = spawnSync(join(globally, 'bin/whydenied'), ['-'], {
    cwd: empty,
    input: denied,
    encoding: 'utf8',
    env: { PATH: join(node, '..'), HOME: empty, NO_COLOR: '1' },
  });
  check(
    `${version} answers after npm install --global`,
    installed.status === 0 && installed.stdout.startsWith('why') && installed.stderr === '',
    installed,
  );
  const asked = run([olderClient(), node, command]);
  check(
    `${version} serves an older client of MCP: ${asked.stdout.trim()}`,
    asked.stdout.includes('"actions":["bedrock:InvokeModel"]'),
    asked,
  );
  const inspected = spawnSync(inspector(), ['--cli', node, command, 'mcp', '--method', 'tools/list'], {
    cwd: empty,
    encoding: 'utf8',
  });
  check(`${version} shows the Inspector its tools`, inspected.stdout.includes('"explain_denial"'), inspected);
  for (const file of ['example.mjs', 'example.cjs']) {
    const { stdout, stderr } = run([file]);
    const expected = [...readFileSync(join(empty, file), 'utf8').matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(
      ([, said]) => said,
    );
    check(`${version} runs ${file} as written`, stdout.trim().split('\n').join('\n') === expected.join('\n'), {
      stdout,
      stderr,
      expected,
    });
  }
}
rmSync(folder, { recursive: true });
