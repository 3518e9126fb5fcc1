import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../repo/source-files.ts';

const command = join(root, 'dev/tools/moto-server');

/** moto on the loopback address as one account: `moto-server start PORT`, which says when it is ready. */
export const startMoto = async (
  account: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const port = await freePort();
  const env = { ...process.env, MOTO_ACCOUNT_ID: account };
  const server = spawn(command, ['start', String(port)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error('dev/tools/moto-server does not start', { cause })));
    server.once('exit', () => reject(new Error('moto-server ended before it was ready')));
    server.stdout.on('data', (chunk) => String(chunk).includes('ready') && resolve());
  });
  const stop = (): Promise<void> => {
    server.kill('SIGTERM');
    return ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
