import { type CompiledPolicies, compile, decide } from '@whydenied/iam';
import { bucketNamed, readArn } from '../../arn/index.ts';
import type { Composition, Element } from '../compose/composition.ts';
import { elsewhere } from './elsewhere.ts';
import type { Clause } from './read-clauses.ts';

/** The clauses of a wish that a policy does not keep, decided by evaluation; conditions aside, which narrow what is asked and take nothing of it back. */
export const brokenClauses = (made: readonly Composition[], clauses: readonly Clause[]): readonly Clause[] => {
  const whole = made.flatMap((each) => each.statements);
  const isLimit = made.every(({ policyType }) => policyType === 'serviceControl');
  return [
    ...brokenIn(
      whole,
      clauses.filter(({ resource }) => !isOpen(resource)),
      isLimit,
    ),
    // What a wish does not name may stand in the policy under any name.
    ...brokenIn(
      whole.map(({ Resource: _named, ...rest }) => ('NotResource' in rest ? rest : { ...rest, Resource: '*' })),
      // "Only Mistral's models may be used": what a limit spares by name is what may be.
      clauses.filter(
        ({ resource, effect }) =>
          isOpen(resource) && !(isLimit && effect === 'allow' && whole.some((each) => 'NotResource' in each)),
      ),
      isLimit,
    ),
  ];
};

const isOpen = (resource: string): boolean => resource.includes('{');

const brokenIn = (statements: readonly Element[], clauses: readonly Clause[], isLimit: boolean): readonly Clause[] => {
  if (clauses.length === 0) return [];
  const allows = compiledOf(statements.filter(({ Effect }) => Effect === 'Allow'));
  const denies = compiledOf(statements.filter(({ Effect }) => Effect === 'Deny'));
  const always = compiledOf(statements.filter(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined));
  return clauses.filter(
    (clause) =>
      !isKept(clause, { allows, denies, always, isLimit }) || isWider(clause, clauses, { allows, denies: always }),
  );
};

type Sides = Readonly<Record<'allows' | 'denies' | 'always', CompiledPolicies>>;

/** A limit that only denies lets be what it does not deny always. */
type Held = Sides & { readonly isLimit: boolean };

const isKept = (clause: Clause, { allows, denies, always, isLimit }: Held): boolean => {
  const is = (policies: CompiledPolicies, decision: string): boolean =>
    decide(policies, {
      principal: callerOf(clause.resource),
      action: concreteAction(clause.action),
      resource: concrete(clause),
      context: {},
    }).decision === decision;
  switch (clause.effect) {
    case 'allow':
      return (isLimit || is(allows, 'allowed')) && !is(always, 'explicitDeny');
    case 'not':
      return !is(allows, 'allowed') || is(always, 'explicitDeny');
    case 'deny':
      return is(denies, 'explicitDeny');
  }
};

/** Whether the same is done to what bears another name, or to what the wish names for something else. */
const isWider = (clause: Clause, clauses: readonly Clause[], { allows, denies }: Omit<Sides, 'always'>): boolean => {
  const { effect, action, resource } = clause;
  if (effect === 'not') return false;
  const same = clauses.filter((each) => each.effect === effect && each.action === action);
  const nearby = same.length > 1 ? null : otherThan(resource);
  const named = clauses
    .map((each) => each.resource)
    .filter((each) => isOfKind(each, resource) && !same.some((own) => own.resource === each));
  return [...(nearby === null ? [] : [nearby]), ...new Set(named)].some((other) => {
    const request = {
      principal: callerOf(resource),
      action: concreteAction(action),
      resource: other.replaceAll('*', 'x').replaceAll('?', 'a'),
      context: {},
    };
    return effect === 'allow'
      ? decide(allows, request).decision === 'allowed'
      : decide(denies, request).decision === 'explicitDeny';
  });
};

/** Another thing of the same kind, by its name: one bucket and another. */
const isOfKind = (one: string, other: string): boolean => {
  const [mine, theirs] = [readArn(one), readArn(other)];
  return (
    one !== '*' &&
    !isOpen(one) &&
    !isOpen(other) &&
    mine.service === theirs.service &&
    (mine.service === 's3' ? bucketNamed(one) !== bucketNamed(other) : mine.type === theirs.type && one !== other)
  );
};

/** A like thing of another name; null: the resource names none. */
const otherThan = (resource: string): string | null =>
  resource === '*' || isOpen(resource) || isAny(resource) || unnamed.has(readArn(resource).service)
    ? null
    : elsewhere(resource).replaceAll('*', 'x').replaceAll('?', 'a');

const isAny = (resource: string): boolean => readArn(resource).id.startsWith('*');

// A key's own policy says `*`, and who may pass a role says which.
const unnamed: ReadonlySet<string> = new Set(['kms', 'iam']);

/** Somebody of the account that the resource is in: both sides are asked of another one. */
const callerOf = (resource: string): string =>
  `arn:aws:iam::${/^\d{12}$/.exec(readArn(resource).account)?.[0] ?? '111122223333'}:role/Application`;

/** Statements without conditions, as the policy of what they are on: a key is opened by no other. */
const compiledOf = (statements: readonly Element[]): CompiledPolicies =>
  compile({
    resource: [
      {
        name: 'composed',
        document: {
          Version: '2012-10-17',
          Statement: statements.map(({ Principal: _who, NotPrincipal: _whoNot, Condition: _when, ...rest }) => ({
            ...rest,
            Principal: '*',
          })),
        },
      },
    ],
  });

const concreteAction = (action: string): string => action.replace(':*', ':GetAnything');

// A name that nobody said stands in the document as it stands here.
const concrete = ({ resource }: Clause): string =>
  resource === '*' ? 'arn:aws:any:us-east-1:111122223333:any' : resource.replaceAll('?', 'a').replaceAll('*', 'x');
