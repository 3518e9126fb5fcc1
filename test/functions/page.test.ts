import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../repo/source-files.ts';

type Prelude = { readonly statusCode: number; readonly headers: Record<string, string> };
type Plain = { readonly headers: object; readonly requestContext: object };
type Handler = (event: unknown, stream: Writable, context: object) => Promise<void>;

// What Lambda's runtime gives a streaming function: the prelude goes ahead of the bytes.
class Answer extends Writable {
  prelude: Prelude = { statusCode: 0, headers: {} };
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'whydenied-page-'));
beforeAll(() => {
  const files = [
    { path: '/', type: 'text/html; charset=utf-8', gzipped: gzipSync('<!doctype html>').toString('base64') },
  ];
  writeFileSync(join(folder, 'page.json'), JSON.stringify(files));
  process.env['LOG_LEVEL'] = 'error';
  process.env['LAMBDA_TASK_ROOT'] = folder;
  Object.assign(globalThis, {
    awslambda: {
      streamifyResponse: (handler: unknown): unknown => handler,
      HttpResponseStream: { from: (stream: Answer, prelude: Prelude) => Object.assign(stream, { prelude }) },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const event = JSON.parse(readFileSync(join(root, 'events/page.get.json'), 'utf8'));

const ask = async (callers: string, change: (each: Plain) => object = (each) => each): Promise<Answer> => {
  process.env['CALLERS'] = callers;
  vi.resetModules();
  const { handler } = (await import('../../functions/page/handler.ts')) as unknown as { handler: Handler };
  const answer = new Answer();
  await handler(change(structuredClone(event)), answer, { awsRequestId: 'r', functionName: 'page' });
  return answer;
};

const textOf = ({ chunks }: Answer): string => Buffer.concat(chunks).toString('utf8');

describe('the page of a stack', () => {
  it('is served under its own policy to whoever signs in with a token', async () => {
    const answer = await ask('Tokens');

    expect(answer.prelude).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer.prelude.headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(textOf(answer)).toBe('<!doctype html>');
  });

  it('leaves as it was compressed for whoever takes that', async () => {
    const answer = await ask('Tokens', (each) => ({
      ...each,
      headers: { ...each.headers, 'Accept-Encoding': 'gzip' },
    }));

    expect(answer.prelude.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(Buffer.concat(answer.chunks)).toString('utf8')).toBe('<!doctype html>');
  });

  it('sends on to its address with a slash, below which its files are', async () => {
    const { prelude } = await ask('Tokens', (each) => ({
      ...each,
      requestContext: { ...each.requestContext, path: '/live' },
    }));

    expect(prelude).toMatchObject({ statusCode: 308, headers: { location: '/live/' } });
  });

  it('is refused where callers sign with SigV4, and says how it is had', async () => {
    const answer = await ask('AWS_IAM');

    expect(answer.prelude.statusCode).toBe(403);
    expect(JSON.parse(textOf(answer)).detail).toContain('Callers=Tokens');
  });
});
