import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a call on its way: refused, throttled, late, cut in the middle; null: nothing. */
export type Trouble = 'refused' | 'throttled' | 'slow' | 'cut' | null;

/** A proxy on the loopback address before another server, which does to each call what it is told; every call is kept by its operation. */
export const startProxy = async (behind: string) => {
  const calls: string[] = [];
  let trouble = (_: string): Trouble => null;
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const operation = operationOf(
      `${incoming.method} ${incoming.url}`,
      String(incoming.headers['x-amz-target'] ?? ''),
      String(body),
    );
    calls.push(operation);
    const met = trouble(operation);
    if (met === 'slow') return;
    if (met === 'refused' || met === 'throttled') {
      const [status, code] = met === 'refused' ? [403, 'AccessDenied'] : [400, 'Throttling'];
      outgoing.writeHead(status, { 'content-type': 'text/xml' }).end(errorOf(code));
      return;
    }
    const onward = send(behind + incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      if (met !== 'cut') {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      answer.once('data', (part: Buffer) => {
        outgoing.writeHead(answer.statusCode ?? 502, { 'content-type': 'text/xml' }).end(part.subarray(0, 60));
        answer.destroy();
      });
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: (): readonly string[] => calls,
    /** From now on, and with no calls kept yet. */
    meet: (next: (operation: string) => Trouble): void => {
      trouble = next;
      calls.splice(0);
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const operationOf = (line: string, target: string, body: string): string =>
  target.split('.').at(-1) || (new URLSearchParams(body).get('Action') ?? line);

const errorOf = (code: string): string =>
  `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>`;
