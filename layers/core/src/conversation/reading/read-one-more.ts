import { isAccountId, isRegion, lastPart, namesIn, readArn, roleOfSession } from '../../arn/index.ts';
import type { OneMore } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { excludedStretches } from '../compose/excluded-stretches.ts';
import type { Case, Conversation, Outcome } from '../conversation.ts';
import { outcomesOf } from '../engines/say-work.ts';
import { isNearerName } from '../told/is-nearer-name.ts';
import { type NamedKind, readNames } from '../told/read-names.ts';
import type { Said } from './notions-in.ts';

type Asked = { readonly facts: Facts; readonly said: Said; readonly conversation: Conversation; readonly at: number };

/** "And for a second function "pagos" of the same agent?", "another role, bericht-fn, on the same profile": the last fix of that kind for another thing or another caller; null: nothing of the kind is named. */
export const readOneMore = ({ facts, said, conversation, at }: Asked): OneMore | null => {
  const { text, errors, denials, evidence, mentions } = facts;
  if (text.length > longest || errors.length + denials.length + evidence.policies.length + mentions.arns.length > 0)
    return null;
  if (
    said.hasAny('undo', 'remove', 'why', 'whatIs', 'letter', 'fails', 'contrast', 'correcting') ||
    !more.test(said.text)
  )
    return null;
  // "The other role must never get that" asks for the contrary.
  if (excludedStretches(text).length > 0) return null;
  // Elsewhere it is another place, not one more thing.
  if (mentions.regions.length + mentions.accounts.length > 0) return null;
  const current = conversation.cases[at];
  const outcomes = outcomesOf(conversation);
  const [named, another] = [...readNames(text), ...idsAlone(text)].filter(
    ({ name }, at, all) => !isKnown(name, conversation) && all.findIndex((each) => each.name === name) === at,
  );
  if (current === undefined || named === undefined || another !== undefined) return null;
  const handed = named.kind === 'role' ? forHanded(named.name, outcomes) : null;
  if (handed !== null) return handed;
  if (named.kind === 'role' || named.kind === 'user') return forCaller(named.kind, named.name, outcomes);
  return forThing(named.kind, named.name, outcomes) ?? besides(named.kind, named.name, current);
};

const longest = 300;

/** One more, and no other in place of it. */
const more =
  /\b(?:another|second|third|other|also|too|as well|same|likewise|and for|what about|how about|zweite\w*|dritte\w*|weitere\w*|andere\w*|auch|gleiche\w*|dasselbe|und fur|noch (?:eine?|ne)\w*|deuxieme|seconde?|autre|aussi|meme|pareil|et pour|segund[oa]|otr[oa]|tambien|mism[oa]|y para|outr[oa]|tambem|mesm[oa]|e para|second[oa]|altr[oa]|anche|stess[oa]|e per)\b|もう一つ|別の|二つ目|同じ|にも|另一个|第二个|也|同样/;

/** "Another kb now, KBWIKI0002": an id that stands alone, where one kind of thing that has such ids is spoken of. */
const idsAlone = (text: string): readonly { readonly kind: NamedKind; readonly name: string }[] =>
  kb.test(text)
    ? (text.match(/(?<![A-Za-z0-9])(?=[A-Z]*\d)[A-Z0-9]{10}(?![A-Za-z0-9])/g) ?? []).map((name) => ({
        kind: 'knowledgeBase' as const,
        name,
      }))
    : [];
const kb = /\b(?:kb|knowledge[- ]?base)\b|wissensdatenbank|ナレッジベース|知识库/i;

const isKnown = (name: string, { cases }: Conversation): boolean => cases.some(({ text }) => text.includes(name));

const forCaller = (kind: 'role' | 'user', name: string, outcomes: readonly Outcome[]): OneMore | null => {
  const base = outcomes.findLastIndex(
    ({ principal, action }) => action !== null && !isOfRoles.test(action) && callerOf(principal) !== null,
  );
  const was = callerOf(outcomes[base]?.principal ?? null);
  if (base < 0 || was === null) return null;
  const { partition, account } = readArn(was);
  return {
    base,
    swaps: [],
    principal: `arn:${partition}:iam::${account}:${kind}/${name}`,
    was: lastPart(readArn(was).id),
    is: name,
  };
};

/** A second role that is passed or taken up, called nearly as the first. */
const forHanded = (name: string, outcomes: readonly Outcome[]): OneMore | null => {
  const { action = null, resource = null, principal = null } = outcomes.at(-1) ?? {};
  const { type, id } = readArn(resource);
  if (action === null || !isOfRoles.test(action) || type !== 'role') return null;
  const was = lastPart(id);
  const caller = callerOf(principal);
  return caller !== null && isNearerName(name, was, lastPart(readArn(caller).id))
    ? { base: outcomes.length - 1, swaps: [[was, name]], principal: null, was, is: name }
    : null;
};

// There a role that is named may be the one that is passed or taken up.
const isOfRoles = /^(?:iam|sts):/;

const callerOf = (principal: string | null): string | null => {
  const owner = roleOfSession(principal) ?? principal;
  return owner !== null && /^(?:role|user)$/.test(readArn(owner).type) ? owner : null;
};

/** The last fix about a thing of that kind. */
const forThing = (kind: NamedKind, name: string, outcomes: readonly Outcome[]): OneMore | null => {
  const base = outcomes.findLastIndex(({ resource, fix }) => fix.steps.length > 0 && ownName(kind, resource) !== null);
  const was = ownName(kind, outcomes[base]?.resource ?? null);
  return base < 0 || was === null || was === name
    ? null
    : { base, swaps: [[was, name]], principal: null, was, is: name };
};

const ownName = (kind: NamedKind, resource: string | null): string | null => {
  const { service, type, id } = readArn(resource);
  const [first = ''] = namesIn(id);
  if (kind === 'bucket')
    return service === 's3' && resource !== null ? (resource.split(':::')[1]?.split('/')[0] ?? null) : null;
  return things[kind] === `${service} ${type}` && first !== '' && first !== '*'
    ? kind === 'function'
      ? (id.split(':')[0] ?? null)
      : kind === 'alias'
        ? lastPart(id)
        : first
    : null;
};

const things: Partial<Record<NamedKind, string>> = {
  function: 'lambda function',
  table: 'dynamodb table',
  knowledgeBase: 'bedrock knowledge-base',
  guardrail: 'bedrock guardrail',
  alias: 'bedrock agent-alias',
  key: 'kms key',
};

/** A thing of another kind than any that was refused: the one action that it is used by, of the same caller, in the same place. */
const besides = (kind: NamedKind, name: string, { outcome, settled }: Case): OneMore | null => {
  const own = outcome ?? settled.at(-1) ?? null;
  const [action, type] = uses[kind] ?? [];
  const caller = callerOf(own?.principal ?? null);
  const { region } = readArn(own?.resource);
  if (own === null || action === undefined || type === undefined || caller === null || !isRegion(region)) return null;
  const { partition, account } = readArn(caller);
  if (!isAccountId(account)) return null;
  const resource = `arn:${partition}:${action.split(':')[0]}:${region}:${account}:${type}${name}`;
  return { base: null, swaps: [], principal: caller, action, resource, was: null, is: name };
};

const uses: Partial<Record<NamedKind, readonly [action: string, type: string]>> = {
  guardrail: ['bedrock:ApplyGuardrail', 'guardrail/'],
  knowledgeBase: ['bedrock:Retrieve', 'knowledge-base/'],
  function: ['lambda:InvokeFunction', 'function:'],
};
