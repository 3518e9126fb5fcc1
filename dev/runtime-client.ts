import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RuntimeApi, startRuntimeApi } from './runtime-api.ts';

/** A built function running under Lambda's own runtime interface client. */
export type RunningFunction = {
  readonly api: RuntimeApi;
  /** Milliseconds from the start of the client to its first request for work. */
  readonly initMilliseconds: number;
  /** Of these, what a processor worked for it: on a busy machine the rest is waiting. */
  readonly workMilliseconds: number;
  readonly logs: () => string;
  /** Memory of the process, in MiB. */
  readonly memory: () => Promise<number>;
  readonly stop: () => void;
};

type Artefact = {
  /** Folder of the runtime interface client (npm `aws-lambda-ric`). */
  readonly client: string;
  /** Folder of the built functions and layers, outside the checkout. */
  readonly built: string;
  readonly logicalId: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Starts a built function under the runtime interface client, as Lambda does: layers by NODE_PATH, no `require` of ES modules. */
export const runFunction = async (artefact: Artefact): Promise<RunningFunction> => {
  const api = await startRuntimeApi();
  const startedAt = performance.now();
  const child = spawn(
    node,
    ['--no-experimental-require-module', '--no-experimental-detect-module', ...main(artefact)],
    {
      env: environmentOf(artefact, api.address),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let logs = '';
  child.stdout.on('data', (data) => {
    logs += data;
  });
  child.stderr.on('data', (data) => {
    logs += data;
  });
  const stop = (): void => {
    child.kill('SIGKILL');
    api.close();
  };
  const died = new Promise<never>((_, reject) => {
    child.on('exit', (code) => reject(new Error(`the runtime interface client ended with ${code}:\n${logs}`)));
  });
  died.catch(() => undefined);
  await Promise.race([api.ready, died]);
  const initMilliseconds = performance.now() - startedAt;
  return {
    api,
    initMilliseconds,
    workMilliseconds: workOf(child),
    logs: () => logs,
    memory: () => memoryOf(child),
    stop,
  };
};

/** A copy of the built folder outside the checkout: inside it, Node would walk up to the workspaces' sources and not ask the layers. */
export const outsideCheckout = (built: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'whydenied-built-'));
  cpSync(built, copy, { recursive: true });
  return copy;
};

const node = resolve(import.meta.dirname, '../node_modules/node/bin/node');

const main = ({ client }: Artefact): readonly string[] => [join(client, 'index.mjs'), 'handler.handler'];

const environmentOf = (
  { built, logicalId, environment }: Artefact,
  address: string,
): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  AWS_LAMBDA_RUNTIME_API: address,
  LAMBDA_TASK_ROOT: join(built, logicalId),
  _HANDLER: 'handler.handler',
  AWS_LAMBDA_FUNCTION_NAME: logicalId,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${logicalId}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
  AWS_REGION: 'us-east-1',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  NODE_PATH: ['IamLayer', 'CoreLayer'].map((layer) => join(built, layer, 'nodejs/node_modules')).join(':'),
  ...environment,
});

/** Nanoseconds on a processor, by thread: https://docs.kernel.org/scheduler/sched-stats.html */
const workOf = ({ pid }: ChildProcess): number => {
  const spent = readdirSync(`/proc/${pid}/task`).map((thread) => workOfThread(pid, thread));
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
};

/** A thread may end between the list and its own line: what it did is not counted then. */
const workOfThread = (pid: number | undefined, thread: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
};

const memoryOf = async (child: ChildProcess): Promise<number> => {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};
