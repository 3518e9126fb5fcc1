import { quoted } from '../../catalog/index.ts';
import { isSamePrincipal } from '../../diagnose/index.ts';
import type { Facts } from '../../intake/index.ts';

/** Refusals of others in the same text, which the fix is not for. */
export const refusedBesides = ({ denials }: Pick<Facts, 'denials'>): readonly string[] => {
  const [first, ...rest] = denials;
  const own = first?.principal ?? null;
  if (first === undefined || own === null || first.statedBy !== 'sentence') return [];
  return rest
    .filter(
      ({ statedBy, principal }) => statedBy === 'sentence' && principal !== null && !isSamePrincipal(principal, own),
    )
    .slice(0, 1)
    .map(
      ({ principal, action, resource }) =>
        `the text holds another refusal, of ${quoted(principal ?? '')} (${quoted(action ?? '')} on ${quoted(resource ?? '*')}): nothing here is for it; send it by itself`,
    );
};

/** What CDK was refused when it went on as its caller, for want of a role of its bootstrapping. */
export const refusedBehindRole = ({ denials }: Pick<Facts, 'denials'>): readonly string[] => {
  const [first, ...rest] = denials;
  if (first?.statedBy !== 'serviceSentence' || first.action !== 'sts:AssumeRole') return [];
  return rest
    .filter(({ action, principal }) => action !== null && action !== first.action && principal === first.principal)
    .slice(0, 1)
    .map(
      ({ action }) =>
        `${quoted(action ?? '')} needs no Allow of its own: CDK asked for it as the caller only because it could not take its role up, and that role has it`,
    );
};
