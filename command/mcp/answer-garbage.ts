import { Transform } from 'node:stream';
import { maskOutgoing } from '@whydenied/core/secrets';

/**
 * Lets lines through that are messages of JSON-RPC, and answers the others: who sent one waits for something.
 * https://www.jsonrpc.org/specification#error_object
 */
export const answerGarbage = (reply: (line: string) => void): Transform => {
  // A line in pieces; `null`: one that is too long already, to be passed over to its end.
  let begun: string[] | null = [];
  const refuseWith = (refused: Refused): void => reply(`${JSON.stringify({ jsonrpc: '2.0', ...refused })}\n`);
  const take = (line: string): string => {
    const text = line.replace(/^\ufeff/, '');
    const refused = refuse(text);
    if (refused !== null) refuseWith(refused);
    return refused === null && text.trim() !== '' ? `${text}\n` : '';
  };
  const end = (): string => {
    const line = begun === null ? '' : begun.join('');
    begun = [];
    return take(line);
  };
  const read = (chunk: string): string => {
    const [first = '', ...others] = chunk.split('\n');
    const last = others.pop();
    begun?.push(first);
    if (last !== undefined) {
      const whole = [end(), ...others.map(take)].join('');
      begun = [last];
      return whole;
    }
    if (begun !== null && begun.reduce((sum, part) => sum + part.length, 0) > longestMessage) {
      refuseWith(invalid(null, `a message is over ${longestMessage} characters`));
      begun = null;
    }
    return '';
  };
  return new Transform({
    decodeStrings: false,
    transform: (chunk, _encoding, done) => done(null, read(String(chunk))),
    flush: (done) => done(null, end()),
  });
};

// As the transport behind it.
const longestMessage = 10 * 1024 * 1024;

type Id = string | number | null;
type Refused = { readonly id: Id; readonly error: { readonly code: number; readonly message: string } };

const invalid = (id: Id, message: string, code = -32_600): Refused => ({ id, error: { code, message } });

const refuse = (line: string): Refused | null => {
  if (line.trim() === '') return null;
  const read = parsed(line);
  if (read === null) return invalid(null, 'a line is one message, in JSON', -32_700);
  const { message } = read;
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return invalid(null, 'a message is one object: batches are not taken');
  const { jsonrpc, id, method, params } = message as Readonly<Record<string, unknown>>;
  // `1e400` is a number of JSON and none that could be sent back.
  const known = typeof id === 'string' || Number.isFinite(id) ? (id as string | number) : null;
  if (jsonrpc !== '2.0') return invalid(known, '`jsonrpc` is "2.0"');
  if (id !== undefined && known === null) return invalid(null, 'an `id` is a text or a number');
  if (method === undefined && known !== null && ('result' in message || 'error' in message)) return null;
  if (typeof method !== 'string') return invalid(known, 'a request has a `method`, a text');
  if (params !== undefined && (typeof params !== 'object' || params === null || Array.isArray(params)))
    return invalid(known, '`params` is an object', -32_602);
  // Who asks for a name that is not there gets it back: not when it is a credential.
  const { name } = (params ?? {}) as { readonly name?: unknown };
  if (maskOutgoing(name) !== name) return invalid(known, 'nothing here has such a name', -32_602);
  return null;
};

const parsed = (line: string): { readonly message: unknown } | null => {
  try {
    return { message: JSON.parse(line) };
  } catch {
    return null;
  }
};
