import type { ServerResponse } from 'node:http';

/** What Lambda's runtime gives to streaming handlers, for the local server: the handler writes straight into the response. */
export const provideStreaming = (): void => {
  Object.assign(globalThis, {
    awslambda: {
      streamifyResponse: (handler: unknown): unknown => handler,
      HttpResponseStream: {
        from: (response: ServerResponse, { statusCode, headers = {} }: Prelude): ServerResponse =>
          response.writeHead(statusCode, headers),
      },
    },
  });
};

type Prelude = { readonly statusCode: number; readonly headers?: Record<string, string> };
