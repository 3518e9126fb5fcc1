import { type Route, readBody, refusal } from '@whydenied/core/http';
import { exchangeCode } from '@whydenied/core/identity';
import type { Identifying } from './identifying.ts';

/** `GET /sign-in`: where the page sends somebody to sign in. `POST /sign-in`: the code that comes back, for a token. */
export const signInRoute = (identifying: Identifying | null): Route => ({
  name: 'sign-in',
  respond: async ({ event }) => {
    if (identifying === null) throw refusal('forbidden', 'nobody signs in here: the stack has no TokenIssuer');
    const { discover, clientId } = identifying;
    if (event.httpMethod === 'GET')
      return { status: 200, body: { authorizationEndpoint: (await discover()).authorizationEndpoint, clientId } };
    const given = { clientId, ...codeIn(readBody(event)) };
    return { status: 200, body: await exchangeCode(discover, given, fetch) };
  },
});

const codeIn = (body: unknown): { readonly code: string; readonly verifier: string; readonly redirectUri: string } => {
  const { code, verifier, redirectUri } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof code === 'string' && typeof verifier === 'string' && typeof redirectUri === 'string')
    return { code, verifier, redirectUri };
  throw refusal('invalid-request', 'the body has three texts: `code`, `verifier` and `redirectUri`');
};
