import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: a page elsewhere must not be able to ask about the account (DNS rebinding); null when it may. */
export const refusedBecause = (request: IncomingMessage, port: number): string | null => {
  const host = request.headers.host ?? '';
  if (!isLoopback(host, port))
    return `this server answers only as localhost or 127.0.0.1, not as \`${host.slice(0, 100)}\``;
  const { origin } = request.headers;
  if (origin === undefined || isOwn(origin, port)) return null;
  return `this server answers only its own page, not one of \`${origin.slice(0, 100)}\``;
};

const names = ['localhost', '127.0.0.1', '[::1]'];

const isLoopback = (host: string, port: number): boolean =>
  names.some((name) => host.toLowerCase() === `${name}:${port}` || (port === 80 && host.toLowerCase() === name));

const isOwn = (origin: string, port: number): boolean =>
  names.some((name) => origin.toLowerCase() === `http://${name}:${port}`);
