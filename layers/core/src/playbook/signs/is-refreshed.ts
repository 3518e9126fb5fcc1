import type { Clues } from '../clues/clues.ts';
import { says } from './says.ts';

/** The grant that was refused is a refresh token, which ends with its session; an exchange hands in another issuer's. https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html */
export const isRefreshed = (clues: Clues): boolean =>
  says(clues, 'grantRefused') && says(clues, 'tokenRefreshed') && !says(clues, 'tokenExchangeCall');
