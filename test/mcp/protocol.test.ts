import { spawn } from 'node:child_process';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { argumentsFor, command, makeRoot, speak } from './start-server.ts';

const root = makeRoot();

const hello = (protocolVersion: string) =>
  ({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion, capabilities: {}, clientInfo: { name: 'old', version: '1' } },
  }) as const;

describe('standard input and output', () => {
  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])('speaks the protocol of %s', async (version) => {
    const { lines, err, code } = await speak(
      root,
      [
        hello(version),
        { jsonrpc: '2.0', method: 'notifications/initialized' },
        { jsonrpc: '2.0', id: 2, method: 'tools/list' },
      ],
      2,
    );

    expect(err).toBe('');
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first.result.protocolVersion).toBe(version);
    expect(second.result.tools).toHaveLength(6);
    expect(code).toBe(0);
  });

  it('holds nothing but JSON-RPC, also after what is none', async () => {
    const { lines } = await speak(
      root,
      [
        hello('2025-06-18'),
        'not json',
        '{"jsonrpc":"2.0","id":9,"method":"nope"}',
        '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"explain_denial","arguments":{"input":"AccessDenied"}}}',
      ],
      4,
    );

    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
    expect(lines.map((line) => String(JSON.parse(line).id)).sort()).toEqual(['1', '3', '9', 'null']);
  });

  it('leaves nothing that asks without an answer', async () => {
    const garbage = [
      ['{', null, -32_700],
      ['{"jsonrpc":"2.0","id":4,"method":"ping"} {"jsonrpc":"2.0","id":5,"method":"ping"}', null, -32_700],
      ['[]', null, -32_600],
      ['[{"jsonrpc":"2.0","id":5,"method":"ping"}]', null, -32_600],
      ['7', null, -32_600],
      ['{"id":6,"method":"ping"}', 6, -32_600],
      ['{"jsonrpc":"2.0","id":{},"method":"ping"}', null, -32_600],
      ['{"jsonrpc":"2.0","id":7}', 7, -32_600],
      ['{"jsonrpc":"2.0","id":1e400,"method":"ping"}', null, -32_600],
      ['{"jsonrpc":"2.0","id":17,"method":"tools/call","params":{"name":"password=aB3xQ9zR7"}}', 17, -32_602],
      ['{"jsonrpc":"2.0","id":8,"method":"tools/call","params":[]}', 8, -32_602],
    ] as const;
    const { lines } = await speak(
      root,
      [
        hello('2025-06-18'),
        ...garbage.map(([line]) => line),
        '\ufeff{"jsonrpc":"2.0","id":9,"method":"ping"}',
        '',
        '{"jsonrpc":"2.0","id":10,"method":"ping"}',
      ],
      garbage.length + 3,
    );

    const answers = lines.map((line) => JSON.parse(line));
    for (const [, id, code] of garbage)
      expect(answers).toContainEqual(expect.objectContaining({ id, error: expect.objectContaining({ code }) }));
    expect(answers.filter(({ result }) => result !== undefined).map(({ id }) => id)).toEqual([1, 9, 10]);
    expect(answers).toHaveLength(garbage.length + 3);
  });
});

describe('a crash', () => {
  it('is told on standard error, and leaves nothing but JSON-RPC on standard output', async () => {
    const crash = "process.stdin.on('data', () => setTimeout(() => { throw new Error('broken on purpose') }, 1500))";
    const child = spawn(command, [
      '--import',
      `data:text/javascript,${encodeURIComponent(crash)}`,
      ...argumentsFor(root),
    ]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));

    child.stdin.write(`${JSON.stringify(hello('2025-06-18'))}\n`);

    expect(await ended).not.toBe(0);
    expect(err).toContain('broken on purpose');
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });
});

describe('HTTP on the loopback address', () => {
  const serve = async (): Promise<{ url: string; end: () => void }> => {
    const child = spawn(command, argumentsFor(root, '--http', '0'));
    const url = await new Promise<string>((resolve) => {
      child.stderr.on('data', (chunk) => {
        const [, found] = /(http:\/\/\S+)/.exec(String(chunk)) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    return { url, end: () => void child.kill() };
  };

  it('serves a client of the current protocol, its own names and no other origin', async () => {
    const { url, end } = await serve();
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));

    const { tools } = await client.listTools();
    await client.close();
    const post = (headers: Record<string, string>) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify(hello('2025-06-18')),
      });
    const foreign = await post({ origin: 'https://evil.example' });
    const otherPort = await post({ origin: 'http://localhost:5173' });
    const own = await post({ origin: url.replace('/mcp', '') });
    end();

    expect(tools).toHaveLength(6);
    expect(foreign.status).toBe(403);
    expect(otherPort.status).toBe(403);
    expect(own.status).toBe(200);
  });

  it('closes the connection of a body that it does not read to its end', async () => {
    const { url, end } = await serve();

    const large = await fetch(url, { method: 'POST', body: 'x'.repeat(5 << 20) }).catch(() => null);
    const next = await fetch(url, { method: 'POST', body: '{' });
    end();

    expect(large === null || large.headers.get('connection') === 'close').toBe(true);
    expect(next.status).toBeGreaterThanOrEqual(400);
  });

  it('refuses a host that was given to it', async () => {
    const { url, end } = await serve();
    const { hostname, port } = new URL(url);
    const { request } = await import('node:http');

    const status = await new Promise((resolve) => {
      const sent = request(
        { hostname, port, path: '/mcp', method: 'POST', headers: { host: 'evil.example' } },
        (response) => resolve(response.statusCode),
      );
      sent.end('{}');
    });
    end();

    expect(status).toBe(403);
  });
});
