import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

// node bench/load.ts [SECONDS] [MEMORY_SECONDS]: `/v1/diagnose` at 50 connections on real reports, beside a bare node:http JSON
// server in the same run, then on for the memory. Fails under a floor: no error, 3 % of the bare rate, p99 under 400 ms, memory flat.

const connections = 50;
const port = 4431;
const root = resolve(import.meta.dirname, '..');

type Target = { readonly port: number; readonly path: string };
type Load = {
  readonly answers: number;
  readonly errors: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
};

const bodies: readonly string[] = JSON.parse(
  readFileSync(join(root, 'test/cases/diagnose/real-reports.json'), 'utf8'),
).cases.map(({ input }: { input: string }) => JSON.stringify({ input }));

const ask = (agent: Agent, target: Target, body: string): Promise<number> =>
  new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request({ ...target, host: '127.0.0.1', method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => done(response.statusCode ?? 0));
    });
    asked.once('error', fail);
    asked.end(body);
  });

/** Keeps every connection busy for some seconds. */
const load = async (target: Target, seconds: number): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const worker = async (first: number): Promise<void> => {
    for (let at = first; performance.now() < until; at += connections) {
      const askedAt = performance.now();
      const status = await ask(agent, target, bodies[at % bodies.length] ?? '').catch(() => 0);
      times.push(performance.now() - askedAt);
      if (status !== 200) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => worker(at)));
  agent.destroy();
  times.sort((a, b) => a - b);
  const part = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  const took = (performance.now() - startedAt) / 1000;
  return { answers: times.length, errors, seconds: took, p50: part(0.5), p99: part(0.99) };
};

const bareServer = async (): Promise<{ readonly port: number; readonly close: () => void }> => {
  const server = createServer((incoming, response) => {
    let text = '';
    incoming.on('data', (data) => {
      text += data;
    });
    incoming.once('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ length: JSON.parse(text).input.length }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
};

const startServer = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['dev/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, fail) => {
    child.stdout?.once('data', () => ready());
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
  });
  return child;
};

/** Resident memory of a process in MiB. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Memory while the load goes on, every second. */
const memoryUnder = async (server: ChildProcess, target: Target, seconds: number): Promise<readonly number[]> => {
  const readings: number[] = [];
  const timer = setInterval(() => readings.push(memoryOf(server)), 1000);
  await load(target, seconds);
  clearInterval(timer);
  return readings;
};

const rateOf = ({ answers, seconds }: Load): number => answers / seconds;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const main = async ([seconds = '20', memorySeconds = '120']: readonly string[]): Promise<void> => {
  const bare = await bareServer();
  const server = await startServer();
  const target = { port, path: '/v1/diagnose' };
  await load(target, 2);
  const bareLoad = await load({ port: bare.port, path: '/' }, Math.max(2, Number(seconds) / 4));
  const ours = await load(target, Number(seconds));
  const memory = await memoryUnder(server, target, Number(memorySeconds));
  server.kill();
  bare.close();

  const share = rateOf(ours) / rateOf(bareLoad);
  const quarter = Math.ceil(memory.length / 4);
  // The first quarter still fills the heap; after it the level must hold.
  const growth = mean(memory.slice(-quarter)) / mean(memory.slice(quarter, 2 * quarter));
  const lines = [
    `diagnose ${rateOf(ours).toFixed(0)}/s, bare ${rateOf(bareLoad).toFixed(0)}/s: ${(100 * share).toFixed(1)} % (floor 3, aim 10)`,
    `errors ${ours.errors} of ${ours.answers}; p50 ${ours.p50.toFixed(0)} ms, p99 ${ours.p99.toFixed(0)} ms (under 400)`,
    `memory start ${memory[0]?.toFixed(0)} MiB, end ${memory.at(-1)?.toFixed(0)}, peak ${Math.max(...memory).toFixed(0)}; last quarter to second ${growth.toFixed(2)} (under 1.15)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ours.errors > 0 || share < 0.03 || ours.p99 >= 400 || growth >= 1.15 ? 1 : 0;
};

await main(process.argv.slice(2));
