import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the wire answers: a status, a body, a content type; `hang` never answers. */
export type WireAnswer = { readonly status: number; readonly body: string; readonly type?: string } | 'hang';

/** One call as it came over the wire; `operation` of the Query and JSON protocols, else method and path. */
export type WireCall = {
  readonly operation: string;
  readonly input: URLSearchParams;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
};

/** A loopback AWS for the real SDK clients: every call is recorded and answered by the first that knows it. */
export const startAws = async (...answers: readonly ((call: WireCall) => WireAnswer | null)[]) => {
  const calls: WireCall[] = [];
  const server = createServer((request, response) => {
    readCall(request).then(
      (call) => {
        calls.push(call);
        const answer = answers.reduce<WireAnswer | null>((found, next) => found ?? next(call), null) ?? unknown(call);
        if (answer === 'hang') return;
        response.writeHead(answer.status, { 'content-type': answer.type ?? 'text/xml' }).end(answer.body);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, calls, stop };
};

const readCall = async (request: IncomingMessage): Promise<WireCall> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const input = new URLSearchParams(body);
  const path = request.url ?? '/';
  const target =
    String(request.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? '';
  const operation = target || (input.get('Action') ?? `${request.method} ${path}`);
  return {
    operation,
    input,
    method: request.method ?? '',
    path,
    body,
    authorization: String(request.headers.authorization ?? ''),
  };
};

const unknown = ({ operation }: WireCall): WireAnswer => ({ status: 400, body: errorXml('InvalidAction', operation) });

/** An error as IAM and STS send it. */
export const errorXml = (code: string, message: string): string =>
  `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

/** A result of the Query protocol: arrays become `member` lists. */
export const resultXml = (operation: string, result: unknown): WireAnswer => ({
  status: 200,
  body: `<${operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${operation}Result>${toXml(result)}</${operation}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${operation}Response>`,
});

const toXml = (value: unknown): string => {
  if (Array.isArray(value)) return value.map((item) => `<member>${toXml(item)}</member>`).join('');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => `<${name}>${toXml(field)}</${name}>`)
      .join('');
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
};
