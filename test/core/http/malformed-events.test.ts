import type { Answered } from '@whydenied/core';
import { diagnoseRoute, httpHandler, type RequestLine } from '@whydenied/core/http';
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz';

/** An event of API Gateway with parts of it replaced; whatever somebody invokes the function with. */
const event = (parts: Readonly<Record<string, unknown>>): unknown => ({
  httpMethod: 'POST',
  path: '/v1/diagnose',
  body: '{"input":"x"}',
  isBase64Encoded: false,
  requestContext: { requestId: 'r-1', identity: { userArn: 'arn:aws:iam::111122223333:role/ada' } },
  ...parts,
});

const json = (body: string): unknown => event({ body });
const identity = (userArn: unknown): unknown => event({ requestContext: { requestId: 'r', identity: { userArn } } });

const malformed: Readonly<Record<string, unknown>> = {
  'no body': event({ body: null }),
  'a body that is a number': event({ body: 7 }),
  'a body that is an object': event({ body: { input: 'x' } }),
  'a body of blanks': json(' \n\t '),
  'a byte order mark alone': json('\ufeff'),
  'half a surrogate': json('"\ud800"'),
  'a lone null': json('null'),
  'a text': json('"input"'),
  'a number too large': json('1e999'),
  'two values': json('{"input":"x"}{"input":"y"}'),
  'a comment': json('{"input":"x"/* */}'),
  'single quotes': json("{'input':'x'}"),
  NaN: json('{"input":NaN}'),
  'a control character in a text': json('{"input":"a\u0001b"}'),
  'a key twice, the second of another type': json('{"input":"x","input":[]}'),
  'a prototype': json('{"__proto__":{"input":"x"}}'),
  'a constructor': json('{"constructor":{"prototype":{"input":"x"}}}'),
  'an input that is a list': json('{"input":["x"]}'),
  'an input that is missing': json('{}'),
  'an input that is null': json('{"input":null}'),
  'evidence that is a text': json('{"input":"x","evidence":"y"}'),
  'policies that are a list': json('{"input":"x","evidence":{"policies":[]}}'),
  'a policy that is null': json('{"input":"x","evidence":{"policies":{"identity":[null]}}}'),
  'a policy without a document': json('{"input":"x","evidence":{"policies":{"identity":[{"name":"p"}]}}}'),
  'a document that is a number': json('{"input":"x","evidence":{"policies":{"identity":[{"document":1}]}}}'),
  'a level that is no list': json('{"input":"x","evidence":{"policies":{"serviceControl":[{}]}}}'),
  'a kind of policy that is a prototype': json('{"input":"x","evidence":{"policies":{"toString":[]}}}'),
  'base64 that is none': event({ body: '{"input":"x"}', isBase64Encoded: true }),
  'base64 of nothing': event({ body: '', isBase64Encoded: true }),
  'base64 of bytes that are no text': event({ body: '//79/w==', isBase64Encoded: true }),
  'nesting in a text': json(`{"input":${'['.repeat(70)}${']'.repeat(70)}}`),
  'a secret in a broken body': json(`{"input":"aws_secret_access_key=${secret}"`),
  'no request context': { httpMethod: 'POST', body: '{}' },
  'no method': { requestContext: { requestId: 'r' }, body: '{}' },
  'a list': [],
  'a text for an event': 'POST /v1/diagnose',
  'an event of SQS': { Records: [{ eventSource: 'aws:sqs', body: '{"input":"x"}' }] },
  'an event of S3': { Records: [{ eventSource: 'aws:s3', s3: { object: { key: '../../etc/passwd' } } }] },
  'an event of an HTTP API': { version: '2.0', rawPath: '/v1/diagnose', requestContext: { http: { method: 'POST' } } },
};

const nobody: Readonly<Record<string, unknown>> = {
  'no identity': event({ requestContext: { requestId: 'r' } }),
  'a null ARN': identity(null),
  'an empty ARN': identity(''),
  'an ARN that is a number': identity(7),
  'an ARN that is a list': identity(['arn:aws:iam::111122223333:role/admin']),
};

const ask = async (given: unknown) => {
  const lines: RequestLine[] = [];
  const callers: string[] = [];
  const observer = {
    middlewares: [],
    log: (line: RequestLine) => lines.push(line),
    audit: () => undefined,
    count: () => undefined,
  };
  const answering = async (_: unknown, caller: string): Promise<Answered> => {
    callers.push(caller);
    return { answer: {} } as Answered;
  };
  const handler = httpHandler(
    observer,
    diagnoseRoute(answering, async () => ({ kind: 'taken' })),
  );
  const { statusCode, body, headers } = await handler(given as never, {} as Context);
  return { statusCode, body, type: headers?.['content-type'], logged: JSON.stringify(lines), callers };
};

describe('a function invoked with what is no request', () => {
  it.each(Object.entries(malformed))('refuses %s, and quotes nothing of it', async (_, given) => {
    const { statusCode, body, type, logged, callers } = await ask(given);

    expect([statusCode, type, callers]).toEqual([400, 'application/problem+json', []]);
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: expect.stringMatching(/^invalid-/) });
    expect(body + logged).not.toContain(secret.slice(0, 20));
  });

  it.each(Object.entries(nobody))('takes a caller of %s for nobody we know', async (_, given) => {
    const { statusCode, callers } = await ask(given);

    expect([statusCode, callers]).toEqual([200, ['local']]);
  });
});
