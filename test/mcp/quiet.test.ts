import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRoot, speak } from './start-server.ts';

const root = makeRoot();
const folder = mkdtempSync(join(tmpdir(), 'whydenied-quiet-'));
const seen = join(folder, 'seen.txt');
const watch = join(import.meta.dirname, 'refuse-outside.cjs');

const denied =
  'User: arn:aws:iam::111122223333:user/kim is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';
const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] };
const policies = { identity: [{ name: 'own', document }] };
const principal = 'arn:aws:iam::111122223333:user/kim';
const requests = [{ principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }];

const calls: readonly (readonly [string, object])[] = [
  ['explain_denial', { input: denied, policies }],
  ['scan_architecture', { path: 'stack' }],
  ['required_permissions', { service: 's3', operation: 'get_object', resource: 'arn:aws:s3:::b/k' }],
  ['check_policy', { policies: [{ name: 'own', document }] }],
  ['decide_access', { requests, policies }],
  ['verify_change', { before: policies, after: policies, must: requests }],
];

const asking = () => {
  const hello = {
    protocolVersion: '2025-06-18',
    capabilities: { sampling: {}, elicitation: {}, roots: {} },
    clientInfo: { name: 'able', version: '1' },
  };
  return speak(
    root,
    [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: hello },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      ...calls.map(([name, given], at) => ({
        ...{ jsonrpc: '2.0' as const, id: at + 2, method: 'tools/call' },
        params: { name, arguments: given },
      })),
    ],
    calls.length + 1,
    { ...process.env, SEEN: seen, NODE_OPTIONS: `--require ${watch}` },
  );
};

describe('a server that is asked for everything', () => {
  it('opens no socket, asks for no name, starts nothing, writes no file, and asks its client for nothing', async () => {
    const { lines, err } = await asking();

    const answers = lines.map((line) => JSON.parse(line));
    expect(answers).toHaveLength(calls.length + 1);
    for (const { result, method } of answers) {
      expect(method).toBeUndefined();
      expect(result.isError ?? false).toBe(false);
    }
    expect(err).toBe('');
    expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual(['watching']);
  });

  it('would be seen: a socket, a name, a process and a file are', () => {
    const other = join(folder, 'other.txt');
    const tries = ["require('net').connect(9)", "require('dns').lookup('x')", "require('child_process').spawn('x')"];
    const all = [
      ...tries,
      "require('fs').writeFileSync('x', '')",
      "require('fs').openSync('x', 'w')",
      "fetch('http://x')",
    ];

    for (const each of all)
      spawnSync(process.execPath, ['-e', `try { ${each} } catch {}`], {
        env: { ...process.env, SEEN: other, NODE_OPTIONS: `--require ${watch}` },
      });

    expect(readFileSync(other, 'utf8').match(/^(?!watching)\w+/gm)).toEqual([
      ...['connect', 'lookup', 'spawn', 'writeFileSync', 'openSync', 'fetch'],
    ]);
  });
});
