import { findBareKeys } from './find-bare-keys.ts';
import { findShapedSecrets } from './find-shaped-secrets.ts';
import type { FoundSecret } from './found-secret.ts';

/** Base64 or hexadecimal digits whose text is or names a credential: a file of credentials, a manifest's field, what a person encoded to be safe. */
export const findEncodedSecrets = (text: string): FoundSecret[] => encodedIn(text, deepest);

const deepest = 3;

const encodedIn = (text: string, depth: number): FoundSecret[] => [
  ...[...text.matchAll(base64)].flatMap(({ 0: run, index }) =>
    partsOf(run)
      .filter(({ part }) => reveals(fromBase64(part), depth))
      .map(({ part, at }) => toFound(part, index + at)),
  ),
  ...[...text.matchAll(hexadecimal)]
    .filter(([run]) => reveals(fromHexadecimal(run), depth))
    .map(({ 0: run, index }) => toFound(run, index)),
];

const base64 = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{24,8000}={0,2}(?![A-Za-z0-9+/])/g;
const hexadecimal = /(?<![A-Za-z0-9])(?:[0-9A-Fa-f]{2}){20,4000}(?![A-Za-z0-9])/g;

type Part = { readonly part: string; readonly at: number };

/** The run, what stands behind its first slashes, and each part of a path: a name before it shifts what comes after. */
const partsOf = (run: string): readonly Part[] => {
  const slashes = [...run.matchAll(/\//g)].map(({ index }) => index + 1);
  const behind = [0, ...slashes.slice(0, mostFolders)].map((at) => ({ part: run.slice(at), at }));
  const alone = [0, ...slashes].map((at, index) => ({
    part: run.slice(at, (slashes[index] ?? run.length + 1) - 1),
    at,
  }));
  return [...behind, ...(slashes.length === 0 ? [] : alone)].filter(({ part }) => part.length >= shortest);
};

const mostFolders = 4;
const shortest = 24;

const fromBase64 = (run: string): string => {
  const plain = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  try {
    return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
  } catch {
    return '';
  }
};

const fromHexadecimal = (run: string): string =>
  run.replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)));

// A name that is no base64 gives no text from its first letters on.
const reveals = (decoded: string, depth: number): boolean =>
  /^[\t\n\r -~]{16}/.test(decoded) &&
  (speaksOfSecrets.test(decoded) ||
    findShapedSecrets(decoded).length > 0 ||
    findBareKeys(decoded).length > 0 ||
    (depth > 1 && encodedIn(decoded, depth - 1).length > 0));

// `sts:GetSessionToken` is an action of a policy.
const speaksOfSecrets =
  /A[KS]IA[A-Z0-9]{16}|secret_?access_?key|(?<!Get)session_?token|PRIVATE KEY-----|_authToken=|(?:password|passwd|api_?key|client_?secret)["']?\s{0,4}[:=]/i;

const toFound = (run: string, start: number): FoundSecret => ({
  kind: 'bearerToken',
  longTerm: true,
  isExample: false,
  start,
  end: start + run.length,
});
