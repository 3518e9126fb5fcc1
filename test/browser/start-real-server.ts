import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export type RealServer = { readonly address: string; readonly close: () => Promise<void> };

/** `npm start` as a process of its own, with the demo account, on a free port. */
export const startRealServer = async (): Promise<RealServer> => {
  const port = await freePort();
  const serve = fileURLToPath(new URL('../../dev/serve.ts', import.meta.url));
  const child = spawn(process.execPath, [serve], {
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('listens on') && resolve());
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
