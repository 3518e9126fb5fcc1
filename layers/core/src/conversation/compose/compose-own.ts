import { lastPart } from '../../arn/index.ts';
import { allowApiKeys } from './allow-api-keys.ts';
import { composeAudit } from './compose-audit.ts';
import { composeDelegation } from './compose-delegation.ts';
import { composeDeny } from './compose-deny.ts';
import { composeEach } from './compose-each.ts';
import { composeIdentity } from './compose-identity.ts';
import type { Composition } from './composition.ts';
import type { Denied } from './deny-parts.ts';
import { applicationProfiles } from './model-grants.ts';
import { says } from './words.ts';

/** A policy of a role, a user or a permission set: an Allow of what is wished for, a Deny of what is forbidden; each of several roles has its own. */
export const composeOwn = (wish: Omit<Denied, 'policyType'>): readonly Composition[] => {
  const delegated = composeDelegation({ text: wish.facts.text, plain: wish.plain, named: wish.named });
  if (delegated !== null) return [delegated];
  const audit = composeAudit(wish);
  if (audit !== null) return [audit];
  const keys = says.deny.test(wish.plain) ? null : allowApiKeys(wish);
  if (keys !== null) return [keys];
  if (isDeny(wish)) {
    const denied = composeDeny({ ...wish, policyType: 'identity' });
    return denied === null ? [] : [ofThese(denied, wish.named.principals)];
  }
  return composeEach(wish, ({ plain, named, wanted, grants }) => {
    // The key of a guardrail is that of a model's call; who applies one names it as the resource.
    const kept = applies.test(plain) ? wanted.filter(({ id }) => id !== 'guardrail') : wanted;
    return grants.length === 0 ? [] : [composeIdentity(grants, { named, wanted: kept, policyType: 'identity' })];
  });
};

/** A Deny binds whom it is attached to. */
const ofThese = (denied: Composition, principals: readonly string[]): Composition =>
  principals.length === 0
    ? denied
    : {
        ...denied,
        title: `The Deny for ${principals.map((each) => `\`${lastPart(each)}\``).join(', ')}, to stand beside the Allow that is there`,
        notes: [
          ...denied.notes,
          `attached ${principals.length === 1 ? 'there' : 'to each of them'} it binds nobody else: other roles, and people in the console with roles of their own, stay as they are`,
        ],
      };

/** What is forbidden, or required without saying what is to be allowed by it. */
const isDeny = ({ plain, wanted, grants }: Omit<Denied, 'policyType'>): boolean => {
  // "Only the profiles of its own tag, never the model": an Allow that is bound leaves the model closed.
  if (wanted.some(({ id }) => id === 'tags') && applicationProfiles.test(plain) && grants.length > 0) return false;
  if (says.deny.test(plain)) return true;
  // "Without it the call is to be refused".
  if (wanted.some(({ id }) => id === 'guardrail') && withoutIt.test(plain)) return true;
  if (says.allow.test(plain) && grants.length > 0) return false;
  const isGuard = wanted.some(({ id }) => guards.has(id));
  const isConcrete = grants.some(({ resources }) => resources.every((each) => !/[{]|^\*$/.test(each)));
  return (
    (isGuard && (!isConcrete || says.must.test(plain))) ||
    (wanted.some(({ id }) => id === 'guardrail') && !says.invoke.test(plain) && !applies.test(plain))
  );
};

const guards: ReadonlySet<string> = new Set(['guardrail', 'mfa', 'vpce', 'vpc', 'address']);
const withoutIt =
  /\b(?:without|ohne|sans|sin|sem|senza) (?:\w+ ){0,2}guardrail|ガードレール(?:が|の)?(?:なし|無し|ない)|(?:没有|不带|缺少).{0,4}(?:护栏|guardrail)/;
const applies = /apply ?guardrail/;
