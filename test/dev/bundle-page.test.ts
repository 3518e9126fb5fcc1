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

/** What the browser reads before the page stands: its document, and all that this names, to the last import that is not put off. */
const firstRead = (path: string, read = new Set<string>()): ReadonlySet<string> => {
  if (read.has(path)) return read;
  read.add(path);
  const text = textOf(path);
  const named = [
    ...text.matchAll(/(?:href|src)="([^"]+)"/g),
    ...text.matchAll(/(?:from|^import|;import)\s*"\.?([^"]+)"/g),
    ...text.matchAll(/url\("?\.?([^")]+)"?\)/g),
  ].flatMap(([, name]) => new URL(name ?? '', `http://page${path}`).pathname);
  for (const each of named) if (files.some((file) => file.path === each)) firstRead(each, read);
  return read;
};

describe('the page', () => {
  it('is under 180 kB compressed until it stands, its typeface with it', () => {
    const read = firstRead('/');

    const size = files.filter(({ path }) => read.has(path)).reduce((sum, { gzipped }) => sum + gzipped.length, 0);

    expect([...read]).toEqual(expect.arrayContaining(['/page.js', '/page.css', '/icon.svg']));
    expect([...read].some((path) => path.endsWith('.woff2'))).toBe(true);
    expect(size).toBeLessThan(180_000);
  });

  it('reads what draws answers later', () => {
    const read = firstRead('/');

    expect(files.filter(({ path }) => !read.has(path)).length).toBeGreaterThan(0);
  });

  it('holds no inline script, no inline style and no address of another host', () => {
    expect(textOf('/')).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=|https?:/);
    expect(textOf('/page.css')).not.toMatch(/@import|url\((?!"?\.?\/part\/)/);
  });

  it('names what it is made of from where it stands, so that it works below a stage', () => {
    expect(textOf('/')).not.toMatch(/(?:href|src)="\//);
    expect(textOf('/page.css')).not.toMatch(/url\("?\//);
  });

  it('is served under a policy that starts from nothing', () => {
    const policy = pageHeaders['content-security-policy'] ?? '';

    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });
});
