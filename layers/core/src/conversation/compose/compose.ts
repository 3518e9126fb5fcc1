import { isAccountId, readArn } from '../../arn/index.ts';
import { hasResourceType } from '../../catalog/index.ts';
import { findDanger } from '../../danger/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import type { Wish } from '../wish/compose-clauses.ts';
import { keepClauses } from '../wish/keep-clauses.ts';
import { serviceWords } from '../wish/things.data.ts';
import { asRead } from './as-read.ts';
import { callerTag, withoutTagPath } from './caller-tag.ts';
import { composeControl } from './compose-control.ts';
import { isDelegation } from './compose-delegation.ts';
import { composeDeny } from './compose-deny.ts';
import { composeEach } from './compose-each.ts';
import { composeEndpoint } from './compose-endpoint.ts';
import { composeIdentity } from './compose-identity.ts';
import { composeOwn } from './compose-own.ts';
import { composeResource } from './compose-resource.ts';
import { composeServerless } from './compose-serverless.ts';
import { composeTrust } from './compose-trust.ts';
import type { Composition } from './composition.ts';
import { conditionsOf } from './conditions-of.ts';
import { denyingParts } from './denying-parts.ts';
import { exceptionsIn } from './exceptions-in.ts';
import { geographyIn } from './geography-in.ts';
import type { Granted } from './granted.ts';
import { grantsOf } from './grants-of.ts';
import { inPartition } from './in-partition.ts';
import { unreadPlace } from './in-regions.ts';
import { type Named, namedThings } from './named-things.ts';
import { narrowed } from './narrowed.ts';
import { withoutOwnPath } from './narrowing.data.ts';
import { proveComposed } from './prove-composed.ts';
import { reworded } from './reworded.ts';
import { standingLimits } from './standing-limits.ts';
import { unknownVerbs } from './taken-away.ts';
import { type Target, targetOf } from './target-of.ts';
import { wishesForPolicy, wishesInForm } from './wishes-for-policy.ts';
import { withExceptions } from './with-exceptions.ts';
import { withGuests } from './with-guests.ts';
import { withRegionDeny } from './with-region-deny.ts';
import { says } from './words.ts';

/** The policies that a wish asks for, made of what it names; null: it wishes for none, or does not say for what. */
export const compose = (facts: Facts): readonly Composition[] | null => {
  if (facts.text.length > longest || facts.errors.length > 0 || facts.evidence.policies.length > 0) return null;
  if (
    facts.denials.some(
      ({ statedBy, principal }) => statedBy === 'sentence' || (principal !== null && statedBy !== 'operation'),
    )
  )
    return null;
  const standing = standingLimits(facts.text);
  const worded = reworded(standing.rest);
  const meant = worded.text === facts.text ? facts : readText(worded.text);
  const made = composeWorded(meant, worded.isInForm);
  if (made === null) return null;
  const verbs = unknownVerbs(worded.text);
  const held = beside(inPartition(worded.held(made), facts.mentions), standing.told);
  return verbs.length === 0 || !held.some(allows) ? held : held.map((each) => ({ ...each, turned: verbs }));
};

/** A policy beside limits that stand already: no Allow of it gets past them. */
const beside = ([first, ...rest]: readonly Composition[], told: readonly string[]): readonly Composition[] =>
  first === undefined || told.length === 0 || !allows(first)
    ? first === undefined
      ? []
      : [first, ...rest]
    : [{ ...first, untaken: [...told.map(pastLimit), ...(first.untaken ?? [])] }, ...rest];

const pastLimit = (told: string): string =>
  `a way past “${told.slice(0, longestPart)}”: an Allow gets past no Deny and through no limit; whoever owns that one has to narrow it, or to except this caller`;

const allows = ({ statements }: Composition): boolean => statements.some(({ Effect }) => Effect === 'Allow');

