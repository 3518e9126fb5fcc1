import type { PolicyType } from '@whydenied/iam';
import type { Sign } from '../../intake/index.ts';
import type { Recognition, Tier } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAllowed, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

type Layer = {
  readonly policyType: PolicyType;
  readonly fits: boolean;
  readonly tier: Tier;
  readonly because: string;
  /** Words for this kind of policy that count where what was shown allows the call. */
  readonly alsoSays?: readonly Sign[];
};

/** A kind of policy that only limits is silent or denies: named by the message or found by the engine. */
export const whenLayer = (clues: Clues, sign: Layer): Recognition | null => {
  const { layer } = clues;
  const { because } = sign;
  if (!sign.fits) return null;
  if (layer.policyType === sign.policyType)
    return found({
      tier: layer.kind === 'explicit' ? 'explicitDeny' : sign.tier,
      because,
      confidence: sureness(clues),
    });
  const isLeft = isAllowed(clues) || (layer.kind === 'unknown' && !hasSentence(clues) && clues.action !== null);
  return isLeft && sign.alsoSays !== undefined && says(clues, ...sign.alsoSays)
    ? found({ tier: sign.tier, because })
    : null;
};
