import { composeEndpoint } from '../compose/compose-endpoint.ts';
import { composeIdentity } from '../compose/compose-identity.ts';
import { composeResource } from '../compose/compose-resource.ts';
import type { Ask, Composition, Element } from '../compose/composition.ts';
import { type Denied, denyParts } from '../compose/deny-parts.ts';
import type { Guarded } from '../compose/guarded.ts';
import { joined } from '../compose/joined-condition.ts';
import { keyOwner } from '../compose/key-owner.ts';
import { letPrincipalIn } from '../compose/let-principal-in.ts';
import { letServiceIn } from '../compose/let-service-in.ts';
import { oneOrList } from '../compose/one-or-list.ts';
import type { Target } from '../compose/target-of.ts';
import { elsewhere } from './elsewhere.ts';
import { grantsOfClauses } from './grants-of-clauses.ts';
import type { Clause } from './read-clauses.ts';

/** A wish for a policy: where it goes, and what was read of it. */
export type Wish = Omit<Denied, 'policyType'> & { readonly target: Target };

/** The policy that holds what was read of a wish, clause by clause; none: such a policy is not made of clauses. */
export const composeClauses = (wish: Wish, clauses: readonly Clause[]): readonly Composition[] => {
  switch (wish.target) {
    case 'identity':
      return ofIdentity(wish, clauses);
    case 'permissionsBoundary':
      return ofBoundary(wish, clauses);
    case 'serviceControl':
      return denied(wish, clauses, 'serviceControl');
    case 'vpcEndpoint': {
      const made = composeEndpoint({ ...wish, grants: grantsOfClauses(wish, clauses) });
      return made === null ? [] : [made];
    }
    case 'bucket':
    case 'key':
    case 'queue':
    case 'topic':
    case 'secret':
    case 'function':
      return ofResource({ ...wish, target: wish.target }, clauses);
    default:
      return [];
  }
};

const ofIdentity = (wish: Wish, clauses: readonly Clause[]): readonly Composition[] => {
  const grants = grantsOfClauses(wish, clauses);
  if (grants.length === 0) return denied(wish, clauses, 'identity');
  const { named, wanted } = wish;
  const allowed = composeIdentity(grants, {
    named,
    wanted,
    policyType: 'identity',
  });
  const [deny] = denied({ ...wish, wanted: [] }, clauses, 'identity');
  return deny === undefined
    ? [allowed]
    : [
        {
          ...allowed,
          statements: [...allowed.statements, ...deny.statements],
          asks: [...allowed.asks, ...deny.asks.filter(({ expect }) => expect === 'denied')],
        },
      ];
};

const ofBoundary = (wish: Wish, clauses: readonly Clause[]): readonly Composition[] => {
  const grants = grantsOfClauses(wish, clauses);
  return grants.length === 0
    ? []
    : [composeIdentity(grants, { named: wish.named, wanted: wish.wanted, policyType: 'permissionsBoundary' })];
};

type Place = { readonly resource: string; readonly actions: readonly string[] };

