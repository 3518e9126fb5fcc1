import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePaths } from '../../dev/bundle-page.ts';
import { localServer } from '../../dev/local-server.ts';
import { pageRoutes } from '../../dev/page-routes.ts';
import { loadRoutes } from '../../dev/routes.ts';
import { leaveBrowser, openBrowser, openPage } from './open-browser.ts';
import { type Issuer, startIssuer } from './start-issuer.ts';

// What docs/operations.md walks through, with AWS left out: an issuer, our authorizer and sign-in functions as Lambda runs them, the page.
let issuer: Issuer;
let stack: Server;
let browser: Browser;
let address: string;

const client = 'whydenied-page';
const methodArn = 'arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/live/POST/chat/stream';
// As template.yaml has them: the page itself and the way to a token are open.
const open = new Set([...pagePaths, '/sign-in']);

beforeAll(async () => {
  [issuer, browser] = await Promise.all([startIssuer(), openBrowser()]);
  Object.assign(process.env, { TOKEN_ISSUER: issuer.address, TOKEN_AUDIENCE: client, LOG_LEVEL: 'error' });
  const [{ handler: authorize }, { handler: signIn }] = await Promise.all([
    import('../../functions/authorizer/handler.ts'),
    import('../../functions/sign-in/handler.ts'),
  ]);
  const signingIn = ['GET', 'POST'].map((method) => ({
    ...({ kind: 'whole', method, path: '/sign-in' } as const),
    handler: signIn,
  }));
  const api = localServer([...(await loadRoutes()), ...pageRoutes(), ...signingIn]);
  // API Gateway's part: it asks the authorizer, and `Unauthorized` is a 401.
  stack = createServer(async (request, response) => {
    if (isOpen(request) || (await isLetIn(request))) return void api.emit('request', request, response);
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Unauthorized"}');
  });
  const isLetIn = (request: IncomingMessage): Promise<boolean> =>
    authorize({ type: 'TOKEN', authorizationToken: request.headers.authorization ?? '', methodArn }).then(
      ({ policyDocument }) => policyDocument.Statement[0].Effect === 'Allow',
      (error: Error) => {
        if (error.message !== 'Unauthorized') throw error;
        return false;
      },
    );
  await new Promise<void>((resolve) => stack.listen(0, '127.0.0.1', resolve));
  const { port } = stack.address() as AddressInfo;
  // The guard of the local server wants to know its own port.
  api.address = () => stack.address();
  address = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  stack.closeAllConnections();
  await Promise.all([leaveBrowser(browser), issuer.close(), new Promise((resolve) => stack.close(resolve))]);
});

const isOpen = ({ url = '/' }: IncomingMessage): boolean => {
  const path = url.split('?')[0] ?? '/';
  return open.has(path) || path.startsWith('/part/');
};

describe('a page behind an issuer of tokens', () => {
  it('is locked to begin with, lets somebody sign in, and answers them', async () => {
    const { page, complaints } = await openPage(browser, address, { ignoreHTTPSErrors: true });
    await page.getByText('This server answers those who are signed in.').waitFor();

    await page.getByRole('button', { name: 'Sign in' }).click();
    const field = page.getByLabel('Paste what AWS said');
    await field.fill(
      'User: arn:aws:iam::111122223333:user/ada is not authorized to perform: bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action',
    );
    await field.press('Control+Enter');

    await page.getByRole('article', { name: 'Answer' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a token for this client', () => issuer.sign(client, 60), 200],
    ['a token for another client', () => issuer.sign('another', 60), 401],
    ['a token that ran out', () => issuer.sign(client, -120), 401],
    ['no token', async () => '', 401],
  ])('answers %s', async (_, token, status) => {
    const response = await fetch(`${address}/healthz`, { headers: { authorization: `Bearer ${await token()}` } });

    expect(response.status).toBe(status);
  });
});
