import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outsideCheckout, runFunction } from './runtime-client.ts';

// `npm run sizes -- FOLDER_OF_AWS_LAMBDA_RIC`, after `npm run build`: sizes, init and memory of what is deployed, against budgets.

const built = outsideCheckout(resolve(import.meta.dirname, '../.aws-sam/build'));
const kilobyte = 1024;
const budgets = { layers: 8 * kilobyte * kilobyte, chat: kilobyte * kilobyte };
// A start is weighed by the work that a processor has with it, against that of a handler that does nothing, taken in turn with it: milliseconds
// by the clock tell of the machine and of what else it does.
const mostTimes: Readonly<Record<string, number>> = {
  ...{ EvaluateFunction: 2, HealthFunction: 2, OpenapiFunction: 2 },
  ...{ ChatFunction: 3, ChatStreamFunction: 3, ConversationFunction: 3.3, ScanFunction: 3.5 },
  ...{ DiagnoseFunction: 4, McpFunction: 4.5 },
};
const starts = 7;

/** Bytes of a folder without its source maps. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.map'))
    .reduce((sum, path) => sum + statSync(path).size, 0);

type Started = { readonly init: number; readonly work: number; readonly memory: number };
/** `nothing`: the work that a handler makes which does nothing. */
type Measured = Started & { readonly id: string; readonly size: number; readonly nothing: number };

/**
 * The middle of several starts, each beside one of nothing taken just before it: a processor that changes its speed changes it for both,
 * where the quickest of each may stem from two different speeds.
 */
const measure = async (id: string, client: string): Promise<Measured> => {
  const pairs: { readonly own: Started; readonly nothing: number }[] = [];
  for (let start = 0; start < starts; start += 1) {
    const nothing = (await startOnce(nothingId, client)).work;
    pairs.push({ own: await startOnce(id, client), nothing });
  }
  const inOrder = pairs.toSorted((a, b) => a.own.work / a.nothing - b.own.work / b.nothing);
  const middle = inOrder[Math.floor(starts / 2)];
  if (middle === undefined) throw new Error('no start was measured');
  return { id, size: sizeOf(join(built, id)), nothing: middle.nothing, ...middle.own };
};

/** Measured again where it would be over: what else the machine does only ever adds. */
const measureWithCare = async (id: string, client: string): Promise<Measured> => {
  let best = await measure(id, client);
  for (let again = 0; again < 2 && times(best) > mostOf(id); again += 1) {
    const other = await measure(id, client);
    if (times(other) < times(best)) best = other;
  }
  return best;
};

const startOnce = async (id: string, client: string): Promise<Started> => {
  const running = await runFunction({ client, built, logicalId: id, environment: environmentOf(id) });
  const memory = await running.memory();
  running.stop();
  return { init: running.initMilliseconds, work: running.workMilliseconds, memory };
};

/** As deployed, so that the clients load which the function loads at its start. */
const environmentOf = (id: string): Readonly<Record<string, string>> => {
  const keys = { AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
  if (id === 'DiagnoseFunction') return { ...keys, LIVE_ACCOUNT: 'on' };
  if (!/^(Chat|Conversation)/.test(id)) return keys;
  return {
    ...keys,
    BEDROCK_MODEL_ID: 'us.amazon.nova-2-lite-v1:0',
    CONVERSATIONS_TABLE: 'conversations',
    DIAGNOSE_FUNCTION: 'whydenied-diagnose',
    SCAN_FUNCTION: 'whydenied-scan',
  };
};

const nothingId = 'Nothing';

/** A handler that does nothing. */
const writeNothing = (): void => {
  const folder = join(built, nothingId);
  mkdirSync(folder);
  writeFileSync(join(folder, 'handler.cjs'), 'exports.handler = async () => ({})');
};

const times = ({ work, nothing }: Measured): number => work / nothing;
const mostOf = (id: string): number => mostTimes[id] ?? 2;

const kilobytes = (bytes: number): string => `${(bytes / kilobyte).toFixed(0)} kB`.padStart(9);

const main = async (client: string | undefined): Promise<void> => {
  if (client === undefined) throw new Error('usage: npm run sizes -- "$(dev/tools/lambda-image --ric)"');
  const ids = readdirSync(built).filter((name) => name !== 'template.yaml');
  const layers = ids.filter((id) => id.endsWith('Layer'));
  for (const id of layers) process.stdout.write(`${id.padEnd(22)}${kilobytes(sizeOf(join(built, id)))}\n`);

  writeNothing();
  const measured: Measured[] = [];
  for (const id of ids.filter((each) => each.endsWith('Function'))) measured.push(await measureWithCare(id, client));
  for (const one of measured)
    process.stdout.write(
      `${one.id.padEnd(22)}${kilobytes(one.size)}   init ${one.init.toFixed(0).padStart(4)} ms, work ${one.work.toFixed(0).padStart(4)} ms: ${times(one).toFixed(2)} times nothing’s ${one.nothing.toFixed(0)} ms, at most ${mostOf(one.id)}   ${one.memory.toFixed(0)} MiB\n`,
    );

  const over = [
    ...(layers.reduce((sum, id) => sum + sizeOf(join(built, id)), 0) > budgets.layers
      ? ['the layers are over 8 MB']
      : []),
    ...measured.filter(({ id, size }) => id === 'ChatFunction' && size > budgets.chat).map(() => 'chat is over 1 MB'),
    ...measured
      .filter((one) => times(one) > mostOf(one.id))
      .map(({ id }) => `${id} starts in more than ${mostOf(id)} times what a handler needs that does nothing`),
  ];
  for (const line of over) process.stdout.write(`over budget: ${line}\n`);
  process.exitCode = over.length > 0 ? 1 : 0;
};

await main(process.argv[2]).finally(() => rmSync(built, { recursive: true }));
