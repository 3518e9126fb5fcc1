import { createMcpHandler } from '@modelcontextprotocol/server';
import { maskSecrets } from '../secrets/index.ts';
import { createServer } from './create-server.ts';
import type { McpPorts } from './ports.ts';

/** An answer as it goes over HTTP; a notification has none, its text is empty. */
export type MessageAnswer = { readonly status: number; readonly type: string; readonly text: string };

/**
 * Answers one message of a client that comes over HTTP, by a server made for it alone: nothing is remembered between two.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#streamable-http
 */
export const answerMessage = async (
  ports: McpPorts,
  message: unknown,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<MessageAnswer> => {
  // No subscription: its stream would end with the function's time only.
  const answered = await createMcpHandler(() => createServer(ports), { maxSubscriptions: 0 }).fetch(
    new Request('https://whydenied.invalid/mcp', {
      method: 'POST',
      // Whatever a client says that it accepts, there is one kind of answer to each message.
      headers: {
        ...ofProtocol(headers),
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify(message),
    }),
  );
  return {
    status: answered.status,
    type: answered.headers.get('content-type') ?? 'application/json',
    // The protocol's own refusals repeat what was asked for.
    text: maskSecrets(await answered.text()).text,
  };
};

const ofProtocol = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.toLowerCase().startsWith('mcp-') && value !== undefined ? [[name, value]] : [],
    ),
  );
