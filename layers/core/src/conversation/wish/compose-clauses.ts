import { composeIdentity } from '../compose/compose-identity.ts';
import { composeResource } from '../compose/compose-resource.ts';
import type { Ask, Composition, Element } from '../compose/composition.ts';
import { type Denied, denyParts } from '../compose/deny-parts.ts';
import type { Guarded } from '../compose/guarded.ts';
import { joined } from '../compose/joined-condition.ts';
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
    ({ effect, action }) => effect === 'allow' && action.startsWith(`${services[wish.target]}:`),
  );
  if (own.length === 0) return [];
  const bySubject = [...Map.groupBy(own, ({ subject }) => subject)];
  const parts = bySubject.flatMap(([subject, all]) => {
    // By which way a key is used says nothing of who manages it.
    const isManaged = all.every(({ verb }) => verb === 'manage');
    const named = subject === null ? wish.named : { ...wish.named, principals: [subject] };
    const made = composeResource({
      ...wish,
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
      statements: parts.flatMap(({ statements }) => statements),
      asks: parts.flatMap(({ asks }) => asks),
      notes: [...new Set(parts.flatMap(({ notes }) => notes))],
    },
  ];
};

const services: Readonly<Record<Guarded['target'], string>> = {
  bucket: 's3',
  key: 'kms',
  queue: 'sqs',
  topic: 'sns',
  secret: 'secretsmanager',
  function: 'lambda',
};
