import type { FoundSecret } from './found-secret.ts';

/** Base64 whose text names a credential: a whole file of credentials, a manifest's field, what a person encoded to be safe. */
export const findEncodedSecrets = (text: string): FoundSecret[] =>
  [...text.matchAll(encoded)]
    .filter(([run]) => speaksOfSecrets.test(decoded(run)))
    .map(({ 0: run, index }) => ({
      kind: 'bearerToken' as const,
      longTerm: true,
      isExample: false,
      start: index,
      end: index + run.length,
    }));

const encoded = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{40,8000}={0,2}(?![A-Za-z0-9+/])/g;

const decoded = (run: string): string => {
  try {
    return atob(run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    return '';
  }
};

const speaksOfSecrets =
  /A[KS]IA[A-Z0-9]{16}|secret_?access_?key|session_?token|PRIVATE KEY-----|_authToken=|(?:password|passwd|api_?key|client_?secret)["']?\s{0,4}[:=]/i;
