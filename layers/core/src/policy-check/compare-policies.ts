import { compile, decide, matchAction, parsePolicyDocument, type Statement } from '@whydenied/iam';
import { actionsOf, isAction } from '../catalog/index.ts';
import type { CheckedPolicy } from './finding.ts';

/** How two policies stand to each other, decided on every action that either names and on the resources that either names. */
export type Comparison =
  | { readonly kind: 'same' }
  /** `narrower` allows nothing that the other does not; `beyond`: what the other allows besides. */
  | { readonly kind: 'narrower'; readonly narrower: string; readonly wider: string; readonly beyond: readonly string[] }
  | { readonly kind: 'crossed'; readonly onlyFirst: readonly string[]; readonly onlySecond: readonly string[] }
  /** The budget of work ended: what was found until then stands, and that nothing was found says nothing. */
  | {
      readonly kind: 'unfinished';
      readonly compared: number;
      readonly onlyFirst: readonly string[];
      readonly onlySecond: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly policy: string };

/** Which of two policies is narrower. The work is counted, so that the same policies have the same answer: `looks` of it, then it is unfinished. */
export const comparePolicies = (first: CheckedPolicy, second: CheckedPolicy, looks = mostLooks): Comparison => {
  const parsed = [first, second].map(({ document }) => parsePolicyDocument(document));
  for (const [at, { kind }] of parsed.entries())
    if (kind === 'unreadable') return { kind: 'unreadable', policy: (at === 0 ? first : second).name };
  const statements = parsed.flatMap((each) => (each.kind === 'policy' ? each.statements : []));
  const allowedBy = ({ name, document }: CheckedPolicy): ((probe: Probe) => boolean) => {
    const compiled = compile({ identity: [{ name, document }] });
    return ({ action, resource, context }) =>
      decide(compiled, { principal, action, resource, context }).decision === 'allowed';
  };
  const { compared, isFinished, onlyFirst, onlySecond } = decideAll(
    statements,
    { inFirst: allowedBy(first), inSecond: allowedBy(second) },
    { left: looks },
  );
  if (!isFinished) return { kind: 'unfinished', compared, onlyFirst, onlySecond };
  if (onlyFirst.length === 0 && onlySecond.length === 0) return { kind: 'same' };
  if (onlyFirst.length === 0) return { kind: 'narrower', narrower: first.name, wider: second.name, beyond: onlySecond };
  if (onlySecond.length === 0) return { kind: 'narrower', narrower: second.name, wider: first.name, beyond: onlyFirst };
  return { kind: 'crossed', onlyFirst, onlySecond };
};

// Looks at a statement or a pattern: a million are half a second of one processor.
const mostLooks = 5_000_000;

/** What is left of the work; the readers below take from it and end with it. */
type Budget = { left: number };
type Sides = Readonly<Record<'inFirst' | 'inSecond', (probe: Probe) => boolean>>;

const decideAll = (statements: readonly Statement[], { inFirst, inSecond }: Sides, budget: Budget) => {
  const weight = weightOf(statements);
  const [onlyFirst, onlySecond] = [new Set<string>(), new Set<string>()];
  let compared = 0;
  for (const probe of probesOf(statements, budget)) {
    budget.left -= weight + (probe.shown.length + probe.action.length) / charactersOfALook;
    if (budget.left < 0) break;
    const [isFirst, isSecond] = [inFirst(probe), inSecond(probe)];
    if (isFirst !== isSecond) (isFirst ? onlyFirst : onlySecond).add(`${probe.action} on ${probe.shown}`);
    compared += 1;
  }
  return { compared, isFinished: budget.left >= 0, onlyFirst: [...onlyFirst], onlySecond: [...onlySecond] };
};

// Of a decision: what it costs whatever is asked, and what each statement and pattern of either side adds.
const weightOf = (statements: readonly Statement[]): number =>
  statements.reduce(
    (sum, { actions = [], notActions = [], resources = [], notResources = [], conditions }) =>
      sum +
      1 +
      resources.length +
      notResources.length +
      conditions.length * ofEachCondition +
      (actions.length + notActions.length) / actionsOfALook,
    ofEachDecision,
  );
const ofEachDecision = 10;
const ofEachCondition = 4;
const actionsOfALook = 16;
const charactersOfALook = 4;

const principal = 'arn:aws:iam::111122223333:role/Compared';

type Probe = {
  readonly action: string;
  readonly resource: string;
  readonly shown: string;
  readonly context: Context;
};
type Context = Readonly<Record<string, string>>;

/** What each statement names, then every action with every resource and condition; one at a time, for their product has no bound. */
function* probesOf(statements: readonly Statement[], budget: Budget): Generator<Probe> {
  for (const one of statements) yield* across([one], [{}, metBy(one)], budget);
  yield* across(statements, [{}, ...statements.map(metBy)], budget);
}

function* across(statements: readonly Statement[], met: readonly Context[], budget: Budget): Generator<Probe> {
  const contexts = [...new Map(met.map((context) => [JSON.stringify(context), context])).values()];
  const witnesses = witnessesOf(statements);
  for (const action of actionsIn(statements, budget))
    for (const witness of witnesses) for (const context of contexts) yield { action, ...witness, context };
}

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

const actionPatternsOf = ({ actions = [], notActions }: Statement): readonly string[] =>
  notActions === undefined ? actions : ['s3:GetObject', 'iam:CreateUser'];

const witnessesOf = (statements: readonly Statement[]): readonly Pick<Probe, 'shown' | 'resource'>[] => {
  const resources = statements.flatMap(({ resources = [], notResources }) =>
    notResources === undefined ? resources : ['*'],
  );
  return [...new Set(resources)].flatMap((shown) => [
    { shown, resource: shown.replace(/[*?]/g, 'x') },
    ...(shown === '*' ? [{ shown, resource: 'arn:aws:s3:::some-other-bucket/key' }] : []),
  ]);
};

/** Conditions of equality, met; the others are asked without their key. */
const metBy = ({ conditions }: Statement): Context =>
  Object.fromEntries(
    conditions
      .filter(({ operator }) => /equals|like$/i.test(operator) && !/not/i.test(operator))
      .map(({ key, values }) => [key, (values[0] ?? '').replace(/[*?]/g, 'x')]),
  );

const spelledOut = (pattern: string, budget: Budget): readonly string[] => {
  if (!/[*?]/.test(pattern)) return [pattern];
  if (pattern === '*' || pattern === '*:*') return everywhere;
  const names = actionsOf(pattern.slice(0, pattern.indexOf(':')));
  budget.left -= names.length / actionsOfALook;
  const known = names.filter((action) => matchAction(pattern, action));
  return known.length === 0 ? [pattern.replace(/[*?]/g, 'X')] : known.filter(isAction);
};

const everywhere = [
  'iam:CreateUser',
  's3:GetObject',
  's3:DeleteBucket',
  'bedrock:InvokeModel',
  'kms:Decrypt',
  'lambda:InvokeFunction',
  'ec2:RunInstances',
];
