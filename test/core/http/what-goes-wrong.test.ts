import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpHandler, type RequestLine, type Route } from '@whydenied/core/http';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '../../../command/read-evidence.ts';
import { localServer } from '../../../dev/local-server.ts';
import { countStatements } from '../../../layers/core/src/conversation/count-statements.ts';
import { Fault } from '../../../layers/core/src/fault.ts';
import { brokenBy } from '../../../layers/core/src/http/broken-by.ts';
import { checkBody } from '../../../layers/core/src/http/check-body.ts';
import { evaluateRoute } from '../../../layers/core/src/http/evaluate-route.ts';
import { refusal } from '../../../layers/core/src/http/problem.ts';
import { readBody } from '../../../layers/core/src/http/read-body.ts';
import { evaluateBody } from '../../../layers/core/src/http/request-schemas.ts';
import { scanRoute } from '../../../layers/core/src/http/scan-route.ts';

const event = (body: string, isBase64Encoded = false): APIGatewayProxyEvent =>
  ({
    body,
    isBase64Encoded,
    httpMethod: 'POST',
    path: '/v1/x',
    requestContext: { requestId: 'r-1', identity: {} },
  }) as unknown as APIGatewayProxyEvent;

const secret = 'wJalrXUtnFEMI/K7MDENG';

const ask = async (respond: Route['respond']) => {
  const lines: RequestLine[] = [];
  const observer = {
    middlewares: [],
    log: (line: RequestLine) => lines.push(line),
    audit: () => undefined,
    count: () => undefined,
  };
  const answer = await httpHandler(observer, { name: 'x', respond })(event('{}'), {} as Context);
  return { answer, line: lines[0] };
};

describe('a request that broke on our side', () => {
  it('is logged with class, code and frames, and not with its text', async () => {
    const { answer, line } = await ask(() => {
      throw Object.assign(new TypeError(`no ${secret}\n    at ${secret} (x.ts:1:1)`), { code: 'ERR_X' });
    });

    expect(answer.statusCode).toBe(500);
    expect(line).toMatchObject({ status: 500, code: 'internal', error: { class: 'TypeError', code: 'ERR_X' } });
    expect(line?.error?.stack[0]).toContain('what-goes-wrong.test.ts');
    expect(JSON.stringify(line)).not.toContain(secret);
    expect(answer.body).not.toContain(secret);
  });

  it('is logged with what AWS threw, where AWS did', async () => {
    class ThrottlingException extends Error {}
    const { line } = await ask(() => {
      throw new Fault('store.unreachable', 'try again', { cause: new ThrottlingException(secret) });
    });

    expect(line?.error).toMatchObject({ class: 'Fault', code: 'store.unreachable' });
    expect(JSON.stringify(line)).not.toContain(secret);
  });

  it('is not blamed on us where the caller is wrong', async () => {
    const { line } = await ask(() => {
      throw new Fault('not-found', 'nothing here', { status: 404 });
    });

    expect(line).toMatchObject({ status: 404, error: null });
  });

  it('holds no text where the class, the code or the stack were written by somebody', () => {
    const error = Object.assign(new Error('m'), { name: secret, code: `${secret} x`, stack: `    at ${secret}` });

    expect(JSON.stringify([brokenBy(error), brokenBy(secret)])).not.toContain(secret);
  });
});

describe('a body', () => {
  it('may begin with a byte order mark', () => {
    expect(readBody(event('\ufeff{"a":1}'))).toEqual({ a: 1 });
    expect(readBody(event(Buffer.from('\ufeff{"a":1}').toString('base64'), true))).toEqual({ a: 1 });
  });

  it.each(['\ufeff\ufeff{"a":1}', '\u00a0{"a":1}', '{"a":\u20281}'])(
    'is refused, not broken, by white space of its own: %j',
    (body) => {
      expect(() => readBody(event(body))).toThrow('between values only spaces, tabs and line ends may stand');
    },
  );

  it.each([
    ['{"message":"hi"', 'expected `,` or `}` after the value of a key (line 1, column 16)'],
    ['{"message":"hi",}', 'a `,` stands before `}` (line 1, column 16)'],
  ])('says in a whole sentence where %s breaks', (body, sentence) => {
    expect(() => readBody(event(body))).toThrow(`the body is not JSON: ${sentence}`);
  });

  it('that says it is base64 and is not is refused in no time', () => {
    const started = process.cpuUsage();

    expect(() => readBody(event(`${'\n'.repeat(1_000_000)}!`, true))).toThrow('base64');
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });
});

