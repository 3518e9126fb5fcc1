import { type PolicySet, parseJson } from '@whydenied/iam';
import { type ComparedAs, type Difference, differenceOf } from '../policy-check/index.ts';

export type ComparedChange = {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
  /** What could not be compared, each with the next step; the change never passes then. */
  readonly unfinished: readonly string[];
};

/**
 * What a change allows and denies on every action and resource that it names: the policies of each kind as a whole, each kind
 * by itself. A Deny that goes lays open what any Allow lets through, shown or not: so Denies are compared beside an Allow of all.
 */
export const compareChange = (before: PolicySet, after: PolicySet): ComparedChange => {
  const changed = pairsOf(before, after).filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
  const compared = changed.map(comparePair);
  return {
    allowed: compared.flatMap(({ allowed }) => allowed),
    denied: compared.flatMap(({ denied }) => denied),
    unfinished: [...new Set(compared.flatMap(({ unfinished }) => unfinished))],
  };
};

type Pair = {
  readonly kind: string;
  readonly was: readonly Document[];
  readonly is: readonly Document[];
  readonly as: ComparedAs;
  /** It only limits: what it allows is not allowed by it. */
  readonly isLimit: boolean;
};
type Document = unknown;
type Given = readonly { readonly document: unknown }[];

const pairsOf = (before: PolicySet, after: PolicySet): readonly Pair[] => [
  {
    kind: 'identity',
    was: documentsOf(before.identity),
    is: documentsOf(after.identity),
    as: 'identity',
    isLimit: false,
  },
  {
    kind: 'resource',
    was: documentsOf(before.resource),
    is: documentsOf(after.resource),
    as: 'resource',
    isLimit: false,
  },
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
      was: was === undefined ? [allows] : documentsOf(was),
      is: is === undefined ? [allows] : documentsOf(is),
    }),
  ),
  // What AWS attaches to every level allows everything: each of them can only deny.
  ...levelsOf(before.resourceControl, after.resourceControl).map(
    ({ was, is, level }): Pair => ({
      ...{ kind: `resourceControl[${level}]`, as: 'resource', isLimit: true },
      was: [letsIn, ...documentsOf(was)],
      is: [letsIn, ...documentsOf(is)],
    }),
  ),
];

const levelsOf = (before: readonly Given[] = [], after: readonly Given[] = []) =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, level) => ({
    level,
    was: before[level],
    is: after[level],
  }));

const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
const allows: Document = { Statement: everything };
const letsIn: Document = { Statement: { ...everything, Principal: '*' } };

/** No boundary, session policy or endpoint policy limits nothing. */
const limitOr = (all: Document, policies: Given = []): readonly Document[] =>
  policies.length === 0 ? [all] : documentsOf(policies);

const documentsOf = (policies: Given = []): readonly Document[] =>
  policies.map(({ document }) => (typeof document === 'string' ? readText(document) : document));

const readText = (text: string): unknown => {
  const parsed = parseJson(text);
  return parsed.kind === 'json' ? parsed.value : text;
};

const comparePair = (pair: Pair): ComparedChange => {
  const { kind, was, is, as, isLimit } = pair;
  // What only denies is compared as such, and nothing is said to be allowed by it.
  const whole = [...was, ...is].some((each) => statementsOf(each).some(isAllow))
    ? differenceOf(was, is, { as })
    : nothing;
  const denies = differenceOf(was.map(deniesOf), is.map(deniesOf), { as: as === 'identity' ? as : 'denies' });
  const [opens, closes] = isLimit ? [`: ${kind} no longer stops it`, `: ${kind} stops it`] : ['', ''];
  const [opened, closed] = [foundIn(whole, 'onlySecond'), foundIn(whole, 'onlyFirst')];
  const beside = (texts: readonly string[], known: readonly string[], said: string): readonly string[] =>
    broadest(texts.filter((text) => !known.includes(text))).map((text) => `${text}: ${kind} ${said}`);
  return {
    allowed: [
      ...opened.map((text) => text + opens),
      ...beside(foundIn(denies, 'onlySecond'), opened, 'no longer denies it'),
    ],
    denied: [...closed.map((text) => text + closes), ...beside(foundIn(denies, 'onlyFirst'), closed, 'denies it')],
    unfinished: [...unfinishedOf(whole, kind, 'Allow'), ...unfinishedOf(denies, kind, 'Deny')],
  };
};

const nothing: Difference = {
  ...{ kind: 'compared', compared: 0, isFinished: true, onlyFirst: [], onlySecond: [] },
  undecided: { ofFirst: [], ofSecond: [] },
};

const deniesOf = (document: Document): Document =>
  isWithStatement(document)
    ? { ...document, Statement: statementsOf(document).filter((one) => !isAllow(one)) }
    : document;

const statementsOf = (document: Document): readonly unknown[] =>
  isWithStatement(document) ? [document.Statement].flat() : [];

const isWithStatement = (document: Document): document is { readonly Statement: unknown } =>
  typeof document === 'object' && document !== null && 'Statement' in document;

const isAllow = (statement: unknown): boolean =>
  typeof statement === 'object' && statement !== null && 'Effect' in statement && statement.Effect === 'Allow';

const foundIn = (difference: Difference, side: 'onlyFirst' | 'onlySecond'): readonly string[] =>
  difference.kind === 'compared' ? difference[side] : [];

// Who is named besides is among everybody.
const broadest = (texts: readonly string[]): readonly string[] => {
  const all = new Set(texts);
  return texts.filter((text) => !text.includes(' by ') || !all.has(text.slice(0, text.indexOf(' by '))));
};

const unfinishedOf = (difference: Difference, kind: string, effect: 'Allow' | 'Deny'): readonly string[] => {
  if (difference.kind === 'unreadable')
    return [
      `the ${kind} policies of \`${difference.side === 'first' ? 'before' : 'after'}\` could not be read as one: give each as a policy document`,
    ];
  if (!difference.isFinished)
    return [
      `the ${kind} policies are too large to compare whole: ${difference.compared} combinations of action and resource were decided, the rest was not, so this does not pass; leave out of \`before\` and \`after\` the statements that do not change, or verify the change in parts`,
    ];
  const parts = difference.undecided.ofSecond.filter((part) => part.startsWith(effect));
  return parts.slice(0, mostParts).map((part) => sayUndecided(part, kind, effect));
};

const mostParts = 5;

const sayUndecided = (part: string, kind: string, effect: 'Allow' | 'Deny'): string =>
  effect === 'Allow'
    ? `the ${kind} policies of \`after\`: whether \`${part}\` opens something could not be decided, so this does not pass; write out its names and values, or have a person read it`
    : `the ${kind} policies of \`before\`: whether \`${part}\` still stands in \`after\` could not be decided, so this does not pass; keep the statement as it was, or have a person read the change`;
