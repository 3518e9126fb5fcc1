import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAllowed, lacksAllow } from './denied-action.ts';
import { found } from './found.ts';
import { says } from './says.ts';

/** The denied principal is not the one that was meant: an instance where a service account was given a role, or as the text tells. */
export const wrongCredentials = (clues: Clues): Recognition | null => {
  const because = 'the denied principal is not the one that was meant: the client found other credentials first';
  if (says(clues, 'guestRefused'))
    return found({
      tier: 'sentence',
      because: 'the identity pool was asked as a guest, without the token of a signed-in user, and takes no guests',
    });
  const isMeantElsewhere = says(clues, 'workload');
  if (clues.principal.worksFor === 'instance' && isMeantElsewhere) return found({ tier: 'edge', because });
  const isDenied = clues.denial?.principal != null && lacksAllow(clues);
  if (isDenied && says(clues, 'otherIdentity')) return found({ tier: 'edge', confidence: 'possible', because });
  if (isDenied && says(clues, 'runsAsOther')) return found({ tier: 'edge', confidence: 'possible', because });
  if (isDenied && says(clues, 'profileNamed')) return found({ tier: 'edge', confidence: 'possible', because });
  if (!isAllowed(clues) || clues.denial === null) return null;
  const guess = 'the call may be signed with other credentials than those whose policies were shown';
  return found({ tier: 'guess', confidence: 'possible', because: guess });
};
