import { lastPart, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Outcome } from '../conversation.ts';
import { notionsIn } from './notions-in.ts';
import { proseOf } from './prose-of.ts';

/** How a new denial goes on from the answered one. */
export type Progress =
  /** The very same: principal, action, resource, kind of policy. */
  | 'same'
  /** The same call, refused by another kind of policy or in another way: the earlier one lets it through now. */
  | 'nextLayer'
  /** Another call of the same work. */
  | 'nextCall';

/** Compares a new denial with the answered one; null: it is about something else. */
export const readProgress = (facts: Facts, before: Outcome): Progress | null => {
  const [now] = facts.denials;
  if (now === undefined) return null;
  const said = notionsIn(proseOf(facts));
  const isOwn = nameOf(now.principal) !== null && nameOf(now.principal) === nameOf(before.principal);
  // A sentence may leave its resource out: of the same action it is the same call then.
  const isSameResource = now.resource === before.resource || now.resource === null || before.resource === null;
  const isSameCall = now.action !== null && now.action === before.action && isSameResource;
  const isReported = said.hasAny('applied', 'works', 'still', 'next');
  // What puts the sentence right, or tells what it left open, is no new try.
  const isTold = said.has('correcting') || (before.policyType === 'unknown' && now.policyType !== 'unknown');
  // What kind of policy it was before nobody said: whether it is another one now cannot be told.
  const isUnknown = before.policyType === 'unknown' && now.policyType !== 'unknown';
  if (isOwn && isSameCall && isTold && (!isReported || isUnknown)) return null;
  if (isOwn && isSameCall) return isOtherLayer(now, before) ? 'nextLayer' : 'same';
  if (said.has('another')) return null;
  const isForeseen = now.action !== null && before.foreseen.includes(now.action);
  if (isOwn && (isForeseen || isReported || isNow.test(said.text))) return 'nextCall';
  return isForeseen && isReported ? 'nextCall' : null;
};

// "Now it is refused kms:Decrypt": what was refused before is not any more.
const isNow =
  /\b(?:now|this time|jetzt|nun|diesmal|maintenant|cette fois|ahora|esta vez|agora|desta vez|adesso|ora|stavolta)\b|今度は|次は|现在|这次/;

const isOtherLayer = (now: Facts['denials'][number], before: Outcome): boolean => {
  const knowsLayer = now.policyType !== 'unknown' && before.policyType !== 'unknown';
  if (knowsLayer && now.policyType !== before.policyType) return true;
  return now.kind !== 'unknown' && before.denial !== 'unknown' && now.kind !== before.denial;
};

/** The role, user or group behind a principal: a session is its role. */
const nameOf = (principal: string | null): string | null => {
  if (principal === null) return null;
  const { service, account, type, id } = readArn(principal);
  if (service === 'sts' && type === 'assumed-role') return `${account} ${id.split('/')[0]}`;
  return service === 'iam' && ['role', 'user'].includes(type) ? `${account} ${lastPart(id)}` : principal;
};
