import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { localServer } from '../../dev/local-server.ts';
import { loadRoutes } from '../../dev/routes.ts';

/** The local server on a free port for the tests of a file, with the demo account. */
export const serveLocally = (logLevel = 'warn'): { readonly url: () => string } => {
  let base = '';
  let close = (): void => undefined;
  beforeAll(async () => {
    process.env['ACCOUNT_FILE'] = 'dev/demo-account.json';
    process.env['LOG_LEVEL'] = logLevel;
    const server = localServer(await loadRoutes());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  });
  afterAll(() => close());
  return { url: () => base };
};
