import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** A service says that it could not take a role up, in its own words. */
export const cannotAssume = (clues: Clues): Recognition | null => {
  if (hasSentence(clues) || !says(clues, 'cannotAssume')) return null;
  // A sentence that names the service names the trust policy: nothing but that lets a service in.
  const isService =
    clues.main?.principal?.endsWith('.amazonaws.com') === true ||
    clues.denial?.meant?.principal?.endsWith('.amazonaws.com') === true;
  return found({
    tier: 'edge',
    ...(isService ? { confidence: 'likely' as const } : {}),
    because:
      'the service could not take the role up: its trust policy has to name the service, and the role has to exist',
  });
};