/** A wish in the words that every reader knows. */
const composeWorded = (facts: Facts, isInForm = false): readonly Composition[] | null => {
  const whole = plainLetters(facts.text);
  const told = targetOf(whole) ?? (isInForm ? 'identity' : null);
  // The boundary is what the roles are made under, and not what is wished for.
  const target = told === 'permissionsBoundary' && isDelegation(whole) ? 'identity' : told;
  if (target === null || !(isInForm ? wishesInForm(whole) : wishesForPolicy(facts.text, whole))) return null;
  // What is spared must not be read as what is meant.
  const exceptions = exceptionsIn(facts.text);
  const rest = withoutTagPath(withoutOwnPath(exceptions.rest));
  const meant = rest === facts.text ? facts : readText(rest);
  const apart = target === 'serviceControl' ? inParts(denyingParts(meant.text)) : null;
  if (apart !== null) return withExceptions(apart, exceptions);
  const plain = plainLetters(meant.text);
  const names = withGuests(namedThings(meant), meant.text, target);
  const named = { ...inPlace(names, plain, target), spared: exceptions.principals };
  // A tag that names a folder is no tag of the objects in it.
  const isOfFolder = callerTag(exceptions.rest) !== null;
  const wanted = conditionsOf(meant.text, plain, named).filter(({ id }) => !(isOfFolder && id === 'tags'));
  // Which of two places is read and which is written must be said, or either would get both.
  const isUnclear =
    new Set(meant.text.match(/\bs3:\/\/[a-z0-9][\w./=-]*/g) ?? []).size > 1 && named.ends.input === null;
  const grants = grantsOf(meant, asRead(plain), named);
  const wish: Wish = { facts: meant, plain, target, named, wanted, grants };
  const spared = (all: readonly Composition[]): readonly Composition[] => withExceptions(all, exceptions);
  const kept = keepClauses(wish, { first: isUnclear ? [] : spared(composed(wish)), spared, isGood });
  const limited = kept === null ? null : withRegionDeny(kept, wish);
  const made = limited === null || isGood(limited) ? limited : kept;
  const narrow = made === null ? null : narrowed(made, exceptions.rest);
  const last = narrow !== null && isGood(narrow) ? narrow : made;
  return last === null ? null : last.map((each) => keptIn(each, wish));
};

/** A model of one part of the world is of every Region there: which they are says a condition. */
const inPlace = (named: Named, plain: string, target: Target): Named =>
  target === 'identity' && named.regions.length === 0 && geographyIn(plain, []) !== null && says.only.test(plain)
    ? { ...named, region: '*' }
    : named;

/** Each part of an SCP by itself, in one document; a part that none can be made of is told. Null: it has one part, or none can be made of any. */
const inParts = (parts: readonly string[]): readonly Composition[] | null => {
  if (parts.length < 2) return null;
  const made = parts.map((part) => ({ part, first: compose(readText(asScp(part)))?.[0] }));
  const [first, ...rest] = made.flatMap((each) => each.first ?? []);
  if (first === undefined) return null;
  const unread = made.flatMap(({ part, first: one }) => (one === undefined ? [`“${part.slice(0, longestPart)}”`] : []));
  const all = [first, ...rest];
  const untaken = [...all.flatMap((each) => each.untaken ?? []), ...unread];
  const whole: Composition = {
    ...first,
    statements: all.flatMap(({ statements }) => statements),
    asks: all.flatMap(({ asks }) => asks),
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
    ...(untaken.length === 0 ? {} : { untaken }),
  };
  // Each part is proven by itself: what it leaves alone, another may deny.
  const asks = proveComposed(whole).flatMap(({ ask, holds }) => (holds || ask.expect === 'denied' ? [ask] : []));
  return isGood([{ ...whole, asks }]) ? [{ ...whole, asks }] : null;
};

const asScp = (part: string): string => (targetOf(plainLetters(part)) === 'serviceControl' ? part : `SCP: ${part}`);
const longestPart = 80;

const isGood = (made: readonly Composition[]): boolean =>
  made.length > 0 && made.every(isHarmless) && made.every(isApt) && made.every(isProven);

/** An action that AWS has no ARN for is matched by `*` only: under an ARN its statement does nothing. */
const isApt = ({ statements }: Composition): boolean =>
  statements.every(({ Action, Resource, Principal }) => {
    if (Resource === undefined || Principal !== undefined || [Resource].flat().includes('*')) return true;
    return [Action ?? []]
      .flat()
      .map(String)
      .every((action) => action.includes('*') || hasResourceType(action));
  });

