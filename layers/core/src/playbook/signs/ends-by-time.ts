import type { Clues } from '../clues/clues.ts';
import { says } from './says.ts';

/** The credentials are there again after a sign-in, and gone again after some time. https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-user-session.html */
export const endsByTime = (clues: Clues): boolean =>
  says(clues, 'sessionEndsDaily') && says(clues, 'loginMends', 'tokenRefreshed') && !says(clues, 'tokenExchangeCall');
