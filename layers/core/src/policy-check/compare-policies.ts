import { type CompiledPolicies, compile, decide, parsePolicyDocument } from '@whydenied/iam';
import type { CheckedPolicy } from './finding.ts';
import { actionsOfALook, type ComparedAs, type Probe, probesOf } from './probes.ts';
import { type Found, undecidedParts } from './undecided-parts.ts';
import { type Budget, textOf, type Written } from './written.ts';

/** How two policies stand to each other, decided on every action that either names and on the resources that either names. */
export type Comparison =
  | { readonly kind: 'same' }
  /** `narrower` allows nothing that the other does not; `beyond`: what the other allows besides. */
  | { readonly kind: 'narrower'; readonly narrower: string; readonly wider: string; readonly beyond: readonly string[] }
  | { readonly kind: 'crossed'; readonly onlyFirst: readonly string[]; readonly onlySecond: readonly string[] }
  /** Of `parts` it could neither be shown that the other policy says them as well nor that it does not. */
  | {
      readonly kind: 'undecided';
      readonly onlyFirst: readonly string[];
      readonly onlySecond: readonly string[];
      readonly parts: readonly string[];
    }
  /** The budget of work ended: what was found until then stands, and that nothing was found says nothing. */
  | {
      readonly kind: 'unfinished';
      readonly compared: number;
      readonly onlyFirst: readonly string[];
      readonly onlySecond: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly policy: string };

/**
 * Which of two policies is narrower. The work is counted, so that the same policies have the same answer: `looks` of it,
 * then it is unfinished.
 */
export const comparePolicies = (
  first: CheckedPolicy,
  second: CheckedPolicy,
  { looks = mostLooks }: { readonly looks?: number } = {},
): Comparison => {
  const difference = differenceOf([first.document], [second.document], { looks });
  if (difference.kind === 'unreadable')
    return { kind: 'unreadable', policy: (difference.side === 'first' ? first : second).name };
  const { compared, isFinished, onlyFirst, onlySecond, undecided } = difference;
  if (!isFinished) return { kind: 'unfinished', compared, onlyFirst, onlySecond };
  if (onlyFirst.length > 0 && onlySecond.length > 0) return { kind: 'crossed', onlyFirst, onlySecond };
  const parts = [
    ...(onlyFirst.length > 0 ? [] : undecided.ofFirst),
    ...(onlySecond.length > 0 ? [] : undecided.ofSecond),
  ];
  if (parts.length > 0) return { kind: 'undecided', onlyFirst, onlySecond, parts };
  if (onlyFirst.length === 0 && onlySecond.length === 0) return { kind: 'same' };
  if (onlyFirst.length === 0) return { kind: 'narrower', narrower: first.name, wider: second.name, beyond: onlySecond };
  return { kind: 'narrower', narrower: second.name, wider: first.name, beyond: onlyFirst };
};

export type Difference =
  | {
      readonly kind: 'compared';
      readonly compared: number;
      readonly isFinished: boolean;
      readonly onlyFirst: readonly string[];
      readonly onlySecond: readonly string[];
      /** What either side may allow beyond the other: neither shown to be so nor not to be so. */
      readonly undecided: { readonly ofFirst: readonly string[]; readonly ofSecond: readonly string[] };
    }
  | { readonly kind: 'unreadable'; readonly side: 'first' | 'second' };

