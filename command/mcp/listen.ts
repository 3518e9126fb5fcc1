import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server';

export type Listening = {
  readonly port: number;
  readonly create: () => McpServer;
  readonly tell: (line: string) => void;
};

const mostBytes = 4 * 1024 * 1024;
const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Serves HTTP on the loopback address: its own names only, and no page of another origin. Ends with the process. */
export const listen = async ({ port, create, tell }: Listening): Promise<void> => {
  const handler = createMcpHandler(create);
  const server = createHttpServer((request, response) => {
    answer(request, response, handler.fetch).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  tell(`serving http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}/mcp`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => resolve()));
    server.once('close', resolve);
  });
};

type Fetch = ReturnType<typeof createMcpHandler>['fetch'];

const answer = async (request: IncomingMessage, response: ServerResponse, fetch: Fetch): Promise<void> => {
  const refusal = refuse(request);
  if (refusal !== null) return end(response, refusal);
  const body = await readBody(request);
  if (body === null) return end(response, [413, 'the body is over 4 MiB']);
  const headers = new Headers(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const answered = await fetch(
    new Request(`http://${request.headers.host}${request.url}`, {
      method,
      headers,
      ...(hasBody ? { body: body as BodyInit } : {}),
    }),
  );
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (answered.body !== null) for await (const chunk of answered.body) response.write(chunk);
  response.end();
};

// A page in a browser must not reach this server by a name that it was given: https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#security-warning
const refuse = ({ headers, url }: IncomingMessage): readonly [number, string] | null => {
  if (!own.test(headers.host ?? '')) return [403, 'this server answers to localhost only'];
  // Another port is another origin: a page that something else serves on this machine.
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return [403, 'this server answers no page of another origin'];
  return (url ?? '').split('?')[0] === '/mcp' ? null : [404, 'the server is at /mcp'];
};

const end = (response: ServerResponse, [status, text]: readonly [number, string]): void => {
  // What was not read of a body must not be taken for the next request.
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ error: text }));
};

const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > mostBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};
