import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import { Fault } from '../fault.ts';
import type { Discover } from './discovering.ts';

/** The subject that a token was made for, or why the token is none of ours. */
export type VerifyToken = (
  token: string,
) => Promise<
  { readonly kind: 'caller'; readonly subject: string } | { readonly kind: 'refused'; readonly because: string }
>;

type Wanted = { readonly issuer: string; readonly audiences: readonly string[] };

// What is signed with a secret, or with nothing, proves nobody.
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Verifies tokens of one issuer: its signature, issuer, audience and expiry; throws a fault when its keys cannot be had. */
export const tokenVerifier = (
  { issuer, audiences }: Wanted,
  discover: Discover,
  fetcher: typeof fetch,
): VerifyToken => {
  let keys: ReturnType<typeof createRemoteJWKSet> | null = null;
  return async (token) => {
    const { jwksUri } = await discover();
    keys ??= createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 3_000, [customFetch]: fetcher });
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...{ issuer, algorithms, requiredClaims: ['exp', 'sub'], clockTolerance: 30 },
      });
      if (!isForUs(payload, audiences)) return refused('it was made for another audience');
      return { kind: 'caller', subject: String(payload.sub) };
    } catch (error) {
      if (isAboutToken(error)) return refused(error.code);
      throw new Fault('identity.unreachable', `the keys of \`${issuer}\` cannot be had: try again`, { cause: error });
    }
  };
};

const refused = (because: string) => ({ kind: 'refused', because }) as const;

// Access tokens of Cognito name their client in `client_id` and have no audience: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
const isForUs = ({ aud, client_id }: JWTPayload, audiences: readonly string[]): boolean =>
  [aud ?? client_id].flat().some((each) => typeof each === 'string' && audiences.includes(each));

const isAboutToken = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
