import { fileURLToPath } from 'node:url';
import { localServer } from './local-server.ts';
import { pageRoutes } from './page-routes.ts';
import { briefElsewhere } from './scan-elsewhere.ts';
import { readStartOptions } from './start-options.ts';
import { warmUp } from './warm-up.ts';
import { welcome } from './welcome.ts';

// `npm start`: everything on the loopback address, the demo account, no AWS account needed.
const main = async (): Promise<void> => {
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (options.kind === 'wrong') return leave(options.because);
  process.env['ACCOUNT_FILE'] = options.accountFile ?? (options.isLive ? '' : demoAccount);
  if (options.isLive) process.env['LIVE_ACCOUNT'] = 'on';
  process.env['LOG_LEVEL'] ||= 'warn';
  if (options.isLive) await shareAccount();
  await shareScan();
  const { loadRoutes } = await import('./routes.ts');
  const server = localServer([...(await loadRoutes()), ...pageRoutes()]);
  server.once('error', (error: NodeJS.ErrnoException) => leave(whyNot(error, options.port)));
  server.listen(options.port, '127.0.0.1', () => {
    process.stdout.write(welcome(options, process.env['BEDROCK_MODEL_ID'] || null));
    // The live account is read for a person's question and no other.
    if (!options.isLive) warmUp().catch((error: unknown) => leave(String(error)));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
};

const demoAccount = fileURLToPath(new URL('./demo-account.json', import.meta.url));

/** One live account for all handlers of this process, with one memory of what was read and one limit on simulations. */
const shareAccount = async (): Promise<void> => {
  const [{ shareLiveAccount }, { livePorts }, { readConfiguration }] = await Promise.all([
    import('../functions/composition/answering.ts'),
    import('../functions/composition/live-ports.ts'),
    import('../functions/composition/configuration.ts'),
  ]);
  shareLiveAccount(livePorts(readConfiguration(process.env), { count: () => undefined, audit: () => undefined }));
};

/** The chat scans a pasted template with what the scan function has; the parsers are read when the first one comes. */
const shareScan = async (): Promise<void> => {
  const { shareScanning } = await import('../functions/composition/scanning.ts');
  shareScanning((pasted, about, code) =>
    briefElsewhere({ pasted, ...(about === undefined ? {} : { about }), ...(code === undefined ? {} : { code }) }),
  );
};

const whyNot = (error: NodeJS.ErrnoException, port: number): string => {
  if (error.code === 'EADDRINUSE')
    return `port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `port ${port} is not ours to open: choose one above 1023 with PORT=3000 npm start`;
  return error.message;
};

const leave = (because: string): void => {
  process.stderr.write(`whydenied: ${because}\n`);
  process.exitCode = 1;
};

main().catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
