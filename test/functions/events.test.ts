import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyResult, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import {
  answerSchema,
  chatAnswerSchema,
  evaluateAnswerSchema,
  scanAnswerSchema,
} from '../../layers/core/src/http/index.ts';
import { root } from '../repo/source-files.ts';

type Handler = (event: never, context: Context) => Promise<APIGatewayProxyResult>;

const handlerOf = async <H = Handler>(name: string): Promise<H> =>
  (await import(`../../functions/${name}/handler.ts`)).handler as H;

// Request lines of a good answer are not for the tests' output.
process.env['LOG_LEVEL'] = 'error';

const context = { awsRequestId: 'r', functionName: 'f', getRemainingTimeInMillis: () => 10_000 } as Context;
const eventOf = (file: string): never => JSON.parse(readFileSync(join(root, 'events', file), 'utf8')) as never;
const idOf = '3f1c9a52-7b1e-4c1d-9a55-0d6b2a7e4f10';

const answered = {
  'chat.question.json': chatAnswerSchema,
  'chat.base64-body.json': chatAnswerSchema,
  'diagnose.cloudtrail.json': answerSchema,
  'diagnose.eventbridge.json': answerSchema,
  'diagnose.evidence.json': answerSchema,
  'evaluate.boundary.json': evaluateAnswerSchema,
  'scan.stream.json': scanAnswerSchema,
} as const;

const refused = {
  'chat.no-body.json': [400, 'invalid-json'],
  'chat.broken-base64.json': [400, 'invalid-json'],
  'chat.other-service.json': [400, 'invalid-request'],
  'diagnose.unknown-field.json': [400, 'invalid-request'],
  'evaluate.not-json.json': [400, 'invalid-json'],
  'scan.unknown-field.json': [400, 'invalid-request'],
  // Without an issuer nobody signs in.
  'sign-in.get.json': [403, 'forbidden'],
  'mcp.not-json.json': [400, 'invalid-json'],
} as const;

const described = ['health.get.json', 'openapi.get.json', 'mcp.required-permissions.json'] as const;

// These stream, or read a store: the tests beside them feed them.
const elsewhere = [
  'authorizer.unsigned.json',
  'page.get.json',
  'chat-stream.question.json',
  'chat-stream.no-body.json',
  'conversation.unknown.json',
] as const;

describe('a handler fed with its event', () => {
  it.each(Object.entries(answered))('answers %s in the documented shape', async (file, schema) => {
    const handler = await handlerOf(file.split('.')[0] ?? '');

    const { statusCode, headers, body } = await handler(eventOf(file), context);

    expect(statusCode, body).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-request-id': idOf });
    expect(schema.safeParse(JSON.parse(body)).error?.issues).toBeUndefined();
  });

  it.each(Object.entries(refused))('refuses %s with a problem document', async (file, [status, code]) => {
    const handler = await handlerOf(file.split('.')[0] ?? '');

    const { statusCode, headers, body } = await handler(eventOf(file), context);

    const problem = JSON.parse(body);
    expect([statusCode, problem.code, problem.status]).toEqual([status, code, status]);
    expect(headers?.['content-type']).toBe('application/problem+json');
    expect(problem.detail).toMatch(/^\S.{10,}$/);
    expect(problem.instance).toMatch(/^urn:request:/);
  });

  it.each(described)('answers %s', async (file) => {
    const handler = await handlerOf(file.split('.')[0] ?? '');

    const { statusCode, body } = await handler(eventOf(file), context);

    expect(statusCode, body).toBe(200);
  });

  it('lets nobody in by a token when no issuer is configured', async () => {
    const handler = await handlerOf<(event: never) => Promise<unknown>>('authorizer');

    await expect(handler(eventOf('authorizer.unsigned.json'))).rejects.toThrow(/^Unauthorized$/);
  });

  it('reads a base64 body like a plain one', async () => {
    const handler = await handlerOf('chat');

    const [plain, encoded] = await Promise.all(
      ['chat.question.json', 'chat.base64-body.json'].map(async (file) =>
        JSON.parse((await handler(eventOf(file), context)).body),
      ),
    );

    expect(encoded.diagnosis).toEqual(plain.diagnosis);
  });
});

describe('the events', () => {
  it('are all fed to their handler', () => {
    const known = [...Object.keys(answered), ...Object.keys(refused), ...described, ...elsewhere];

    expect(readdirSync(join(root, 'events')).sort()).toEqual([...known].sort());
  });

  it("ask the README's question", () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const { message } = JSON.parse(/\/chat -d '(\{.*\})'/.exec(readme)?.[1] ?? '');

    const { body } = eventOf('chat.question.json') as { body: string };

    expect(JSON.parse(body).message).toBe(message);
  });
});