describe('account details', () => {
  const bodyWith = (statements: number, more: object = {}): APIGatewayProxyEvent => {
    const Statement = Array.from({ length: statements }, () => ({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
    const RoleDetailList = [{ RolePolicyList: [{ PolicyName: 'p', PolicyDocument: { Statement } }] }];
    return event(
      JSON.stringify({ input: 'x', evidence: { accountAuthorizationDetails: { RoleDetailList } }, ...more }),
    );
  };

  it('of more statements than we decide are refused with the command that cuts them', () => {
    expect(() => readBody(bodyWith(20_000))).toThrow(/20000 statements.*aws iam get-account-authorization-details/);
    expect(readBody(bodyWith(5_000))).toBeDefined();
  });

  it('are counted in encoded documents too', () => {
    expect(countStatements(encodeURIComponent('[{"Effect":"Allow"},{"Effect":"Deny"}]'))).toBe(2);
    expect(countStatements('[{"Effect":"Allow"}]')).toBe(1);
  });

  it('make no room for anything else', () => {
    expect(() => readBody(bodyWith(1, { padding: 'x'.repeat(300_000) }))).toThrow('the limit is');
  });
});

describe('policies', () => {
  const identity = (count: number): object => ({ identity: [{ document: { Statement: Array(count).fill(tiny) } }] });
  const tiny = { Effect: 'Allow' };

  it('of more statements than we decide are refused, wherever they stand, with the command that prints one', () => {
    const beside = event(JSON.stringify({ input: 'x', evidence: { policies: identity(5_001) } }));
    const alone = event(JSON.stringify({ requests: [], policies: identity(5_001) }));

    expect(() => readBody(beside)).toThrow(/`evidence.policies` holds 5001 statements.*aws iam get-role-policy/);
    expect(() => readBody(alone)).toThrow(/`policies` holds 5001 statements/);
    expect(readBody(event(JSON.stringify({ policies: identity(5_000) })))).toBeDefined();
  });
});

describe('evidence in a file', () => {
  it('is refused where it is a device', () => {
    expect(() => readEvidence(['/dev/full'])).toThrow('no regular file');
  });

  it('is refused over the limit', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'large.json');
    writeFileSync(file, 'x'.repeat(8 * 1024 * 1024 + 1));

    expect(() => readEvidence([file])).toThrow('larger than 8388608 bytes');
  });
});

describe('evidence in a pipe', () => {
  const limits = { patience: { unwritten: 60, silent: 60 } };
  const pipe = (): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'pipe');
    execFileSync('mkfifo', [path]);
    return path;
  };

  it('is waited for no longer than a while where nobody writes', () => {
    expect(() => readEvidence([pipe()], limits)).toThrow('nothing comes out of');
  });

  it('is waited for no longer than a while where the writer says nothing', () => {
    const path = pipe();
    const writer = openSync(path, 'r+');

    expect(() => readEvidence([path], limits)).toThrow('nothing comes out of');
    closeSync(writer);
  });

  it('is read to its end, however its pieces come', () => {
    const path = pipe();
    const writer = spawn('sh', ['-c', `{ printf '{"Statement":'; sleep 0.1; printf '[]}'; } > '${path}'`]);

    expect(readEvidence([path]).evidence).toMatchObject({ policies: { identity: [{ document: { Statement: [] } }] } });
    writer.kill();
  });
});

describe('a path that is no text', () => {
  const server = localServer([
    {
      kind: 'whole',
      method: 'DELETE',
      path: '/chat/{conversationId}',
      handler: httpHandler(
        { middlewares: [], log: () => undefined, audit: () => undefined, count: () => undefined },
        {
          name: 'forget',
          respond: () => {
            throw new Fault('not-found', 'unknown', { status: 404 });
          },
        },
      ),
    },
  ]);
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each(['/chat/%zz', '/%zz', '/chat/%', '/chat/%ff'])('%s is not found', async (path) => {
    const { port } = server.address() as AddressInfo;

    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'DELETE' });

    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('what leaves', () => {
  it.each(['\u202e', '\u2028', '\u0085', '\u200b', '\ufeff', '\u3164', '\udb40\udc41'])(
    'holds no mark that steers a reader’s eye: %j',
    async (mark) => {
      const { answer } = await ask(() => ({ status: 200, body: { text: `a${mark}b` } }));

      expect(answer.body).not.toContain(mark);
      expect(JSON.parse(answer.body)).toEqual({ text: `a${mark}b` });
    },
  );

  const token = `ghp_${'Ab1'.repeat(12)}`;

  it.each([
    ['an unknown field', () => checkBody(evaluateBody, { requests: [], [token]: 1 })],
    [
      'a code of the contract',
      () => {
        throw refusal('invalid-request', `\`${token}\` is not known`);
      },
    ],
    [
      'an answer that names who asked',
      () => evaluateRoute.respond({ event: event(JSON.stringify(asking(token))), caller: 'local', requestId: 'r' }),
    ],
    [
      'a policy that cannot be read',
      () => evaluateRoute.respond({ event: event(JSON.stringify(broken(token))), caller: 'local', requestId: 'r' }),
    ],
    [
      'files of a scan',
      () =>
        scanRoute(async (body) => ({ kind: 'scanned', result: body.files ?? null })).respond({
          event: event(JSON.stringify({ template: 'x', files: [{ path: token, text: '' }] })),
          caller: 'local',
          requestId: 'r',
        }),
    ],
  ] as const)('holds no credential: %s', async (_, respond) => {
    const { answer } = await ask(respond as never);

    expect(answer.body).toContain('[masked bearerToken]');
    expect(answer.body).not.toContain(token);
  });
});

const request = (principal: string) => ({ principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' });
const asking = (name: string) => ({
  requests: [request(`arn:aws:iam::111122223333:role/${name}`)],
  policies: { identity: [{ name, document: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] } }] },
});
const broken = (name: string) => ({
  requests: [request('arn:aws:iam::111122223333:role/x')],
  policies: { identity: [{ name, document: `{ ${name}` }] },
});
