import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { pageHeaders } from '@whydenied/core/http';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../dev/bundle-page.ts';

let files: Awaited<ReturnType<typeof bundlePage>>;
beforeAll(async () => {
  files = await bundlePage();
});

const textOf = (path: string): string => {
  const file = files.find((each) => each.path === path);
  return file === undefined ? '' : gunzipSync(file.gzipped).toString('utf8');
};

const policyOf = (path: string): string =>
  pageHeaders({ style: files.find((each) => each.path === path)?.style })['content-security-policy'] ?? '';

/** What the browser reads before the page stands: its document, and all that this names, to the last import that is not put off. */
const firstRead = (path: string, read = new Set<string>()): ReadonlySet<string> => {
  if (read.has(path)) return read;
  read.add(path);
  const text = textOf(path);
  const named = [
    ...text.matchAll(/(?:href|src)="([^"]+)"/g),
    ...text.matchAll(/(?:from|^import|;import)\s*"\.?([^"]+)"/g),
    ...text.matchAll(/url\("?\.?([^")]+)"?\)/g),
    ...drawnNext(text).map((part) => ['', part]),
  ].flatMap(([, name]) => new URL(name ?? '', `http://page${path}`).pathname);
  for (const each of named) if (files.some((file) => file.path === each)) firstRead(each, read);
  return read;
};

const drawnNext = (html: string): readonly string[] =>
  /<meta name="drawn-next" content="([^"]*)">/.exec(html)?.[1]?.split(' ') ?? [];

describe('the page', () => {
  it('is under 180 kB compressed until it stands, its typeface with it', () => {
    const read = firstRead('/');

    const size = files.filter(({ path }) => read.has(path)).reduce((sum, { gzipped }) => sum + gzipped.length, 0);

    expect([...read]).toEqual(expect.arrayContaining(['/page.js', '/icon.svg']));
    expect([...read].some((path) => path.endsWith('.woff2'))).toBe(true);
    expect([...read].some((path) => /^\/part\/draw-page-\w+\.js$/.test(path))).toBe(true);
    expect(size).toBeLessThan(180_000);
  });

  it('reads what draws answers later', () => {
    const read = firstRead('/');

    expect(files.filter(({ path }) => !read.has(path)).length).toBeGreaterThan(0);
  });

  it('asks for nothing before its first paint but what it can do without: its style is in it, its script waits', () => {
    const [head = ''] = textOf('/').split('<body>');

    expect(head).not.toMatch(/rel="(?:stylesheet|preload|modulepreload)"|<script(?![^>]*type="module")/);
    expect(textOf('/page.js').length).toBeLessThan(1_000);
    expect(textOf('/')).not.toContain('<img');
    // The typeface is of what is painted, which the document is not before its script runs.
    expect(textOf('/')).toMatch(/:root\{[^}]*--sans:\s*sans-serif[;}]/);
    expect(textOf('/')).toMatch(/\.painted\{--sans:\s*Figtree/);
  });

  it('holds of its style only what the frame needs, whole in itself; the rest comes with what draws it', () => {
    const [style = ''] = /(?<=<style>)[^<]*(?=<\/style>)/.exec(textOf('/')) ?? [];
    const used = new Set([...style.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));

    expect(style.length).toBeLessThan(3_000);
    expect([...used].filter((name) => !style.includes(`${name}:`))).toEqual([]);
    expect(drawnNext(textOf('/')).some((part) => textOf(`/${part}`).includes('.answer{'))).toBe(true);
  });

  it('names for its script all that is drawn next, each a part that is served', () => {
    const parts = drawnNext(textOf('/'));

    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => textOf(`/${part}`) === '')).toEqual([]);
  });

  it('holds no inline script, one inline style that its policy names, and no address of another host', () => {
    const html = textOf('/');
    const [style = ''] = /(?<=<style>)[^<]*(?=<\/style>)/.exec(html) ?? [];

    expect(html).not.toMatch(/<script(?![^>]*src=)| style=| on\w+=|https?:/);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(policyOf('/')).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(style).not.toMatch(/@import|url\((?!"?\.\/part\/)/);
  });

  it('names what it is made of from where it stands, so that it works below a stage', () => {
    expect(textOf('/')).not.toMatch(/(?:href|src)="\/|url\("?\//);
  });

  it('is served under a policy that starts from nothing', () => {
    expect(policyOf('/')).toMatch(/^default-src 'none';/);
    expect(policyOf('/')).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
    expect(policyOf('/page.js')).toContain("style-src 'none'");
  });
});
