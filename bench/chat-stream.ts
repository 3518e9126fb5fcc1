import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { localServer } from '../dev/local-server.ts';
import { loadRoutes } from '../dev/routes.ts';

// First byte, and the diagnosis, of /chat/stream under `npm start`'s server: without a model, and with one that never says a word.
const turns = 300;
const warmUp = 50;

const message =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const serve = async (): Promise<{ url: string; close: () => void }> => {
  const server = localServer(await loadRoutes());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/chat/stream`, close };
};

/** Milliseconds until the first byte and until the diagnosis; then the reader leaves. */
const ask = async (url: string): Promise<{ first: number; diagnosis: number }> => {
  const left = new AbortController();
  const from = performance.now();
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ message }), signal: left.signal });
  let first = 0;
  let seen = '';
  for await (const chunk of response.body ?? []) {
    if (first === 0) first = performance.now() - from;
    seen += new TextDecoder().decode(chunk);
    if (seen.includes('"data-diagnosis"')) break;
  }
  const diagnosis = performance.now() - from;
  left.abort();
  return { first, diagnosis };
};

const percentile = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0).toFixed(1);

const measure = async (name: string, url: string): Promise<void> => {
  for (let at = 0; at < warmUp; at += 1) await ask(url);
  const taken: { first: number; diagnosis: number }[] = [];
  for (let at = 0; at < turns; at += 1) taken.push(await ask(url));
  const say = (what: 'first' | 'diagnosis'): string => {
    const values = taken.map((each) => each[what]);
    return `${what} p50 ${percentile(values, 0.5)} ms, p95 ${percentile(values, 0.95)} ms`;
  };
  process.stdout.write(`${name}: ${say('first')}; ${say('diagnosis')}\n`);
};

/** A Bedrock that takes every call and never answers. */
const silentBedrock = async (): Promise<{ url: string; close: () => void }> => {
  const server = createServer();
  const sessions = new Set<{ destroy: () => void }>();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', (stream) => stream.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    for (const session of sessions) session.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

const main = async (): Promise<void> => {
  const isSilent = process.argv.includes('--silent-model');
  const bedrock = isSilent ? await silentBedrock() : null;
  process.env['ACCOUNT_FILE'] ??= 'dev/demo-account.json';
  process.env['LOG_LEVEL'] ??= 'error';
  if (bedrock !== null) {
    Object.assign(process.env, {
      BEDROCK_MODEL_ID: 'us.amazon.nova-2-lite-v1:0',
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
  }
  const server = await serve();
  await measure(isSilent ? 'a model that never answers' : 'deterministic words', server.url);
  server.close();
  bedrock?.close();
};

await main();
