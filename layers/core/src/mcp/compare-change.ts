import type { PolicySet } from '@whydenied/iam';
import { type ComparedAs, comparePolicies } from '../policy-check/index.ts';

export type ComparedChange = {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
  /** What could not be compared, each with the next step; the change never passes then. */
  readonly unfinished: readonly string[];
};

/** What a change allows and denies on every action and resource that it names: the policies of each kind as a whole, each kind by itself. */
export const compareChange = (before: PolicySet, after: PolicySet): ComparedChange => {
  const changed = pairsOf(before, after).filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
  const compared = changed.map(comparePair);
  return {
    allowed: compared.flatMap(({ allowed }) => allowed),
    denied: compared.flatMap(({ denied }) => denied),
    unfinished: compared.flatMap(({ unfinished }) => unfinished),
  };
};

type Pair = {
  readonly kind: string;
  readonly was: readonly Statement[];
  readonly is: readonly Statement[];
  readonly as: ComparedAs;
  /** It only limits: what it allows is not allowed by it. */
  readonly isLimit: boolean;
};
type Statement = unknown;
type Given = readonly { readonly document: unknown }[];

const pairsOf = (before: PolicySet, after: PolicySet): readonly Pair[] => [
  { kind: 'identity', was: inAll(before.identity), is: inAll(after.identity), as: 'identity', isLimit: false },
  { kind: 'resource', was: inAll(before.resource), is: inAll(after.resource), as: 'resource', isLimit: false },
  ...(['permissionsBoundary', 'session'] as const).map(
    (kind): Pair => ({
      kind,
      was: limitOr(allows, before[kind]),
      is: limitOr(allows, after[kind]),
      as: 'identity',
      isLimit: true,
    }),
  ),
  {
    kind: 'vpcEndpoint',
    was: limitOr(letsIn, before.vpcEndpoint),
    is: limitOr(letsIn, after.vpcEndpoint),
    as: 'resource',
    isLimit: true,
  },
  ...levelsOf(before.serviceControl, after.serviceControl).map(
    ({ was, is, level }): Pair => ({
      ...{ kind: `serviceControl[${level}]`, as: 'identity', isLimit: true },
      was: was === undefined ? [allows] : inAll(was),
      is: is === undefined ? [allows] : inAll(is),
    }),
  ),
  // What AWS attaches to every level allows everything: each of them can only deny.
  ...levelsOf(before.resourceControl, after.resourceControl).map(
    ({ was, is, level }): Pair => ({
      ...{ kind: `resourceControl[${level}]`, as: 'resource', isLimit: true },
      was: [letsIn, ...inAll(was)],
      is: [letsIn, ...inAll(is)],
    }),
  ),
];

const levelsOf = (before: readonly Given[] = [], after: readonly Given[] = []) =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, level) => ({
    level,
    was: before[level],
    is: after[level],
  }));

const allows = { Effect: 'Allow', Action: '*', Resource: '*' };
const letsIn = { ...allows, Principal: '*' };

/** No boundary, session policy or endpoint policy limits nothing. */
const limitOr = (everything: Statement, policies: Given = []): readonly Statement[] =>
  policies.length === 0 ? [everything] : inAll(policies);

const inAll = (policies: Given = []): readonly Statement[] =>
  policies.flatMap(({ document }) => {
    const value: unknown = typeof document === 'string' ? JSON.parse(document) : document;
    const statement = typeof value === 'object' && value !== null && 'Statement' in value ? value.Statement : [];
    return Array.isArray(statement) ? statement : [statement];
  });

const comparePair = ({ kind, was, is, as, isLimit }: Pair): ComparedChange => {
  const comparison = comparePolicies(policyOf('before', was), policyOf('after', is), { as });
  const opened = (texts: readonly string[]) =>
    texts.map((text) => (isLimit ? `${text}: ${kind} no longer stops it` : text));
  const closed = (texts: readonly string[]) => texts.map((text) => (isLimit ? `${text}: ${kind} stops it` : text));
  const nothing = { allowed: [], denied: [], unfinished: [] };
  switch (comparison.kind) {
    case 'same':
      return nothing;
    case 'narrower':
      return comparison.narrower === 'before'
        ? { ...nothing, allowed: opened(comparison.beyond) }
        : { ...nothing, denied: closed(comparison.beyond) };
    case 'crossed':
      return { ...nothing, allowed: opened(comparison.onlySecond), denied: closed(comparison.onlyFirst) };
    case 'unfinished':
      return {
        allowed: opened(comparison.onlySecond),
        denied: closed(comparison.onlyFirst),
        unfinished: [
          `the ${kind} policies are too large to compare whole: ${comparison.compared} combinations of action and resource were decided, the rest was not, so this does not pass; leave out of \`before\` and \`after\` the statements that do not change, or verify the change in parts`,
        ],
      };
    case 'unreadable':
      return {
        ...nothing,
        unfinished: [
          `the ${kind} policies of \`${comparison.policy}\` could not be read as one: give each as a policy document`,
        ],
      };
  }
};

const policyOf = (name: string, Statement: readonly Statement[]) => ({
  name,
  document: { Version: '2012-10-17', Statement },
});