/** A Deny of each clause that forbids: on what it names, under each condition that must be broken for it. */
const denied = (wish: Wish, clauses: readonly Clause[], policyType: Denied['policyType']): readonly Composition[] => {
  const forbidden = clauses.filter(({ effect }) => effect === 'deny');
  const byPlace = Map.groupBy(forbidden, ({ resource }) => (/(?<!\$)\{|^\*$/.test(resource) ? '*' : resource));
  const places = [...byPlace].map(
    ([resource, all]): Place => ({ resource, actions: [...new Set(all.map(({ action }) => action))] }),
  );
  if (places.length === 0) return [];
  const wanted = wish.wanted.filter(({ id }) => id !== 'guardrail');
  // One statement for each condition: those of one statement would all have to be broken at once.
  const conditions = wanted.length === 0 ? [[]] : wanted.map(({ deny }) => [deny]);
  return [
    {
      ...denyParts.frame(policyType),
      statements: places.flatMap(({ resource, actions }) =>
        conditions.map(
          (blocks): Element => ({
            Effect: 'Deny',
            Action: oneOrList(actions),
            Resource: resource,
            ...joined([...ofFolder(actions, wish.named), ...blocks]),
          }),
        ),
      ),
      asks: asksOf(places, wanted, wish.named.prefix),
      notes: [...wanted.flatMap(({ note }) => note ?? []), ...denyParts.everyone(policyType)],
      source,
    },
  ];
};

/** A listing is denied under the folder that is named. */
const ofFolder = (actions: readonly string[], { prefix }: Wish['named']) =>
  prefix !== null && actions.every((action) => action === 's3:ListBucket')
    ? [{ StringLike: { 's3:prefix': `${prefix}*` } }]
    : [];

const asksOf = (places: readonly Place[], wanted: Wish['wanted'], prefix: string | null): readonly Ask[] => {
  const inFolder = prefix === null ? {} : { 's3:prefix': `${prefix}x` };
  const met = Object.assign({}, ...wanted.map((each) => each.met));
  const [first] = wanted;
  const [{ resource = '*', actions: [action = ''] = [] } = {}] = places;
  return [
    ...places.flatMap((place) =>
      place.actions.map((each) =>
        denyParts.ask(
          'denied',
          [sample(each), concrete(place.resource)],
          [{ ...inFolder, ...(first === undefined ? {} : { ...met, ...first.unmet }) }, first?.unmetSays ?? ''],
        ),
      ),
    ),
    ...(resource === '*' ? [] : [denyParts.ask('allowed', [sample(action), concrete(elsewhere(resource))], [met])]),
    ...(first === undefined ? [] : [denyParts.ask('allowed', [sample(action), concrete(resource)], [met])]),
    denyParts.ask('allowed', ['sts:GetCallerIdentity', '*'], [met]),
  ];
};

const sample = (action: string): string => action.replace(':*', ':CreateAnything');
const concrete = (resource: string): string =>
  resource === '*' ? 'arn:aws:any:us-east-1:111122223333:any' : resource.replaceAll('*', 'x').replaceAll('?', 'a');
const source: Composition['source'] = {
  name: 'The difference between explicit and implicit denies',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
};

/** Each principal of a wish with what is said of it; who is not named is let in as the wish says. */
const ofResource = (
  wish: Omit<Wish, 'target'> & Pick<Guarded, 'target'>,
  clauses: readonly Clause[],
): readonly Composition[] => {
  const own = clauses.filter(
    ({ effect, action }) => effect === 'allow' && action.startsWith(`${guardedServices[wish.target]}:`),
  );
  if (own.length === 0) return [];
  const closed = closedTo(wish, clauses);
  const owner = wish.target === 'key' ? keyOwner(wish.plain, wish.named) : null;
  const bySubject = [
    // Who manages a key, and is not named, is its account.
    ...Map.groupBy(own, ({ subject, verb }) => subject ?? (verb === 'manage' ? owner : null)),
  ];
  const parts = bySubject.flatMap(([subject, all]) => {
    // By which way a key is used says nothing of who manages it.
    const isManaged = all.every(({ verb }) => verb === 'manage');
    const isService = subject?.endsWith('.amazonaws.com') === true;
    const named = subject === null ? wish.named : { ...wish.named, principals: isService ? [] : [subject], guests: [] };
    const compose = closed.statements.length === 0 ? composeResource : letIn;
    const made = compose({
      ...wish,
      // What the account may has a statement of its own.
      ...(bySubject.some(([each]) => each?.endsWith(':root') === true) ? { plain: '' } : {}),
      ...(isManaged ? { wanted: [] } : {}),
      named,
      grants: grantsOfClauses({ ...wish, grants: [] }, all),
    });
    return made === null ? [] : [made];
  });
  const [first] = parts.toSorted((one, other) => other.asks.length - one.asks.length);
  if (first === undefined || parts.length < bySubject.length) return [];
  return [
    {
      ...first,
      statements: [...parts.flatMap(({ statements }) => statements), ...closed.statements],
      asks: [...parts.flatMap(({ asks }) => asks), ...closed.asks],
      notes: [...new Set(parts.flatMap(({ notes }) => notes))],
    },
  ];
};

/** Who is let in, where what is denied is said apart. */
const letIn = (wish: Guarded): Composition | null => letServiceIn(wish) ?? letPrincipalIn(wish);

/** What nobody may do to the resource, beside what is allowed. */
const closedTo = (
  { target, named }: Pick<Guarded, 'target' | 'named'>,
  clauses: readonly Clause[],
): Pick<Composition, 'statements' | 'asks'> => {
  const denied = clauses.filter(
    ({ effect, action }) => effect === 'deny' && action.startsWith(`${guardedServices[target]}:`),
  );
  const places = [...Map.groupBy(denied, ({ resource }) => resource)];
  return {
    statements: places.map(
      ([resource, all]): Element => ({
        Effect: 'Deny',
        Principal: '*',
        Action: oneOrList([...new Set(all.map(({ action }) => action))]),
        Resource: resource,
      }),
    ),
    asks: places.map(([resource, [first]]) => ({
      expect: 'denied',
      request: {
        principal: `arn:aws:iam::${named.account}:role/Caller`,
        action: first?.action ?? '',
        resource: concrete(resource),
        resourceAccount: named.account,
        context: {},
      },
      says: '',
    })),
  };
};

/** The service of what a resource's policy stands on. */
export const guardedServices: Partial<Readonly<Record<Target, string>>> = {
  bucket: 's3',
  key: 'kms',
  queue: 'sqs',
  topic: 'sns',
  secret: 'secretsmanager',
  function: 'lambda',
};
