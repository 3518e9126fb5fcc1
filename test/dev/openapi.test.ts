import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { servedRoutes } from '../../functions/composition/served-routes.ts';
import { serveLocally } from './serve-locally.ts';

const server = serveLocally();

type Document = { openapi: string; info: { version: string }; paths: Record<string, Record<string, unknown>> };
const served = async (): Promise<Document> => (await (await fetch(`${server.url()}/openapi.json`)).json()) as Document;

it('is a valid OpenAPI 3.1 document', async () => {
  const document = await served();

  const { valid, errors } = await new Validator().validate(document);

  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1\./);
});

it('lists exactly the routes that are served', async () => {
  const { paths } = await served();

  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );

  expect(listed.sort()).toEqual([...servedRoutes].sort());
});

it('answers on every route that it lists', async () => {
  for (const route of servedRoutes) {
    const [method = '', path = ''] = route.split(' ');
    const response = await fetch(server.url() + path.replace('{conversationId}', 'x'), { method });

    expect([route, response.headers.get('content-type')]).not.toEqual([route, null]);
    expect([route, response.status]).not.toEqual([route, 405]);
    await response.body?.cancel();
  }
});

it('carries the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  expect((await served()).info.version).toBe(version);
});

it('says how it is without calling anything outside', async () => {
  const response = await fetch(`${server.url()}/healthz`);

  expect(await response.json()).toEqual({
    status: 'ok',
    version: '0.1.0',
    decidesWith: ['local'],
    wordedBy: 'template',
    account: 'demo',
  });
});

it('allows only POST on the stream, which is no conversation of that name', async () => {
  const response = await fetch(`${server.url()}/chat/stream`, { method: 'DELETE' });

  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});
