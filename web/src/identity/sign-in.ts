import { keepToken } from './kept-token.ts';

const place = 'whydenied:signing-in';

type Begun = { readonly state: string; readonly verifier: string };

/** Goes to the issuer to sign in: the authorization code flow with PKCE, https://www.rfc-editor.org/rfc/rfc7636 */
export const beginSignIn = async (): Promise<void> => {
  const { authorizationEndpoint, clientId } = await toldBy(await fetch('sign-in'));
  const begun: Begun = { state: random(), verifier: random() };
  sessionStorage.setItem(place, JSON.stringify(begun));
  const address = new URL(String(authorizationEndpoint));
  if (address.protocol !== 'https:') throw new Error('the issuer is not reached by https');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(begun.verifier));
  const asked = {
    ...{ response_type: 'code', scope: 'openid', client_id: String(clientId), redirect_uri: here() },
    ...{ state: begun.state, code_challenge: base64url(new Uint8Array(digest)), code_challenge_method: 'S256' },
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.assign(address);
};

/** Ends a sign-in that the address tells of: the code is given for a token, and the address is as before. */
export const finishSignIn = async (): Promise<void> => {
  const told = new URLSearchParams(location.search);
  const [code, state] = [told.get('code'), told.get('state')];
  if (code === null || state === null) return;
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  const begun = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Begun | null;
  sessionStorage.removeItem(place);
  // A code that this tab did not ask for is somebody else's.
  if (begun === null || begun.state !== state) return;
  const { token, expiresIn } = await toldBy(
    await fetch('sign-in', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ code, verifier: begun.verifier, redirectUri: here() }),
    }),
  );
  keepToken(String(token), Number(expiresIn));
};

const here = (): string => `${location.origin}${location.pathname}`;

const toldBy = async (response: Response): Promise<Readonly<Record<string, unknown>>> => {
  const told = (await response.json()) as Readonly<Record<string, unknown>>;
  if (response.ok) return told;
  throw new Error(typeof told['detail'] === 'string' ? told['detail'] : `the server said ${response.status}`);
};

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
