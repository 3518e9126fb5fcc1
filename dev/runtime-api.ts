import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived of an answer, and when: milliseconds since the event was handed out. */
export type Chunk = { readonly text: string; readonly at: number };

/** A Runtime API on the loopback address for one runtime interface client: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export type RuntimeApi = {
  /** `127.0.0.1:PORT`, for AWS_LAMBDA_RUNTIME_API. */
  readonly address: string;
  /** Resolves when the client first asks for work: its init is over. */
  readonly ready: Promise<void>;
  /** Hands an event to the function and answers with the chunks of its response. */
  readonly invoke: (event: unknown) => Promise<readonly Chunk[]>;
  readonly close: () => void;
};

type Asking = (event: unknown, requestId: string) => void;

/** Starts a Runtime API. */
export const startRuntimeApi = async (): Promise<RuntimeApi> => {
  const ready = Promise.withResolvers<void>();
  let asking = Promise.withResolvers<Asking>();
  const answers = new Map<string, { readonly startedAt: number; readonly done: (chunks: readonly Chunk[]) => void }>();

  const server = createServer((request, response) => {
    const [, , , , requestId = ''] = (request.url ?? '').split('/');
    if (request.url?.endsWith('/invocation/next')) {
      ready.resolve();
      asking.resolve((event, id) => handOut(response, event, id));
      return;
    }
    const answer = answers.get(requestId);
    receive(request, answer?.startedAt ?? 0).then((chunks) => {
      accept(response);
      answer?.done(chunks);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const invoke = async (event: unknown): Promise<readonly Chunk[]> => {
    const ask = await asking.promise;
    asking = Promise.withResolvers<Asking>();
    const requestId = crypto.randomUUID();
    return new Promise((done) => {
      answers.set(requestId, { startedAt: performance.now(), done });
      ask(event, requestId);
    });
  };
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, ready: ready.promise, invoke, close: () => closeAll(server) };
};

const handOut = (response: ServerResponse, event: unknown, requestId: string): void => {
  const body = Buffer.from(JSON.stringify(event));
  response.writeHead(200, {
    'content-type': 'application/json',
    // The client crashes on a chunked answer.
    'content-length': body.length,
    'lambda-runtime-aws-request-id': requestId,
    'lambda-runtime-deadline-ms': Date.now() + 30_000,
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:111122223333:function:whydenied',
    'lambda-runtime-trace-id': 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0',
  });
  response.end(body);
};

const receive = async (request: IncomingMessage, startedAt: number): Promise<readonly Chunk[]> => {
  const chunks: Chunk[] = [];
  for await (const chunk of request) chunks.push({ text: String(chunk), at: performance.now() - startedAt });
  return chunks;
};

const accept = (response: ServerResponse): void => {
  response.writeHead(202, { 'content-length': 0 });
  response.end();
};

const closeAll = (server: ReturnType<typeof createServer>): void => {
  server.close();
  server.closeAllConnections();
};
