import { createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import { fromUtf8, toUtf8 } from '@smithy/util-utf8';

/** One request as Bedrock got it. */
export type BedrockCall = {
  readonly operation: 'converse' | 'converse-stream';
  readonly modelId: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What the server does with one call. */
export type BedrockTurn =
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'error'; readonly status: number; readonly type: string; readonly message: string }
  | { readonly kind: 'stream'; readonly steps: readonly StreamStep[] };

export type StreamStep =
  | { readonly event: string; readonly payload: unknown }
  | { readonly exception: string; readonly message: string }
  | { readonly wait: number }
  | 'cut'
  | 'hang';

const codec = new EventStreamCodec(toUtf8, fromUtf8);
const textHeader = (value: string) => ({ type: 'string' as const, value });

/** Bedrock's runtime on the loopback address: HTTP/2 in clear text, JSON and event stream as the SDK's own codec writes them. */
export const startBedrock = async (answer: (call: BedrockCall) => BedrockTurn) => {
  const calls: BedrockCall[] = [];
  const closed: BedrockCall[] = [];
  const sessions = new Set<{ destroy: () => void }>();
  const server = createServer();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', (stream, headers) => {
    const chunks: Buffer[] = [];
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const call = callOf(String(headers[':path']), Buffer.concat(chunks).toString('utf8'));
      calls.push(call);
      stream.on('close', () => closed.push(call));
      void respond(stream, answer(call));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new BedrockRuntimeClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const stop = async (): Promise<void> => {
    client.destroy();
    for (const session of sessions) session.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, client, calls, closed, stop };
};

const callOf = (path: string, body: string): BedrockCall => {
  const [, , modelId = '', operation = ''] = path.split('/');
  return {
    operation: operation as BedrockCall['operation'],
    modelId: decodeURIComponent(modelId),
    body: JSON.parse(body),
  };
};

const respond = async (stream: ServerHttp2Stream, turn: BedrockTurn): Promise<void> => {
  if (turn.kind === 'json') {
    stream.respond({ ':status': 200, 'content-type': 'application/json' });
    stream.end(JSON.stringify(turn.body));
    return;
  }
  if (turn.kind === 'error') {
    stream.respond({ ':status': turn.status, 'content-type': 'application/json', 'x-amzn-errortype': turn.type });
    stream.end(JSON.stringify({ message: turn.message }));
    return;
  }
  stream.respond({ ':status': 200, 'content-type': 'application/vnd.amazon.eventstream' });
  for (const step of turn.steps) if (!(await take(stream, step))) return;
  stream.end();
};

/** Takes one step of a stream; false: nothing comes after it. */
const take = async (stream: ServerHttp2Stream, step: StreamStep): Promise<boolean> => {
  if (stream.destroyed) return false;
  if (step === 'hang') return false;
  if (step === 'cut') {
    stream.close();
    return false;
  }
  if ('wait' in step) {
    await new Promise((resolve) => setTimeout(resolve, step.wait));
    return true;
  }
  stream.write(frame(step));
  return true;
};

const frame = (step: { event: string; payload: unknown } | { exception: string; message: string }): Uint8Array => {
  const content = { ':content-type': textHeader('application/json') };
  if ('event' in step) {
    const headers = { ':message-type': textHeader('event'), ':event-type': textHeader(step.event), ...content };
    return codec.encode({ headers, body: fromUtf8(JSON.stringify(step.payload)) });
  }
  const headers = {
    ':message-type': textHeader('exception'),
    ':exception-type': textHeader(step.exception),
    ...content,
  };
  return codec.encode({ headers, body: fromUtf8(JSON.stringify({ message: step.message })) });
};

/** The steps of a whole text answer, a few characters at a time. */
export const textSteps = (text: string, stopReason: string | null = 'end_turn', size = 7): readonly StreamStep[] => [
  { event: 'messageStart', payload: { role: 'assistant' } },
  ...pieces(text, size).map((piece) => ({
    event: 'contentBlockDelta',
    payload: { contentBlockIndex: 0, delta: { text: piece } },
  })),
  { event: 'contentBlockStop', payload: { contentBlockIndex: 0 } },
  ...(stopReason === null ? [] : [{ event: 'messageStop', payload: { stopReason } }]),
];

const pieces = (text: string, size: number): readonly string[] => {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += size) found.push(text.slice(at, at + size));
  return found;
};

/** A Converse answer with the given content blocks. */
export const converseAnswer = (content: readonly unknown[], stopReason = 'end_turn'): BedrockTurn => ({
  kind: 'json',
  body: {
    output: { message: { role: 'assistant', content } },
    stopReason,
    usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
    metrics: { latencyMs: 1 },
  },
});
