import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an AWS endpoint of ours behaves: it never answers, or answers with a status, a body and its error's type. */
export type WireAnswer =
  | 'hang'
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** An endpoint on the loopback address that the real clients are pointed at. */
export const startWire = async (answer: (body: string) => WireAnswer) => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      calls.push(body);
      respond(response, answer(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  return { config, calls, stop };
};

const respond = (response: ServerResponse, given: WireAnswer): void => {
  if (given === 'hang') return;
  response.writeHead(given.status, { 'content-type': 'application/x-amz-json-1.0', ...given.headers });
  response.end(given.body);
};
