import type { Explained } from '../explain-input.ts';
import { isSetLimit } from '../is-set-limit.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { actAlone } from '../say-act.ts';

/** Why a call is not made as somebody else, or round what refuses it, and what to do instead. */
export const sayBypass = (explained: Explained, asRoot = false): string => {
  const { denial } = explained.diagnosis;
  const isGuarded = isSetLimit(denial);
  const lead = isGuarded
    ? `**No, I advise against it:** ${kindOf(explained)} refuses this on purpose. To go round it, by another identity, a copy elsewhere or a call without what it asks for, would circumvent a control; CloudTrail records who did, and the next one finds the gap closed or worse, open.`
    : '**Better not:** with another identity the call would run with everything that one may do, for the sake of one permission, and CloudTrail would show the wrong caller. It would also need an Allow of its own, and a trust that lets you take it up.';
  const root = asRoot
    ? ' The root user is no way out either: SCPs and RCPs bind it in every member account, and no program should hold its credentials.'
    : '';
  const ask = isGuarded
    ? 'Ask its owner for an exception for this one role, or for the way that is meant for it; “write them” gives the text.'
    : `The narrow way stays: ${actAlone(explained)}`;
  return `${lead}${root}\n\n${ask}`;
};

const kindOf = ({ diagnosis: { denial } }: Explained): string =>
  policyKindWords(denial.policyType === 'unknown' ? 'identity' : denial.policyType);
