import type { Sign } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAllowed, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** A kind of policy that only limits is silent or denies: named by the message or found by the engine. */
export const whenLimit = (clues: Clues, limit: keyof typeof limits): Recognition | null => {
  const { layer } = clues;
  const { because, alsoSays } = limits[limit];
  if (layer.policyType === limit)
    return found({
      tier: layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
      because,
      confidence: sureness(clues),
    });
  const isLeft = isAllowed(clues) || (layer.kind === 'unknown' && !hasSentence(clues) && clues.action !== null);
  return isLeft && says(clues, ...alsoSays) ? found({ tier: 'edge', because }) : null;
};

type Limit = {
  readonly because: string;
  /** Words for this kind of policy that count where what was shown allows the call. */
  readonly alsoSays: readonly Sign[];
};

const limits = {
  permissionsBoundary: {
    because: 'the permissions boundary does not allow it; an identity policy alone cannot',
    alsoSays: [],
  },
  session: {
    because: 'the session policy that was passed when the role was taken up does not allow it',
    alsoSays: ['sessionPolicy'],
  },
  vpcEndpoint: { because: 'the policy of the VPC endpoint does not admit it', alsoSays: [] },
} as const satisfies Record<string, Limit>;
