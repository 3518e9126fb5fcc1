import { Fault } from '../fault.ts';

/** Where an issuer of tokens is asked: https://openid.net/specs/openid-connect-discovery-1_0.html */
export type Issuer = {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
};

export type Discover = () => Promise<Issuer>;

const patience = 3_000;

/** Reads once what an issuer says of itself; a failure is not kept. */
export const discovering = (issuer: string, fetcher: typeof fetch): Discover => {
  let known: Promise<Issuer> | null = null;
  return () => {
    known ??= read(issuer, fetcher).catch((cause: unknown) => {
      known = null;
      throw new Fault('identity.unreachable', `the issuer \`${issuer}\` does not say how it is asked: try again`, {
        cause,
      });
    });
    return known;
  };
};

const read = async (issuer: string, fetcher: typeof fetch): Promise<Issuer> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetcher(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
  const told = (await response.json()) as Readonly<Record<string, unknown>>;
  // Who answers for another issuer could bring that one's keys: https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation
  if (told['issuer'] !== issuer) throw new Error('the issuer calls itself by another name');
  const secure = (name: string): string => {
    const url = new URL(String(told[name]));
    if (url.protocol !== 'https:') throw new Error(`the issuer's ${name} is not https`);
    return url.href;
  };
  return {
    issuer,
    jwksUri: secure('jwks_uri'),
    authorizationEndpoint: secure('authorization_endpoint'),
    tokenEndpoint: secure('token_endpoint'),
  };
};