/** Nobody is given an Allow for what leads to everything, for every action or, where AWS knows an ARN, for every resource. */
const isHarmless = ({ policyType, statements, isBound }: Composition): boolean =>
  policyType === 'serviceControl' ||
  policyType === 'resourceControl' ||
  policyType === 'vpcEndpoint' ||
  // A ceiling grants nothing.
  (policyType === 'permissionsBoundary' &&
    statements.every(({ Action }) => [Action].flat().every((each) => each !== '*'))) ||
  // To a boundary that nobody may take off; to one service and the users that were named.
  isBound === true ||
  statements.every(({ Effect, Action, Resource, Principal, Condition }) => {
    if (Effect === 'Deny' || isBoundPass(Action, Resource, Condition)) return true;
    const resources = [Resource ?? '*'].flat().map(String);
    return [Action ?? '*']
      .flat()
      .map(String)
      .every(
        (action) =>
          !action.includes('*') &&
          (Principal !== undefined ||
            resources.every(
              (resource) => findDanger({ action, resource }) === null && (resource !== '*' || !hasResourceType(action)),
            )),
      );
  });

/** Roles of one beginning, handed to one service: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
const isBoundPass = (action: unknown, resource: unknown, condition: unknown): boolean =>
  action === 'iam:PassRole' &&
  isOfOneBeginning(String(resource)) &&
  JSON.stringify(condition ?? {}).includes('"StringEquals":{"iam:PassedToService":"');

const isOfOneBeginning = (resource: string): boolean => {
  const { service, account, type, id } = readArn(resource);
  return (
    service === 'iam' &&
    (isAccountId(account) || account === '{AccountId}') &&
    type === 'role' &&
    /^[\w+=,.@/-]{6,}\*?$/.test(id)
  );
};

const isProven = (made: Composition): boolean => proveComposed(made).every(({ holds }) => holds);

const longest = 1_200;

const only = <Made>(made: Made | null): readonly Made[] => (made === null ? [] : [made]);

const composed = (wish: Wish): readonly Composition[] => {
  const { facts, plain, target, named, wanted, grants } = wish;
  switch (target) {
    case 'trust': {
      const trust = composeTrust({ text: facts.text, plain, named, wanted });
      // "And the permissions of it": what it may do, beside who may be it.
      const also = trust !== null && bothAsked.test(plain) && grants.length > 0;
      return [
        ...only(trust),
        ...(also ? [composeIdentity(grants, { named, wanted: [], policyType: 'identity' })] : []),
      ];
    }
    case 'serviceControl':
      return only(composeDeny({ ...wish, policyType: 'serviceControl' }));
    case 'resourceControl':
      return only(composeControl(wish));
    case 'vpcEndpoint':
      return only(composeEndpoint(wish));
    case 'dataAccess':
    case 'network':
      return only(composeServerless(target, wish));
    case 'permissionsBoundary': {
      const ceiling = grants.length === 0 ? ofServices(plain) : grants;
      return ceiling.length === 0
        ? []
        : [composeIdentity(ceiling, { named, wanted, policyType: 'permissionsBoundary' })];
    }
    case 'identity':
      return composeOwn(wish);
    default:
      return composeEach(wish, (each) => only(composeResource({ ...each, target })));
  }
};

/** Whole services denied everywhere, of a wish that lets them be somewhere: it is not handed out. */
const keptIn = (made: Composition, { plain, wanted }: Wish): Composition => {
  const place = made.statements.some(
    ({ Effect, Action, Condition }) =>
      Effect === 'Deny' && isOfNoPlace(Condition) && JSON.stringify(Action ?? '').includes(':*'),
  )
    ? unreadPlace(plain, wanted)
    : null;
  return place === null ? made : { ...made, turned: [place] };
};

const isOfNoPlace = (condition: unknown): boolean => !/Region|Source|Vpc/i.test(JSON.stringify(condition ?? {}));

/** "Caps a role at Bedrock": whole services, which a ceiling may name. */
const ofServices = (plain: string): readonly Granted[] => {
  if (!(says.only.test(plain) || caps.test(plain))) return [];
  const told = plain.replace(/\biam (?=polic|rol|user|permission)/g, ' ');
  const actions = Object.entries(serviceWords)
    .filter(([service, words]) => service !== 'iam' && told.search(words) >= 0)
    .map(([service]) => `${service}:*`);
  return actions.length === 0 ? [] : [{ actions, resources: ['*'] }];
};

const caps =
  /\b(?:caps?|limit\w*|restrict\w*|confin\w*|at most|no more than|begrenz\w*|beschrank\w*|hochstens|plafonn\w*|restreign\w*|restring\w*|maximo|limita\w*)\b|制限|上限|限制/;

const bothAsked =
  /\b(?:and|und|et|y|e)\b.{0,40}(?:permission|berechtigung|s3|access|droits|permis|permess)|と.{0,20}権限|和.{0,20}权限/;
