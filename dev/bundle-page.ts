import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PageFile } from '@whydenied/core/http';
import { build } from 'esbuild';

/** Where the page is served: itself, and its parts by a name made of what is in them. */
export const pagePaths = ['/', '/page.js', '/page.css', '/icon.svg', '/part/{name}'] as const;

const web = (path: string): string => fileURLToPath(new URL(`../web/${path}`, import.meta.url));

/** Bundles the page: its document, one script and what that loads later, one style sheet, its typeface and its icon, all held in memory. */
export const bundlePage = async (): Promise<readonly PageFile[]> => {
  const [html, icon, { outputFiles }] = await Promise.all([
    readFile(web('index.html')),
    readFile(web('icon.svg')),
    build({
      entryPoints: { page: web('src/main.tsx'), style: web('style/page.css') },
      outdir: '/',
      entryNames: '[name]',
      chunkNames: 'part/[name]-[hash]',
      assetNames: 'part/[name]-[hash]',
      bundle: true,
      splitting: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      legalComments: 'none',
      loader: { '.woff2': 'file' },
      // Zod, which the AI SDK brings, would otherwise try `new Function` and be refused by the page's policy.
      banner: { js: 'globalThis.__zod_globalConfig = { jitless: true };' },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    }),
  ]);
  const made = outputFiles.map(({ path, contents }) => ({
    path: path === '/style.css' ? '/page.css' : path,
    contents,
  }));
  return Promise.all(
    [{ path: '/', contents: html }, { path: '/icon.svg', contents: icon }, ...made].map(async ({ path, contents }) => ({
      path,
      type: types[/\.\w+$/.exec(path)?.[0] ?? '.html'] ?? 'application/octet-stream',
      gzipped: await compress(contents, { level: 9 }),
    })),
  );
};

const compress = promisify<Uint8Array, { level: number }, Buffer>(gzip);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
