import { matchAction, type PrincipalEntry, type Statement } from '@whydenied/iam';
import { isAccountId, isRoot, readArn } from '../arn/index.ts';
import { actionsOf, isAction } from '../catalog/index.ts';

/** How two policies are compared: by what they let their own principal do, or as the policies of a resource by whom they let in. */
export type ComparedAs = 'identity' | 'resource';

/** What is left of the work; the readers below take from it and end with it. */
export type Budget = { left: number };

export type Probe = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** The resource as the policies name it, and who asks where that matters. */
  readonly shown: string;
  readonly context: Context;
};
type Context = Readonly<Record<string, string>>;

/** What each statement names, then every action with every resource, condition and principal; one at a time, for their product has no bound. */
export function* probesOf(statements: readonly Statement[], as: ComparedAs, budget: Budget): Generator<Probe> {
  for (const one of statements) yield* across([one], { met: [{}, ...metBy(one)], as }, budget);
  yield* across(statements, { met: [{}, ...statements.flatMap(metBy)], as }, budget);
}

function* across(
  statements: readonly Statement[],
  { met, as }: { readonly met: readonly Context[]; readonly as: ComparedAs },
  budget: Budget,
): Generator<Probe> {
  const contexts = [...new Map(met.map((context) => [JSON.stringify(context), context])).values()];
  const witnesses = witnessesOf(statements, as);
  const callers = as === 'identity' ? [own] : callersOf(statements);
  for (const action of actionsIn(statements, budget))
    for (const { resource, shown } of witnesses)
      for (const { principal, by } of callers)
        for (const context of contexts) yield { principal, action, resource, shown: `${shown}${by}`, context };
}

type Caller = { readonly principal: string; readonly by: string };

const own: Caller = { principal: 'arn:aws:iam::111122223333:role/Compared', by: '' };

/** Whom the statements name, and those whom nobody named: a stranger to the account, and who has not signed in. */
const callersOf = (statements: readonly Statement[]): readonly Caller[] => {
  const named = statements.flatMap(({ principals = [], notPrincipals = [] }) =>
    [...principals, ...notPrincipals].flatMap(callerOf),
  );
  const strangers = [
    { principal: 'arn:aws:iam::999999999999:role/Stranger', by: ' by principals of any other account' },
    { principal: 'anonymous', by: ' by anybody, without signing in' },
  ];
  return [...new Map([...named, ...strangers].map((caller) => [caller.principal, caller])).values()];
};

const callerOf = ({ type, value }: PrincipalEntry): readonly Caller[] => {
  if (type === 'everyone' || type === 'CanonicalUser' || value === '*') return [];
  const account = isAccountId(value) ? value : isRoot(value) ? readArn(value).account : null;
  return account === null
    ? [{ principal: value, by: ` by ${value}` }]
    : [{ principal: `arn:aws:iam::${account}:role/Compared`, by: ` by principals of ${account}` }];
};

/** Each once, spelled out; looking for the names of a pattern is work too. */
function* actionsIn(statements: readonly Statement[], budget: Budget): Generator<string> {
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
const actionPatternsOf = ({ actions = [], notActions }: Statement): readonly string[] =>
  notActions === undefined ? actions : ['*', ...notActions];

type Witness = Pick<Probe, 'shown' | 'resource'>;

const witnessesOf = (statements: readonly Statement[], as: ComparedAs): readonly Witness[] => {
  const resources = statements.flatMap(({ resources = [], notResources }) =>
    notResources === undefined ? resources : ['*', ...notResources],
  );
  const named = [...new Set(resources)].flatMap((shown) => [
    { shown, resource: shown.replace(/[*?]/g, 'x') },
    ...(shown === '*' ? [{ shown, resource: 'arn:aws:s3:::some-other-bucket/key' }] : []),
  ]);
  // Only a trust policy names no resource: it is the role's own.
  const isTrust = as === 'resource' && statements.some(({ resources: each, notResources }) => !each && !notResources);
  return isTrust ? [...named, { shown: 'the role', resource: 'arn:aws:iam::000000000000:role/Trusted' }] : named;
};

/** A condition met by its first values, and by each other value in place of the first: one that is added lets in somebody. */
const metBy = ({ conditions }: Statement): readonly Context[] => {
  const entries = conditions.flatMap(({ operator, key, values }) =>
    /null$/i.test(operator) ? [] : [{ key, values: values.map(valueMeeting), isNegative: /not/i.test(operator) }],
  );
  const first: Context = Object.fromEntries(
    entries.filter(({ isNegative }) => !isNegative).map(({ key, values: [value = ''] }) => [key, value]),
  );
  const others = entries.flatMap(({ key, values, isNegative }) =>
    (isNegative ? values : values.slice(1)).map((value): Context => ({ ...first, [key]: value })),
  );
  return [first, ...others];
};

/** `10.0.0.0` of `10.0.0.0/8`, `abcx` of `abc*`. */
const valueMeeting = (value: string): string =>
  value.replace(/^([\d.]+|[\da-fA-F:]+)\/\d{1,3}$/, '$1').replace(/[*?]/g, 'x');

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
