import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '@whydenied/core';
import { bundlePage } from '../../dev/bundle-page.ts';
import { pageHeaders } from '../../layers/core/src/http/index.ts';

/** How the next question is answered. */
export type Script = {
  readonly statuses?: readonly { readonly text: string; readonly done: number; readonly total: number }[];
  readonly diagnosis?: Answer | null;
  readonly words?: readonly string[];
  /** After the last word: end it as agreed, send an error part, cut the connection, or wait until the client leaves. */
  readonly ending?: 'finish' | 'error' | 'cut' | 'wait';
  /** Whether each part waits until `go` lets it out. */
  readonly byHand?: boolean;
  readonly refuse?: { readonly status: number; readonly detail: string };
  readonly explainedBy?: 'template' | 'bedrock';
  /** What the answer asks back. */
  readonly questions?: Answer['questions'];
};

export type FixtureServer = {
  readonly address: string;
  readonly bodies: readonly Record<string, unknown>[];
  /** The paths that were asked to be deleted. */
  readonly deleted: readonly string[];
  /** Resolves when a client went away before its answer was whole. */
  readonly left: Promise<void>;
  readonly answerWith: (script: Script) => void;
  /** Lets so many parts out of an answer that is given by hand. */
  readonly go: (parts: number) => void;
  readonly close: () => Promise<void>;
};

// One page for all servers of a file.
let bundled: ReturnType<typeof bundlePage> | undefined;

/** A loopback server that speaks exactly the contract's stream, answering as a test scripts it. */
export const startFixtureServer = async (port = 0): Promise<FixtureServer> => {
  bundled ??= bundlePage();
  const assets = await bundled;
  const bodies: Record<string, unknown>[] = [];
  const deleted: string[] = [];
  const left = Promise.withResolvers<void>();
  let script: Script = {};
  const gate = openGate();
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const asset = assets.find((each) => each.path === path);
    if (asset !== undefined)
      return send(response, asset.gzipped, {
        ...pageHeaders(asset),
        'content-type': asset.type,
        'content-encoding': 'gzip',
      });
    if (path === '/line') return send(response, line, { ...pageHeaders({}), 'content-type': 'text/html' });
    if (path === '/healthz') return send(response, health, { 'content-type': 'application/json' });
    if (request.method === 'DELETE') {
      deleted.push(path ?? '');
      return void response.writeHead(204).end();
    }
    if (path !== '/chat/stream') return void response.writeHead(404).end();
    bodies.push(JSON.parse(await bodyOf(request)));
    response.once('close', () => response.writableFinished || left.resolve());
    await play(response, { script, turn: bodies.length, gate });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    deleted,
    left: left.promise,
    answerWith: (next) => {
      script = next;
    },
    go: gate.open,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

/** The least that a browser can be asked to paint. */
const line = '<!doctype html><title>line</title><p>One line of text.</p>';

const health = JSON.stringify({
  ...{ status: 'ok', version: '0.1.0', decidesWith: ['local'], wordedBy: 'template', account: 'demo' },
});

const send = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string>): void => {
  response.writeHead(200, headers).end(body);
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

type Gate = { readonly open: (parts: number) => void; readonly pass: () => Promise<void> };

/** Where parts wait until they are let out, as many as may. */
const openGate = (): Gate => {
  let free = 0;
  const waiting: (() => void)[] = [];
  return {
    open: (parts) => {
      free += parts;
      for (; free > 0 && waiting.length > 0; free -= 1) waiting.shift()?.();
    },
    pass: () =>
      new Promise((resolve) => {
        if (free === 0) return void waiting.push(resolve);
        free -= 1;
        resolve();
      }),
  };
};

type Played = { readonly script: Script; readonly turn: number; readonly gate: Gate };

const play = async (response: ServerResponse, { script, turn, gate }: Played): Promise<void> => {
  const { statuses = [], diagnosis = null, words = [], ending = 'finish', byHand = false, refuse } = script;
  if (refuse !== undefined) {
    const problem = { type: 'about:blank', title: 'Refused', code: 'invalid-request', instance: 'urn:request:1' };
    response.writeHead(refuse.status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ ...problem, ...refuse }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' });
  const part = async (data: object): Promise<void> => {
    if (byHand) await gate.pass();
    response.write(`data: ${JSON.stringify(data)}\n\n`);
  };
  await part({ type: 'start', messageId: `answer-${turn}`, messageMetadata: { conversationId: 'fixture-1' } });
  for (const data of statuses) await part({ type: 'data-status', data, transient: true });
  await part({ type: 'data-diagnosis', data: diagnosis });
  response.write(': still here\n\n');
  if (words.length > 0) await part({ type: 'text-start', id: 'words' });
  for (const delta of words) await part({ type: 'text-delta', id: 'words', delta });
  if (words.length > 0 && ending === 'finish') await part({ type: 'text-end', id: 'words' });
  if (byHand && ending === 'cut') await gate.pass();
  await end(response, ending, {
    part,
    explainedBy: script.explainedBy ?? 'template',
    questions: script.questions ?? [],
  });
};

type Ending = {
  readonly part: (data: object) => Promise<void>;
  readonly explainedBy: 'template' | 'bedrock';
  readonly questions: Answer['questions'];
};

const end = async (
  response: ServerResponse,
  ending: Script['ending'],
  { part, explainedBy, questions }: Ending,
): Promise<void> => {
  switch (ending) {
    case 'wait':
      return;
    case 'cut':
      response.destroy();
      return;
    case 'error':
      await part({ type: 'error', errorText: 'the account could not be read to the end: IAM asked us to slow down' });
      break;
    default:
      await part({ type: 'finish', messageMetadata: { explainedBy, why: 'no model is configured', questions } });
  }
  response.end('data: [DONE]\n\n');
};
