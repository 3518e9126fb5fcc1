import { bundlePage, type PageAsset, pagePaths } from './bundle-page.ts';
import { pageHeaders } from './page-headers.ts';
import type { LocalRoute } from './routes.ts';

/** The page as routes of the local server: bundled once, while the server already answers everything else. */
export const pageRoutes = (): readonly LocalRoute[] => {
  const bundled = bundlePage();
  // A page that cannot be bundled is told to whoever asks for it; the server goes on without.
  bundled.catch(() => undefined);
  return pagePaths.map((path) => ({
    kind: 'whole',
    method: 'GET',
    path,
    handler: async () => served((await bundled).find((asset) => asset.path === path)),
  }));
};

const served = (asset: PageAsset | undefined) => {
  if (asset === undefined) throw new Error('bug: a file of the page was not bundled');
  return { statusCode: 200, headers: { ...pageHeaders, 'content-type': asset.type }, body: asset.body };
};
