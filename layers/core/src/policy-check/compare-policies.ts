import { compile, decide, matchAction, parsePolicyDocument, type Statement } from '@whydenied/iam';
import { actionsOf, isAction } from '../catalog/index.ts';
import type { CheckedPolicy } from './finding.ts';

/** How two policies stand to each other, decided on every action that either names and on the resources that either names. */
export type Comparison =
  | { readonly kind: 'same' }
  /** `narrower` allows nothing that the other does not; `beyond`: what the other allows besides. */
  | { readonly kind: 'narrower'; readonly narrower: string; readonly wider: string; readonly beyond: readonly string[] }
  | { readonly kind: 'crossed'; readonly onlyFirst: readonly string[]; readonly onlySecond: readonly string[] }
  | { readonly kind: 'unreadable'; readonly policy: string };

/** Which of two policies is narrower. */
export const comparePolicies = (first: CheckedPolicy, second: CheckedPolicy): Comparison => {
  const statements = [first, second].map(({ document }) => parsePolicyDocument(document));
  for (const [at, parsed] of statements.entries())
    if (parsed.kind === 'unreadable') return { kind: 'unreadable', policy: (at === 0 ? first : second).name };
  const probes = probesOf(statements.flatMap((parsed) => (parsed.kind === 'policy' ? parsed.statements : [])));
  const allowedBy = ({ name, document }: CheckedPolicy): ((probe: Probe) => boolean) => {
    const compiled = compile({ identity: [{ name, document }] });
    return ({ action, resource, context }) =>
      decide(compiled, { principal, action, resource, context }).decision === 'allowed';
  };
  const [inFirst, inSecond] = [allowedBy(first), allowedBy(second)];
  const onlyFirst = textsOf(probes.filter((probe) => inFirst(probe) && !inSecond(probe)));
  const onlySecond = textsOf(probes.filter((probe) => inSecond(probe) && !inFirst(probe)));
  if (onlyFirst.length === 0 && onlySecond.length === 0) return { kind: 'same' };
  if (onlyFirst.length === 0) return { kind: 'narrower', narrower: first.name, wider: second.name, beyond: onlySecond };
  if (onlySecond.length === 0) return { kind: 'narrower', narrower: second.name, wider: first.name, beyond: onlyFirst };
  return { kind: 'crossed', onlyFirst, onlySecond };
};

const principal = 'arn:aws:iam::111122223333:role/Compared';

type Probe = {
  readonly action: string;
  readonly resource: string;
  readonly shown: string;
  readonly context: Readonly<Record<string, string>>;
};

const most = 6_000;

const probesOf = (statements: readonly Statement[]): readonly Probe[] => {
  const actions = [
    ...new Set(
      statements
        .flatMap(({ actions = [], notActions }) =>
          notActions === undefined ? actions : ['s3:GetObject', 'iam:CreateUser'],
        )
        .flatMap(spelledOut),
    ),
  ];
  const resources = [
    ...new Set(
      statements.flatMap(({ resources = [], notResources }) => (notResources === undefined ? resources : ['*'])),
    ),
  ];
  const witnesses = resources.flatMap((shown) => [
    { shown, resource: shown.replace(/[*?]/g, 'x') },
    ...(shown === '*' ? [{ shown, resource: 'arn:aws:s3:::some-other-bucket/key' }] : []),
  ]);
  const contexts = [{}, ...statements.map(metBy)];
  return actions
    .flatMap((action) =>
      witnesses.flatMap(({ shown, resource }) => contexts.map((context) => ({ action, resource, shown, context }))),
    )
    .slice(0, most);
};

/** Conditions of equality, met; the others are asked without their key. */
const metBy = ({ conditions }: Statement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    conditions
      .filter(({ operator }) => /equals|like$/i.test(operator) && !/not/i.test(operator))
      .map(({ key, values }) => [key, (values[0] ?? '').replace(/[*?]/g, 'x')]),
  );

const spelledOut = (pattern: string): readonly string[] => {
  if (!/[*?]/.test(pattern)) return [pattern];
  if (pattern === '*' || pattern === '*:*') return everywhere;
  const known = actionsOf(pattern.slice(0, pattern.indexOf(':'))).filter((action) => matchAction(pattern, action));
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

const textsOf = (probes: readonly Probe[]): readonly string[] => [
  ...new Set(probes.map(({ action, shown }) => `${action} on ${shown}`)),
];
