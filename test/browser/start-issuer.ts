import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export type Issuer = {
  readonly address: string;
  /** A token as the issuer signs it for a client, lasting so many seconds. */
  readonly sign: (client: string, seconds: number) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A small issuer of OpenID tokens on the loopback address, over TLS that this process trusts: discovery, keys, the code flow with PKCE. It knows one person and asks no password. */
export const startIssuer = async (): Promise<Issuer> => {
  const tls = makeCertificate();
  setDefaultCACertificates([...getCACertificates('default'), tls.cert]);
  const keys = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const codes = new Map<string, { readonly client: string; readonly challenge: string; readonly redirect: string }>();
  const server = createServer(tls, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/pool`;
  const sign = (client: string, seconds: number): Promise<string> =>
    new SignJWT({ sub: 'ada' })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(address)
      .setAudience(client)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(keys.privateKey);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', address);
    const asked = Object.fromEntries(url.searchParams);
    if (url.pathname === '/pool/.well-known/openid-configuration') return send(response, 200, discovery(address));
    if (url.pathname === '/pool/keys') return send(response, 200, { keys: [jwk] });
    if (url.pathname === '/pool/authorize') {
      const { client_id = '', code_challenge = '', redirect_uri = '', state = '' } = asked;
      const code = `code-${codes.size + 1}`;
      codes.set(code, { client: client_id, challenge: code_challenge, redirect: redirect_uri });
      return void response
        .writeHead(302, { location: `${redirect_uri}?${new URLSearchParams({ code, state })}` })
        .end();
    }
    const form = new URLSearchParams(await bodyOf(request));
    const begun = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isProven =
      proof === begun?.challenge &&
      form.get('client_id') === begun.client &&
      form.get('redirect_uri') === begun.redirect;
    if (begun === undefined || !isProven) return send(response, 400, { error: 'invalid_grant' });
    send(response, 200, { id_token: await sign(begun.client, 600), expires_in: 600, token_type: 'Bearer' });
  };

  return {
    address,
    sign,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/keys`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
});

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const makeCertificate = (): { readonly key: string; readonly cert: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'whydenied-issuer-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
