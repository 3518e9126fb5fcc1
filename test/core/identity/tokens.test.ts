import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { discovering, exchangeCode, tokenAuthorizer, tokenVerifier } from '../../../layers/core/src/identity/index.ts';

const issuer = 'https://issuer.example/pool';
const told = {
  issuer,
  jwks_uri: `${issuer}/keys`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
};

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let own: Keys;
let foreign: Keys;
let asked: { readonly url: string; readonly body: string }[] = [];
let isDown = false;
let metadata: object = told;

// An issuer as `fetch` reaches it: it publishes one key, and gives a token for one code.
const fetcher = (async (input: string | URL, how: RequestInit = {}) => {
  const url = String(input);
  asked.push({ url, body: String(how.body ?? '') });
  if (isDown) throw new TypeError('fetch failed');
  if (url.endsWith('/.well-known/openid-configuration')) return Response.json(metadata);
  if (url === told.jwks_uri)
    return Response.json({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] });
  const isCode = new URLSearchParams(String(how.body)).get('code') === 'good';
  return isCode
    ? Response.json({ id_token: 'a.b.c', expires_in: 600 })
    : new Response('{"error":"invalid_grant"}', { status: 400 });
}) as typeof fetch;

beforeAll(async () => {
  [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
});

const soon = (): number => Math.floor(Date.now() / 1000) + 600;
const claims = (): JWTPayload => ({ iss: issuer, aud: 'client', sub: 'ada', exp: soon() });

const signed = (payload: object, key: Keys = own): Promise<string> =>
  new SignJWT(payload as JWTPayload).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key.privateKey);

const fresh = () => {
  [asked, isDown, metadata] = [[], false, told];
  const discover = discovering(issuer, fetcher);
  return { discover, verify: tokenVerifier({ issuer, audiences: ['client', 'api'] }, discover, fetcher) };
};

describe('a token', () => {
  it.each([
    ['for us', {}],
    ['for us among others', { aud: ['other', 'api'] }],
    ['without an audience, of our client', { aud: undefined, client_id: 'client' }],
    ['that ran out a moment ago', { exp: Math.floor(Date.now() / 1000) - 5 }],
  ])('counts: %s', async (_, change) => {
    const verified = await fresh().verify(await signed({ ...claims(), ...change }));

    expect(verified).toEqual({ kind: 'caller', subject: 'ada' });
  });

  it.each([
    ['of another issuer', { iss: 'https://issuer.example/other' }],
    ['for somebody else', { aud: 'other' }],
    ['for somebody else, of our client', { aud: 'other', client_id: 'client' }],
    ['for nobody', { aud: undefined }],
    ['that ran out', { exp: Math.floor(Date.now() / 1000) - 120 }],
    ['that never runs out', { exp: undefined }],
    ['of nobody', { sub: undefined }],
    ['that does not count yet', { nbf: soon() }],
  ])('does not count: %s', async (_, change) => {
    const verified = await fresh().verify(await signed({ ...claims(), ...change }));

    expect(verified.kind).toBe('refused');
  });

  it('does not count when another key signed it', async () => {
    const verified = await fresh().verify(await signed(claims(), foreign));

    expect(verified.kind).toBe('refused');
  });

  it.each(['none', 'HS256'])('does not count under %s', async (alg) => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

    const verified = await fresh().verify(`${part({ alg, kid: 'one' })}.${part(claims())}.AAAA`);

    expect(verified.kind).toBe('refused');
  });

  it('has its issuer and the keys asked for once', async () => {
    const { verify } = fresh();

    for (let times = 0; times < 3; times += 1) await verify(await signed(claims()));

    expect(asked.map(({ url }) => url)).toEqual([`${issuer}/.well-known/openid-configuration`, told.jwks_uri]);
  });

  it('is neither let in nor called bad while the issuer is down, and counts when it is back', async () => {
    const { verify } = fresh();
    isDown = true;
    await expect(verify(await signed(claims()))).rejects.toMatchObject({ status: 503 });
    isDown = false;

    expect(await verify(await signed(claims()))).toMatchObject({ kind: 'caller' });
  });

  it.each([
    ['another name', { ...told, issuer: 'https://evil.example' }],
    ['keys without https', { ...told, jwks_uri: 'http://issuer.example/keys' }],
    ['no keys', { issuer }],
  ])('is not looked at when the issuer gives %s', async (_, given) => {
    const { verify } = fresh();
    metadata = given;

    await expect(verify(await signed(claims()))).rejects.toMatchObject({ status: 503 });
  });
});

describe('the authorizer', () => {
  const methodArn = 'arn:aws:execute-api:us-east-1:111122223333:a1b2/live/POST/v1/scan';
  const event = (authorizationToken: string) => ({ type: 'TOKEN', authorizationToken, methodArn }) as const;
  const refusals: string[] = [];
  const authorize = (verify: ReturnType<typeof tokenVerifier> | null) =>
    tokenAuthorizer({ verify, issuer, onRefusal: (because) => refusals.push(because) });

  it('lets a caller into this stage, under a name that says whose subject it is', async () => {
    const token = await signed(claims());

    const authorized = await authorize(fresh().verify)(event(`Bearer ${token}`));

    expect(authorized.principalId).toBe(`${issuer}#ada`);
    expect(authorized.policyDocument.Statement).toEqual([
      {
        ...{ Effect: 'Allow', Action: 'execute-api:Invoke' },
        Resource: 'arn:aws:execute-api:us-east-1:111122223333:a1b2/live/*',
      },
    ]);
  });

  it.each(['', 'Bearer', 'Basic YTpi', 'Bearer a.b', 'Bearer a.b.c d', 'Bearer a.b.c'])(
    'says Unauthorized, and nothing else, to %j',
    async (header) => {
      await expect(authorize(fresh().verify)(event(header))).rejects.toThrow(/^Unauthorized$/);
    },
  );

  it('tells of a refusal without the token', async () => {
    const token = await signed({ ...claims(), aud: 'other' });
    await authorize(fresh().verify)(event(`Bearer ${token}`)).catch(() => undefined);

    expect(refusals.at(-1)).toBe('it was made for another audience');
  });

  it('lets nobody in without an issuer', async () => {
    const token = await signed(claims());

    await expect(authorize(null)(event(`Bearer ${token}`))).rejects.toThrow(/^Unauthorized$/);
  });
});

describe('a code', () => {
  const given = { clientId: 'client', code: 'good', verifier: 'v', redirectUri: 'https://page.example/live/' };

  it('is given for a token, with the proof of who asked for it', async () => {
    const signedIn = await exchangeCode(fresh().discover, given, fetcher);

    expect(signedIn).toEqual({ token: 'a.b.c', expiresIn: 600 });
    expect(Object.fromEntries(new URLSearchParams(asked.at(-1)?.body))).toEqual({
      ...{ grant_type: 'authorization_code', client_id: 'client', code: 'good', code_verifier: 'v' },
      redirect_uri: given.redirectUri,
    });
  });

  it('that the issuer does not take is refused, and one that cannot be asked about is for later', async () => {
    const { discover } = fresh();
    await expect(exchangeCode(discover, { ...given, code: 'bad' }, fetcher)).rejects.toMatchObject({ status: 403 });
    isDown = true;

    await expect(exchangeCode(discover, given, fetcher)).rejects.toMatchObject({ status: 503 });
  });
});
