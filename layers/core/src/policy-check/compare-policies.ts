import { compile, decide, parsePolicyDocument, type Statement } from '@whydenied/iam';
import type { CheckedPolicy } from './finding.ts';
import { actionsOfALook, type Budget, type ComparedAs, type Probe, probesOf } from './probes.ts';

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

/**
 * Which of two policies is narrower. A policy of a resource is asked for who is let in from outside the account as well.
 * The work is counted, so that the same policies have the same answer: `looks` of it, then it is unfinished.
 */
export const comparePolicies = (
  first: CheckedPolicy,
  second: CheckedPolicy,
  { looks = mostLooks, as = 'identity' }: { readonly looks?: number; readonly as?: ComparedAs } = {},
): Comparison => {
  const parsed = [first, second].map(({ document }) => parsePolicyDocument(document));
  for (const [at, { kind }] of parsed.entries())
    if (kind === 'unreadable') return { kind: 'unreadable', policy: (at === 0 ? first : second).name };
  const statements = parsed.flatMap((each) => (each.kind === 'policy' ? each.statements : []));
  // What only denies stands beside an Allow: which of two leaves less of it is the question.
  const beside = statements.every(({ effect }) => effect === 'Deny') ? [everything] : [];
  const allowedBy = ({ name, document }: CheckedPolicy): ((probe: Probe) => boolean) => {
    const policy = { name, document };
    const compiled = compile(
      as === 'identity' ? { identity: [...beside, policy] } : { identity: [everything], resource: [policy] },
    );
    const resourceAccount = as === 'identity' ? {} : { resourceAccount: ofNobody };
    return ({ principal, action, resource, context }) =>
      decide(compiled, { principal, action, resource, context, ...resourceAccount }).decision === 'allowed';
  };
  const { compared, isFinished, onlyFirst, onlySecond } = decideAll(
    statements,
    { inFirst: allowedBy(first), inSecond: allowedBy(second) },
    { budget: { left: looks }, as },
  );
  if (!isFinished) return { kind: 'unfinished', compared, onlyFirst, onlySecond };
  if (onlyFirst.length === 0 && onlySecond.length === 0) return { kind: 'same' };
  if (onlyFirst.length === 0) return { kind: 'narrower', narrower: first.name, wider: second.name, beyond: onlySecond };
  if (onlySecond.length === 0) return { kind: 'narrower', narrower: second.name, wider: first.name, beyond: onlyFirst };
  return { kind: 'crossed', onlyFirst, onlySecond };
};

// Looks at a statement or a pattern: a million are half a second of one processor.
const mostLooks = 5_000_000;

// From another account both sides have to allow: with everything on the caller's, the resource's own policy decides.
const everything = { name: 'all', document: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } };
const ofNobody = '000000000000';

type Sides = Readonly<Record<'inFirst' | 'inSecond', (probe: Probe) => boolean>>;

const decideAll = (
  statements: readonly Statement[],
  { inFirst, inSecond }: Sides,
  { budget, as }: { readonly budget: Budget; readonly as: ComparedAs },
) => {
  const weight = weightOf(statements);
  const [onlyFirst, onlySecond] = [new Set<string>(), new Set<string>()];
  let compared = 0;
  for (const probe of probesOf(statements, as, budget)) {
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
const charactersOfALook = 4;
