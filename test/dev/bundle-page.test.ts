import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundlePage } from '../../dev/bundle-page.ts';
import { pageHeaders } from '../../dev/page-headers.ts';

describe('the page', () => {
  it('is under 400 kB compressed, all of it', async () => {
    const assets = await bundlePage();

    const size = assets.reduce((sum, { body }) => sum + gzipSync(body).length, 0);

    expect(size).toBeLessThan(400_000);
  });

  it('holds no inline script, no inline style and no address of another host', async () => {
    const assets = await bundlePage();
    const html = assets.find(({ path }) => path === '/')?.body ?? '';
    const css = assets.find(({ path }) => path === '/page.css')?.body ?? '';

    expect(html).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=|https?:/);
    expect(css).not.toMatch(/@import|url\((?!data:)/);
  });

  it('is served under a policy that starts from nothing', () => {
    const policy = pageHeaders['content-security-policy'] ?? '';

    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });
});
