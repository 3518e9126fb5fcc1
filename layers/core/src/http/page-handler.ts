import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import middy from '@middy/core';
import { executionModeStreamifyResponse } from '@middy/core/StreamifyResponse';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { StreamHandler } from './chat-stream-handler.ts';
import { problems, requestLine } from './http-handler.ts';
import type { Observer } from './observer.ts';
import { pageHeaders } from './page-headers.ts';
import { refusal } from './problem.ts';

/** A file of the page: where it is served, as what, and its bytes, compressed once. */
export type PageFile = {
  readonly path: string;
  readonly type: string;
  readonly gzipped: Uint8Array;
  /** The digest of the only style that the file may hold, as its policy names it. */
  readonly style?: string | undefined;
};

/** `GET /` and what the page is made of; streamed, for that way its bytes leave as they are. */
export const pageHandler = (observer: Observer, files: () => Promise<readonly PageFile[]>): StreamHandler => {
  const respond = async (event: APIGatewayProxyEvent) => {
    const address = event.requestContext.path;
    // What the page asks for is named from where it stands: below a stage, that is behind a slash.
    if (event.path === '/' && !address.endsWith('/'))
      return { statusCode: 308, headers: { location: `${address}/` }, body: '' };
    const file = (await files()).find(({ path }) => path === event.path);
    if (file === undefined)
      throw refusal('not-found', 'the page has no such file: reload it, it may be newer than your copy');
    return answerWith(file, takesGzip(event));
  };
  const stack = middy({ executionMode: executionModeStreamifyResponse })
    .use([...observer.middlewares, requestLine(observer, 'page'), problems])
    .handler(respond as never);
  return stack as unknown as StreamHandler;
};

const answerWith = ({ path, type, gzipped, style }: PageFile, isCompressed: boolean) => ({
  statusCode: 200,
  headers: {
    ...pageHeaders({ style }),
    'content-type': type,
    vary: 'accept-encoding',
    ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    // The name of a part is made of what is in it.
    ...(path.startsWith('/part/') ? { 'cache-control': 'private, max-age=31536000, immutable' } : {}),
  },
  body: Readable.from([isCompressed ? gzipped : gunzipSync(gzipped)]),
});

const takesGzip = ({ headers }: APIGatewayProxyEvent): boolean =>
  Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'accept-encoding' && /\bgzip\b/.test(value ?? ''),
  );
