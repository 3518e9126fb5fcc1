import type { Route } from './http-handler.ts';

/** What decides, what words, which account: read from the configuration, nothing outside is called. */
export type Health = {
  readonly version: string;
  readonly decidesWith: readonly ('local' | 'simulator')[];
  readonly wordedBy: string;
  readonly account: 'live' | 'file' | 'demo' | 'none';
};

/** `GET /healthz`. */
export const healthRoute = (health: Health): Route => ({
  name: 'health',
  respond: () => ({ status: 200, body: { status: 'ok', ...health } }),
});
