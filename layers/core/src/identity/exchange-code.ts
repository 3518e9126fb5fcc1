import { Fault } from '../fault.ts';
import type { Discover } from './discovering.ts';

type Given = {
  readonly clientId: string;
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
};

export type SignedIn = { readonly token: string; readonly expiresIn: number };

/** Gives an issuer the code it sent back and gets the ID token for it; the client is a public one, proven by PKCE: https://www.rfc-editor.org/rfc/rfc7636 */
export const exchangeCode = async (discover: Discover, given: Given, fetcher: typeof fetch): Promise<SignedIn> => {
  const { tokenEndpoint } = await discover();
  const response = await ask(tokenEndpoint, given, fetcher);
  const told = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  const { id_token: token, expires_in: expiresIn } = told;
  if (!response.ok || typeof token !== 'string')
    throw new Fault('forbidden', 'the issuer did not take the code: sign in again', { status: 403 });
  return { token, expiresIn: typeof expiresIn === 'number' ? expiresIn : 300 };
};

const ask = async (tokenEndpoint: string, given: Given, fetcher: typeof fetch): Promise<Response> => {
  try {
    return await fetcher(tokenEndpoint, {
      ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(5_000) },
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', client_id: given.clientId, code: given.code },
        ...{ code_verifier: given.verifier, redirect_uri: given.redirectUri },
      }),
    });
  } catch (cause) {
    throw new Fault('identity.unreachable', 'the issuer does not answer: try again', { cause });
  }
};