/** What the documents of one side allow that those of the other do not. A policy of a resource is asked for who is let in from outside the account as well. */
export const differenceOf = (
  first: readonly unknown[],
  second: readonly unknown[],
  { looks = mostLooks, as = 'identity' }: { readonly looks?: number; readonly as?: ComparedAs } = {},
): Difference => {
  const sides = [first, second].map(writtenIn);
  const [ofFirst, ofSecond] = sides;
  if (!ofFirst) return { kind: 'unreadable', side: 'first' };
  if (!ofSecond) return { kind: 'unreadable', side: 'second' };
  const budget = { left: looks };
  const statements = [...ofFirst, ...ofSecond];
  const [inFirst, inSecond] = [first, second].map((documents) => allowedBy(documents, statements, as)) as [
    (probe: Probe) => boolean,
    (probe: Probe) => boolean,
  ];
  const found = decideAll({ statements, changed: changedOf(ofFirst, ofSecond) }, { inFirst, inSecond }, { budget, as });
  const undecided = found.isFinished
    ? {
        ofFirst: undecidedParts({ wider: ofFirst, narrower: ofSecond, found: found.onlyFirst }, budget),
        ofSecond: undecidedParts({ wider: ofSecond, narrower: ofFirst, found: found.onlySecond }, budget),
      }
    : { ofFirst: [], ofSecond: [] };
  return {
    kind: 'compared',
    compared: found.compared,
    isFinished: found.isFinished && budget.left >= 0,
    onlyFirst: [...found.onlyFirst.keys()],
    onlySecond: [...found.onlySecond.keys()],
    undecided,
  };
};

const writtenIn = (documents: readonly unknown[]): readonly Written[] | null => {
  const parsed = documents.map(parsePolicyDocument);
  return parsed.some(({ kind }) => kind === 'unreadable')
    ? null
    : parsed.flatMap((each) =>
        each.kind === 'policy'
          ? each.statements.map((one) => ({ ...one, hasVariables: each.version === '2012-10-17' }))
          : [],
      );
};

const changedOf = (first: readonly Written[], second: readonly Written[]): readonly Written[] => {
  const [one, other] = [first, second].map((side) => new Set(side.map(textOf))) as [Set<string>, Set<string>];
  return [...first.filter((each) => !other.has(textOf(each))), ...second.filter((each) => !one.has(textOf(each)))];
};

const allowedBy = (
  documents: readonly unknown[],
  statements: readonly Written[],
  as: ComparedAs,
): ((probe: Probe) => boolean) => {
  // What only denies stands beside an Allow: which of two leaves less of it is the question.
  const isOfDenies = statements.every(({ effect }) => effect === 'Deny');
  const compiled = compileAs(as, [...(isOfDenies ? [as === 'identity' ? allows : letsIn] : []), ...documents]);
  const resourceAccount = as === 'identity' ? {} : { resourceAccount: ofNobody };
  return ({ principal, action, resource, context }) =>
    decide(compiled, { principal, action, resource, context, ...resourceAccount }).decision === 'allowed';
};

// From another account both sides have to allow: with everything on the caller's, the resource's own policy decides.
const compileAs = (as: ComparedAs, documents: readonly unknown[]): CompiledPolicies => {
  const policies = documents.map((document) => ({ document }));
  return compile(as === 'identity' ? { identity: policies } : { identity: [{ document: allows }], resource: policies });
};

// Looks at a statement or a pattern: a million are half a second of one processor.
const mostLooks = 5_000_000;

const allows = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const letsIn = { Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } };
const ofNobody = '000000000000';

type Sides = Readonly<Record<'inFirst' | 'inSecond', (probe: Probe) => boolean>>;

const decideAll = (
  { statements, changed }: { readonly statements: readonly Written[]; readonly changed: readonly Written[] },
  { inFirst, inSecond }: Sides,
  { budget, as }: { readonly budget: Budget; readonly as: ComparedAs },
) => {
  const weight = weightOf(statements);
  const [onlyFirst, onlySecond] = [new Map<string, Found>(), new Map<string, Found>()];
  let compared = 0;
  for (const probe of probesOf({ statements, as }, changed, budget)) {
    budget.left -= weight + (probe.pattern.length + probe.action.length) / charactersOfALook;
    if (budget.left < 0) break;
    const [isFirst, isSecond] = [inFirst(probe), inSecond(probe)];
    if (isFirst !== isSecond)
      (isFirst ? onlyFirst : onlySecond).set(`${probe.action} on ${probe.pattern}${probe.by}`, foundBy(probe));
    compared += 1;
  }
  return { compared, isFinished: budget.left >= 0, onlyFirst, onlySecond };
};

const foundBy = ({ action, pattern, by }: Probe): Found => ({ action, pattern, by });

// Of a decision: what it costs whatever is asked, and what each statement and pattern of either side adds.
const weightOf = (statements: readonly Written[]): number =>
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
