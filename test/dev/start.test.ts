import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';

let started: ChildProcess[] = [];

// SIGTERM, as a person's shell sends it: a SIGKILL to npm would leave the server behind.
afterEach(async () => {
  const running = started.filter((child) => child.exitCode === null && child.signalCode === null);
  started = [];
  await Promise.all(
    running.map(async (child) => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await closed;
    }),
  );
});

const start = (port: string) => {
  const child = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, PORT: port, LOG_LEVEL: 'warn' },
    detached: false,
  });
  started.push(child);
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    output += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const says = async (text: string): Promise<string> => {
    for (let tries = 0; tries < 400 && !output.includes(text); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return output;
  };
  return { child, ended, says, output: () => output };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

it('prints its address, what decides, what words, and a curl that works', async () => {
  const port = await freePort();
  const server = start(String(port));

  const printed = await server.says('curl');

  expect(printed).toContain(`http://127.0.0.1:${port}`);
  expect(printed).toMatch(/local evaluator, the demo account/);
  expect(printed).toMatch(/no Bedrock configured/);
  const [, message] = /-d '(.+)'/.exec(await server.says(`}'`)) ?? [];
  const response = await fetch(`http://127.0.0.1:${port}/chat`, { method: 'POST', body: message ?? '' });
  expect(response.status).toBe(200);
});

it.each(['SIGTERM', 'SIGINT'] as const)('stops at %s to npm and leaves nothing on the port', async (signal) => {
  const port = await freePort();
  const server = start(String(port));
  await server.says('curl');

  server.child.kill(signal);
  await server.ended;

  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
});

it.each(['abc', '0', '70000', '-1', '3000x'])('refuses PORT=%s with one sentence', async (port) => {
  const server = start(port);

  const code = await server.ended;

  expect(code).toBe(1);
  expect(server.output().trim()).toMatch(/^whydenied: PORT is `.+`: set it to a whole number from 1 to 65535[^\n]*$/);
});

it('says in one sentence that the port is taken', async () => {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const server = start(String(port));

  const code = await server.ended;
  holder.close();

  expect(code).toBe(1);
  expect(server.output().trim()).toMatch(new RegExp(`^whydenied: port ${port} is taken: [^\\n]*$`));
});
