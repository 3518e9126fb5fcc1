import { matchAction, type PrincipalEntry } from '@whydenied/iam';
import { isAccountId, isRoot, readArn } from '../arn/index.ts';
import { actionsOf, isAction } from '../catalog/index.ts';
import { contextsOf, invented } from './contexts-of.ts';
import { asName, fillIn, variablesIn } from './fill-in.ts';
import type { Budget, Context, Written } from './written.ts';

/** How two policies are compared: by what they let their own principal do, or as the policies of a resource by whom they let in. */
export type ComparedAs = 'identity' | 'resource' | 'denies';

export type Probe = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** The resource as the policies name it. */
  readonly pattern: string;
  /** Who asks, where that matters. */
  readonly by: string;
  readonly context: Context;
};

export type Compared = { readonly statements: readonly Written[]; readonly as: ComparedAs };

/**
 * What each statement names, then every action with every resource, condition and principal; one at a time, for their
 * product has no bound. `changed`: these are met under what keeps the others from speaking, too.
 */
export function* probesOf(compared: Compared, changed: readonly Written[], budget: Budget): Generator<Probe> {
  const { statements } = compared;
  for (const one of statements) {
    const met = [{}, ...contextsOf(one, budget).met];
    yield* across({ ...compared, statements: [one] }, met, budget);
  }
  for (const one of changed)
    yield* across({ ...compared, statements: [one] }, besideOthers(one, statements, budget), budget);
  const unmet = changed.flatMap((one) => contextsOf(one, budget).unmet);
  yield* across(compared, [{}, ...statements.flatMap((one) => contextsOf(one, budget).met), ...unmet], budget);
}

/** One statement applies and another does not, and all others do not as far as that can be. */
const besideOthers = (one: Written, statements: readonly Written[], budget: Budget): readonly Context[] => {
  const own = contextsOf(one, budget).met.slice(0, mostOwn);
  const others = statements
    .filter((other) => other !== one && other.conditions.length > 0)
    .slice(0, mostOthers)
    .map((other) => contextsOf(other, budget).unmet);
  const allAtOnce: Context = Object.assign({}, ...others.flatMap((unmet) => unmet.slice(0, 1)));
  return [allAtOnce, ...others.flat()].flatMap((unmet) => own.map((met) => merged(unmet, met)));
};
const mostOwn = 4;
const mostOthers = 40;

// Keys are the same in any case.
const merged = (under: Context, over: Context): Context => {
  const names = new Set(Object.keys(over).map((key) => key.toLowerCase()));
  return { ...Object.fromEntries(Object.entries(under).filter(([key]) => !names.has(key.toLowerCase()))), ...over };
};

function* across({ statements, as }: Compared, met: readonly Context[], budget: Budget): Generator<Probe> {
  const contexts = [...new Map(met.map((context) => [JSON.stringify(context), context])).values()];
  budget.left -= contexts.length;
  const witnesses = witnessesOf(statements, as);
  const callers = as === 'identity' ? [own] : callersOf(statements, as);
  for (const action of actionsIn(statements, budget))
    for (const witness of witnesses)
      for (const caller of callers)
        for (const context of contexts)
          yield { ...caller, action, pattern: witness.pattern, ...named(witness, context) };
}

/** A resource that fits the pattern, with a value for each variable that has none yet. */
const named = (witness: Witness, given: Context): { readonly resource: string; readonly context: Context } => {
  if (witness.variables.length === 0) return { resource: witness.resource, context: given };
  const names = new Set(Object.keys(given).map((key) => key.toLowerCase()));
  const lacking = witness.variables.filter(
    ({ key, fallback }) => fallback === undefined && !names.has(key.toLowerCase()),
  );
  const context = { ...given, ...Object.fromEntries(lacking.map(({ key }) => [key, invented])) };
  return { resource: asName(fillIn(witness.pattern, context, true), true), context };
};

type Caller = { readonly principal: string; readonly by: string };

const own: Caller = { principal: 'arn:aws:iam::111122223333:role/Compared', by: '' };

