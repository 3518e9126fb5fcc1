import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outsideCheckout, runFunction } from './runtime-client.ts';

// `npm run sizes -- FOLDER_OF_AWS_LAMBDA_RIC`, after `npm run build`: sizes, init and memory of what is deployed, against budgets.

const built = outsideCheckout(resolve(import.meta.dirname, '../.aws-sam/build'));
const kilobyte = 1024;
const budgets = { layers: 8 * kilobyte * kilobyte, chat: kilobyte * kilobyte, init: 300 };
// On a machine that is busy with something else, a handler that does nothing says how slow everything is: 65 ms where it is idle.
const emptyInit = 65;
const starts = 7;

/** Bytes of a folder without its source maps. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.map'))
    .reduce((sum, path) => sum + statSync(path).size, 0);

type Measured = { readonly id: string; readonly size: number; readonly init: number; readonly memory: number };
/** With the init of a handler that does nothing, measured beside it. */
type Weighed = Measured & { readonly nothing: number };

/** The quickest of several starts: the others tell of the machine. */
const measure = async (id: string, client: string): Promise<Measured> => {
  const inits: number[] = [];
  let memory = 0;
  for (let start = 0; start < starts; start += 1) {
    const running = await runFunction({ client, built, logicalId: id, environment: environmentOf(id) });
    inits.push(running.initMilliseconds);
    memory = await running.memory();
    running.stop();
  }
  return { id, size: sizeOf(join(built, id)), init: Math.min(...inits), memory };
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
  };
};

/** Init of a handler that does nothing, on this machine, now. */
const measureNothing = async (client: string): Promise<number> => {
  const folder = join(built, 'Nothing');
  mkdirSync(folder);
  writeFileSync(join(folder, 'handler.cjs'), 'exports.handler = async () => ({})');
  const { init } = await measure('Nothing', client);
  rmSync(folder, { recursive: true });
  return init;
};

const mostInit = (nothing: number): number => budgets.init * Math.max(1, nothing / emptyInit);

const kilobytes = (bytes: number): string => `${(bytes / kilobyte).toFixed(0)} kB`.padStart(9);

const main = async (client: string | undefined): Promise<void> => {
  if (client === undefined) throw new Error('usage: npm run sizes -- "$(dev/tools/lambda-image --ric)"');
  const ids = readdirSync(built).filter((name) => name !== 'template.yaml');
  const layers = ids.filter((id) => id.endsWith('Layer'));
  for (const id of layers) process.stdout.write(`${id.padEnd(22)}${kilobytes(sizeOf(join(built, id)))}\n`);

  const measured: Weighed[] = [];
  for (const id of ids.filter((each) => each.endsWith('Function')))
    measured.push({ ...(await measure(id, client)), nothing: await measureNothing(client) });
  for (const { id, size, init, memory, nothing } of measured)
    process.stdout.write(
      `${id.padEnd(22)}${kilobytes(size)}   init ${init.toFixed(0).padStart(4)} ms   ${memory.toFixed(0)} MiB   (a handler doing nothing: ${nothing.toFixed(0)} ms)\n`,
    );

  const over = [
    ...(layers.reduce((sum, id) => sum + sizeOf(join(built, id)), 0) > budgets.layers
      ? ['the layers are over 8 MB']
      : []),
    ...measured.filter(({ id, size }) => id === 'ChatFunction' && size > budgets.chat).map(() => 'chat is over 1 MB'),
    ...measured
      .filter(({ init, nothing }) => init > mostInit(nothing))
      .map(({ id, nothing }) => `${id} starts in more than ${mostInit(nothing).toFixed(0)} ms`),
  ];
  for (const line of over) process.stdout.write(`over budget: ${line}\n`);
  process.exitCode = over.length > 0 ? 1 : 0;
};

await main(process.argv[2]).finally(() => rmSync(built, { recursive: true }));
