import { type Discover, discovering, tokenVerifier, type VerifyToken } from '@whydenied/core/identity';
import type { Configuration } from './configuration.ts';

/** How callers prove who they are by tokens of an issuer. */
export type Identifying = {
  readonly verify: VerifyToken;
  readonly discover: Discover;
  /** The audience that the page signs in as. */
  readonly clientId: string;
};

/** Over the issuer that is configured; null: none is, and no token counts. */
export const identifying = ({ tokenIssuer, tokenAudiences }: Configuration): Identifying | null => {
  const [clientId] = tokenAudiences;
  if (tokenIssuer === null || clientId === undefined) return null;
  const discover = discovering(tokenIssuer, fetch);
  return {
    clientId,
    discover,
    verify: tokenVerifier({ issuer: tokenIssuer, audiences: tokenAudiences }, discover, fetch),
  };
};
