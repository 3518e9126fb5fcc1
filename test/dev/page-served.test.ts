import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePaths } from '../../dev/bundle-page.ts';
import { localServer } from '../../dev/local-server.ts';
import { pageRoutes } from '../../dev/page-routes.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = localServer(pageRoutes());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Asked = { readonly method?: string; readonly path?: string; readonly headers?: Record<string, string> };

// Over `node:http`, for `fetch` does not let a Host be forged.
const ask = ({ method = 'GET', path = '/', headers = {} }: Asked) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });

describe('the page', () => {
  it.each(pagePaths.filter((path) => !path.includes('{')))('is served at %s under its own policy', async (path) => {
    const { status, headers, body } = await ask({ path });

    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body.length).toBeGreaterThan(200);
  });

  it('is compressed for whoever takes that, and its parts are kept for good', async () => {
    const { body } = await ask({ path: '/page.js' });
    const part = `/${/part\/[\w-]+\.js/.exec(body)?.[0]}`;

    const { status, headers } = await ask({ path: part, headers: { 'accept-encoding': 'br, gzip' } });

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable'),
    });
  });

  it('says of a part that is no more what to do', async () => {
    const { status, body } = await ask({ path: '/part/old.js' });

    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-found', detail: expect.stringContaining('reload') });
  });

  it('comes without its source', async () => {
    const { status } = await ask({ path: '/src/main.tsx' });

    expect(status).toBe(404);
  });
});

describe('a page elsewhere', () => {
  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '127.0.0.2',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    'localhost@evil.example',
  ])('that had its name point here is refused: Host %j', async (name) => {
    const { status, body } = await ask({ headers: { host: `${name}:${port}` } });

    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ code: 'forbidden' });
  });

  it.each([
    'https://evil.example',
    'null',
    'http://localhost:1',
    'https://localhost',
    'file://',
    'http://localhost.evil.example',
  ])('that asks across is refused: Origin %s', async (origin) => {
    const { status } = await ask({ headers: { origin } });

    expect(status).toBe(403);
  });

  it.each(['POST', 'DELETE', 'OPTIONS'])('is refused before anything else is looked at: %s', async (method) => {
    const { status, headers } = await ask({ method, path: '/chat', headers: { origin: 'https://evil.example' } });

    expect(status).toBe(403);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['localhost', '127.0.0.1', 'LOCALHOST', '[::1]'])('is not what comes as %s', async (name) => {
    const { status } = await ask({
      headers: { host: `${name}:${port}`, origin: `http://${name}:${port}`.toLowerCase() },
    });

    expect(status).toBe(200);
  });
});
