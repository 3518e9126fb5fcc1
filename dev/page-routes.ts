import { pageHandler, silentObserver } from '@whydenied/core/http';
import { bundlePage, pagePaths } from './bundle-page.ts';
import { provideStreaming } from './lambda-streaming.ts';
import type { LocalRoute } from './routes.ts';

/** The page as routes of the local server: bundled once, while the server already answers everything else. */
export const pageRoutes = (): readonly LocalRoute[] => {
  const bundled = bundlePage();
  // A page that cannot be bundled is told to whoever asks for it; the server goes on without.
  bundled.catch(() => undefined);
  provideStreaming();
  const handler = pageHandler(silentObserver, () => bundled);
  return pagePaths.map((path) => ({ kind: 'stream', method: 'GET', path, handler }));
};