/** Whom the statements name, and those whom nobody named: a stranger to the account, and who has not signed in. */
const callersOf = (statements: readonly Written[], as: ComparedAs): readonly Caller[] => {
  const named = statements.flatMap(({ principals = [], notPrincipals = [] }) =>
    [...principals, ...notPrincipals].flatMap(callerOf),
  );
  const strangers = [
    { principal: 'arn:aws:iam::999999999999:role/Stranger', by: ' by principals of any other account' },
    { principal: 'anonymous', by: ' by anybody, without signing in' },
  ];
  const all = as === 'denies' ? [own, ...named, ...strangers] : [...named, ...strangers];
  return [...new Map(all.map((caller) => [caller.principal, caller])).values()];
};

export const callerOf = ({ type, value }: PrincipalEntry): readonly Caller[] => {
  if (type === 'everyone' || type === 'CanonicalUser' || value === '*') return [];
  const account = isAccountId(value) ? value : isRoot(value) ? readArn(value).account : null;
  return account === null
    ? [{ principal: value, by: ` by ${value}` }]
    : [{ principal: `arn:aws:iam::${account}:role/Compared`, by: ` by principals of ${account}` }];
};

/** Each once, spelled out; looking for the names of a pattern is work too. */
function* actionsIn(statements: readonly Written[], budget: Budget): Generator<string> {
  const seen = new Set<string>();
  for (const pattern of new Set(statements.flatMap(actionPatternsOf))) {
    if (budget.left < 0) return;
    for (const action of spelledOut(pattern, budget)) {
      if (!seen.has(action)) yield action;
      seen.add(action);
    }
  }
}

// What is spared is asked about as well: somebody may spare it no longer.
const actionPatternsOf = ({ actions = [], notActions }: Written): readonly string[] =>
  notActions === undefined ? actions : ['*', ...notActions];

type Witness = {
  readonly pattern: string;
  readonly resource: string;
  readonly variables: ReturnType<typeof variablesIn>;
};

const witnessesOf = (statements: readonly Written[], as: ComparedAs): readonly Witness[] => {
  const all = statements.flatMap((statement) => {
    const { resources = [], notResources, hasVariables } = statement;
    const texts = notResources === undefined ? resources : ['*', ...notResources];
    return texts.map((pattern): [string, Witness] => {
      const variables =
        hasVariables && pattern.includes('${')
          ? variablesIn({ ...statement, resources: [pattern], notResources: [], conditions: [] })
          : [];
      return [`${hasVariables} ${pattern}`, { pattern, variables, resource: asName(pattern, hasVariables) }];
    });
  });
  const named = [...new Map(all).values()].flatMap((witness) => [
    witness,
    ...(witness.pattern === '*' ? [{ ...witness, resource: 'arn:aws:s3:::some-other-bucket/key' }] : []),
  ]);
  // Only a trust policy names no resource: it is the role's own.
  const isTrust = as !== 'identity' && statements.some(({ resources: each, notResources }) => !each && !notResources);
  const role = { pattern: 'the role', resource: 'arn:aws:iam::000000000000:role/Trusted', variables: [] };
  return isTrust ? [...named, role] : named;
};

const spelledOut = (pattern: string, budget: Budget): readonly string[] => {
  if (!/[*?]/.test(pattern)) return [pattern];
  if (pattern === '*' || pattern === '*:*') return everywhere;
  const names = actionsOf(pattern.slice(0, pattern.indexOf(':')));
  budget.left -= names.length / actionsOfALook;
  const known = names.filter((action) => matchAction(pattern, action));
  return known.length === 0 ? [pattern.replace(/[*?]/g, 'X')] : known.filter(isAction);
};

// Actions that cost as much as one look at a statement.
export const actionsOfALook = 16;

// One of each kind that everything opens.
const everywhere = [
  'iam:CreateUser',
  's3:GetObject',
  's3:DeleteBucket',
  'bedrock:InvokeModel',
  'kms:Decrypt',
  'lambda:InvokeFunction',
  'ec2:RunInstances',
];
