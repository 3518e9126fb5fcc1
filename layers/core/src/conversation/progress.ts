import type { Facts } from '../intake/index.ts';
import type { Outcome } from './conversation.ts';

/** How a new denial goes on from the answered one; null: it is about something else. */
export const readsAsProgress = (facts: Facts, before: Outcome): 'same' | 'next' | null => {
  const [now] = facts.denials;
  if (now === undefined) return null;
  const isOwn = nameOf(now.principal) !== null && nameOf(now.principal) === nameOf(before.principal);
  const isSameCall = now.action !== null && now.action === before.action && now.resource === before.resource;
  if (isOwn && isSameCall) return 'same';
  const isForeseen = now.action !== null && before.foreseen.includes(now.action);
  if (isOwn && (isForeseen || reportsChange(facts))) return 'next';
  return isForeseen && reportsChange(facts) ? 'next' : null;
};

/** The words around the denial that say that something was changed since. */
const reportsChange = (facts: Facts): boolean => {
  const sentence = facts.denials[0]?.sentence ?? '';
  const around = facts.plain.replace(sentence, ' ').slice(0, 2_000);
  return /\b(?:now|still|applied|added|attached|deployed|changed|updated|fixed|after|did|done|next|again|then|further|instead)\b/i.test(
    around,
  );
};

/** The role, user or group behind a principal: a session is its role. */
const nameOf = (principal: string | null): string | null => {
  if (principal === null) return null;
  const session = /^arn:[^:]*:sts::([^:]*):assumed-role\/([^/]+)/.exec(principal);
  if (session !== null) return `${session[1]} ${session[2]}`;
  const identity = /^arn:[^:]*:iam::([^:]*):(?:role|user)\/(?:.*\/)?([^/]+)$/.exec(principal);
  return identity === null ? principal : `${identity[1]} ${identity[2]}`;
};
