import { describe, expect, it, vi } from 'vitest';
import { serveLocally } from './serve-locally.ts';

const server = serveLocally('info');

const post = async (
  path: string,
  body: string,
): Promise<{ status: number; type: string | null; problem: Record<string, unknown> }> => {
  const response = await fetch(server.url() + path, { method: 'POST', body });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem: (await response.json()) as Record<string, unknown>,
  };
};

const diagnose = (body: unknown) => post('/v1/diagnose', JSON.stringify(body));
const evaluate = (body: unknown) => post('/v1/evaluate', JSON.stringify(body));
const request = { principal: 'anonymous', action: 's3:GetObject', resource: '*' };

describe('a body that cannot be read', () => {
  it.each([
    ['is empty', '', 400, 'invalid-json', /empty: send a JSON object/],
    ['is not JSON', 'User: arn is not authorized', 400, 'invalid-json', /not JSON: .*line 1/],
    ['has a trailing comma', '{"input": "x",}', 400, 'invalid-json', /not JSON: .*line 1/],
    ['is a list', '[]', 400, 'invalid-request', /expected object/],
    [
      'is larger than 256 KiB',
      JSON.stringify({ input: 'x', padding: 'y'.repeat(300 * 1024) }),
      413,
      'too-large',
      /limit is 262144/,
    ],
    ['is nested too deep', '['.repeat(100_000), 400, 'invalid-request', /deeper than 64/],
  ])('%s', async (_, body, status, code, detail) => {
    const answer = await post('/v1/diagnose', body);

    expect(answer).toMatchObject({ status, type: 'application/problem+json', problem: { status, code } });
    expect(answer.problem['detail']).toMatch(detail);
    expect(answer.problem['instance']).toMatch(/^urn:request:[0-9a-f-]{36}$/);
  });
});

describe('a field that is wrong', () => {
  it('is named with its path when it is not known', async () => {
    const answer = await diagnose({ input: 'x', evidence: { policys: {} } });

    expect(answer).toMatchObject({ status: 400, problem: { code: 'invalid-request' } });
    expect(answer.problem['errors']).toEqual([
      { path: 'evidence.policys', message: expect.stringContaining('not known') },
    ]);
  });

  it('is named with its path when its type is wrong', async () => {
    const answer = await evaluate({ requests: [{ ...request, action: 7 }], policies: {} });

    expect(answer.problem['errors']).toEqual([
      { path: 'requests[0].action', message: 'expected string, received number' },
    ]);
  });

  it('may be called __proto__ or constructor inside a policy: that is data', async () => {
    const document =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"__proto__":{"constructor":"x"}}}]}';
    const body = `{"requests":[${JSON.stringify(request)}],"policies":{"identity":[{"document":${document}}]}}`;

    const answer = await post('/v1/evaluate', body);

    expect(answer.status).toBe(200);
  });

  it('counts a message over 64 KiB in bytes of UTF-8', async () => {
    const answer = await diagnose({ input: 'é'.repeat(33 * 1024) });

    expect(answer).toMatchObject({ status: 413, problem: { code: 'too-large' } });
    expect(answer.problem['detail']).toMatch(/65536 bytes/);
  });

  it('asks for at most 50 requests', async () => {
    const answer = await evaluate({ requests: Array.from({ length: 51 }, () => request), policies: {} });

    expect(answer.status).toBe(400);
    expect(answer.problem['detail']).toMatch(/`requests`.*50/);
  });
});

describe('a policy that is none', () => {
  it.each(['/v1/evaluate', '/v1/diagnose'])('is a 400 of %s that names it and the place', async (path) => {
    const policies = { identity: [{ name: 'app', document: '{"Version": "2012-10-17",\n "Statement": [],}' }] };
    const body = path === '/v1/evaluate' ? { requests: [request], policies } : { input: 'x', evidence: { policies } };

    const answer = await post(path, JSON.stringify(body));

    expect(answer).toMatchObject({ status: 400, problem: { code: 'invalid-policy' } });
    expect(answer.problem['detail']).toMatch(/`app`.*line 2/);
  });
});

describe('a route that is not there', () => {
  it('is 404 with a problem document', async () => {
    const answer = await post('/v2/nothing', '{}');

    expect(answer).toMatchObject({ status: 404, type: 'application/problem+json', problem: { code: 'not-found' } });
  });

  it('is 405 with Allow when only the method is wrong', async () => {
    const response = await fetch(`${server.url()}/v1/diagnose`);

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

it('keeps an access key of a malformed body out of every log line and out of the answer', async () => {
  const key = 'AKIAIOSFODNN7EXAMPLE';
  const lines: string[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...parts: unknown[]) => void lines.push(parts.map(String).join(' '))),
  );
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);

  const answer = await post('/v1/diagnose', `{"input": "aws_access_key_id=${key}" ${key}}`);
  for (const spy of [...spies, written]) spy.mockRestore();

  expect(answer.status).toBe(400);
  expect(lines.join('\n')).toContain('"status":400');
  expect(lines.join('\n')).not.toContain(key);
  expect(JSON.stringify(answer.problem)).not.toContain(key);
});

describe('a page elsewhere', () => {
  it('is refused by its Host (DNS rebinding)', async () => {
    const { request: ask } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = ask(`${server.url()}/healthz`, { headers: { host: 'evil.example:80' } }, (response) =>
        resolve(response.statusCode),
      );
      asked.on('error', reject).end();
    });

    expect(status).toBe(403);
  });

  it('is refused by its Origin', async () => {
    const response = await fetch(`${server.url()}/chat`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: '{"message":"x"}',
    });

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'forbidden' });
  });
});
