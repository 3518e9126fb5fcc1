import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const pagePaths = ['/', '/page.js', '/page.css', '/icon.svg'] as const;

/** A file of the page as it is served. */
export type PageAsset = { readonly path: (typeof pagePaths)[number]; readonly type: string; readonly body: string };

const web = (path: string): string => fileURLToPath(new URL(`../web/${path}`, import.meta.url));

/** Bundles the page: its document, one script, one style sheet and its icon, all held in memory. */
export const bundlePage = async (): Promise<readonly PageAsset[]> => {
  const [html, icon, bundled] = await Promise.all([
    readFile(web('index.html'), 'utf8'),
    readFile(web('icon.svg'), 'utf8'),
    build({
      entryPoints: { page: web('src/main.tsx'), style: web('style/page.css') },
      outdir: '/',
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      legalComments: 'none',
      // Zod, which the AI SDK brings, would otherwise try `new Function` and be refused by the page's policy.
      banner: { js: 'globalThis.__zod_globalConfig = { jitless: true };' },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    }),
  ]);
  const textOf = (ending: string): string => bundled.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return [
    { path: '/', type: 'text/html; charset=utf-8', body: html },
    { path: '/page.js', type: 'text/javascript; charset=utf-8', body: textOf('page.js') },
    { path: '/page.css', type: 'text/css; charset=utf-8', body: textOf('style.css') },
    { path: '/icon.svg', type: 'image/svg+xml', body: icon },
  ];
};
