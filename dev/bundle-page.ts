import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PageFile } from '@whydenied/core/http';
import { type BuildResult, build, type Plugin } from 'esbuild';

/** Where the page is served: itself, and its parts by a name made of what is in them. */
export const pagePaths = ['/', '/page.js', '/icon.svg', '/part/{name}'] as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const web = (path: string): string => `${root}web/${path}`;

/** Bundles the page: its document with the style of its frame in it, a script that waits for the first paint, what that loads, its typeface and its icon, all held in memory. */
export const bundlePage = async (): Promise<readonly PageFile[]> => {
  const [html, icon, built] = await Promise.all([
    readFile(web('index.html'), 'utf8'),
    readFile(web('icon.svg')),
    run(),
  ]);
  const style = built.outputFiles.find(({ path }) => path === '/style.css')?.text.trim() ?? '';
  const parts = built.outputFiles.filter(({ path }) => path !== '/style.css');
  const made = [
    { path: '/', contents: Buffer.from(documentOf(html, { style, next: drawnNext(built) })) },
    { path: '/icon.svg', contents: icon },
    ...parts,
  ];
  const files = made.map(async ({ path, contents }) => ({
    path,
    type: types[/\.\w+$/.exec(path)?.[0] ?? '.html'] ?? 'application/octet-stream',
    gzipped: await compress(contents, { level: 9 }),
    ...(path === '/' ? { style: `sha256-${createHash('sha256').update(style).digest('base64')}` } : {}),
  }));
  return Promise.all(files);
};

type Built = BuildResult<{ write: false; metafile: true }>;

const run = (): Promise<Built> =>
  build({
    absWorkingDir: root,
    entryPoints: { page: web('src/main.ts'), style: web('style/first.css') },
    plugins: [styleAsText],
    outdir: '/',
    entryNames: '[name]',
    chunkNames: 'part/[name]-[hash]',
    assetNames: 'part/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
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
  });

/** A style sheet that a script imports: its text, with all that it imports itself. */
const styleAsText: Plugin = {
  name: 'style as text',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\.css$/ }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path: join(resolveDir, path), namespace: 'style' } : null,
    );
    onLoad({ filter: /./, namespace: 'style' }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false });
      return { contents: `export const style = ${JSON.stringify(outputFiles[0]?.text.trim())};` };
    });
  },
};

/** The document with the style of its frame in it: a style sheet of its own would be one more thing to wait for. */
const documentOf = (html: string, { style, next }: { style: string; next: readonly string[] }): string =>
  html
    .replace(/ *<!-- The bundler.*-->\n/, '')
    .replace('<link rel="stylesheet" href="style/first.css">', () => `<style>${style}</style>`)
    .replace('content="src/draw-page.tsx"', () => `content="${next.join(' ')}"`);

/** What the first script loads once the frame is painted, with all that this needs, so that it is asked for together. */
const drawnNext = ({ metafile: { outputs } }: Built): readonly string[] => {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === 'web/src/draw-page.tsx');
  if (entry === undefined) throw new Error('bug: nothing draws the page');
  const needed = new Set([entry]);
  for (const path of needed)
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[next] !== undefined) needed.add(next);
  return [...needed].flatMap((path) => /part\/.*$/.exec(path)?.[0] ?? []);
};

const compress = promisify<Uint8Array, { level: number }, Buffer>(gzip);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
