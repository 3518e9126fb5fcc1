import type { ConditionEntry } from '../language/policy-document.ts';
import { quote } from '../language/quote.ts';
import type { Comparison } from './comparison.ts';
import { compileComparison } from './compile-comparison.ts';
import type { Context, ContextEntry } from './context.ts';
import { type Operator, parseOperator } from './operator.ts';

/** One condition made ready. `never`: nothing can meet it. */
export type Condition = { readonly entry: ConditionEntry; readonly lowerKey: string } & (
  | { readonly kind: 'never'; readonly because: string }
  | { readonly kind: 'null'; readonly takesAbsent: boolean; readonly takesPresent: boolean }
  | ({ readonly kind: 'compare'; readonly comparison: Comparison } & Omit<
      Extract<Operator, { kind: 'compare' }>,
      'kind'
    >)
);

/** Met or not; `…ForWantOfKey` when a key (or a variable's) that the request lacks decided it. */
export type Outcome = 'met' | 'unmet' | 'metForWantOfKey' | 'unmetForWantOfKey';

export const compileCondition = (entry: ConditionEntry, hasVariables: boolean): Condition => {
  const ready = { entry, lowerKey: entry.key.toLowerCase() };
  const operator = parseOperator(entry.operator);
  if (operator === undefined) return { ...ready, kind: 'never', because: 'IAM knows no such operator' };
  if (operator.kind === 'null') return compileNull(ready);
  const comparison = compileComparison(operator.family, entry.values, hasVariables);
  const [refused] = comparison.refused;
  if (refused !== undefined && !comparison.isUsable)
    return { ...ready, kind: 'never', because: `${quote(refused.value)} matches nothing, ${refused.because}` };
  return { ...ready, ...operator, comparison };
};

// Several values of one key are an OR, here too:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
const compileNull = (ready: { entry: ConditionEntry; lowerKey: string }): Condition => {
  const values = new Set(ready.entry.values.map((value) => value.toLowerCase()));
  const [takesAbsent, takesPresent] = [values.delete('true'), values.delete('false')];
  if (values.size > 0 || !(takesAbsent || takesPresent))
    return { ...ready, kind: 'never', because: '`Null` takes `true` or `false`' };
  return { ...ready, kind: 'null', takesAbsent, takesPresent };
};

export const checkCondition = (condition: Condition, context: Context): Outcome => {
  if (condition.kind === 'never') return 'unmet';
  const entry = context.read(condition.lowerKey);
  if (condition.kind === 'null') return checkNull(condition, entry);
  if (entry === undefined || isNullSet(condition, entry)) return outcomeWithoutKey(condition);
  return checkValues(condition, entry, context);
};

type IsNull = Extract<Condition, { kind: 'null' }>;

const checkNull = ({ takesAbsent, takesPresent }: IsNull, entry: ContextEntry | undefined): Outcome => {
  if (takesAbsent && takesPresent) return 'met';
  if (entry !== undefined && !isEmpty(entry)) return takesPresent ? 'met' : 'unmet';
  return takesAbsent ? 'metForWantOfKey' : 'unmetForWantOfKey';
};

type Compare = Extract<Condition, { kind: 'compare' }>;

// Set operators and `Null` take a lone empty text for no value at all:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
const isNullSet = ({ quantifier }: Compare, entry: ContextEntry): boolean => quantifier !== 'none' && isEmpty(entry);

const isEmpty = ({ values }: ContextEntry): boolean => values.every((value) => value === '');

const outcomeWithoutKey = ({ quantifier, hasIfExists, isNegated }: Compare): Outcome => {
  const isMet = hasIfExists || quantifier === 'all' || (quantifier === 'none' && isNegated);
  return isMet ? 'metForWantOfKey' : 'unmetForWantOfKey';
};

const checkValues = (condition: Compare, { values, isList }: ContextEntry, context: Context): Outcome => {
  const { quantifier, isNegated, comparison } = condition;
  // Without a set operator a list of several values equals no single one.
  if (quantifier === 'none' && isList && values.length > 1) return isNegated ? 'met' : 'unmet';
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return outcomeOf(comparison.fits(only, context.readVariable), isNegated);
  const outcomes = values.map((value) => outcomeOf(comparison.fits(value, context.readVariable), isNegated));
  const order = quantifier === 'all' ? WORST_FIRST : BEST_FIRST;
  return order.find((outcome) => outcomes.includes(outcome)) as Outcome;
};

const WORST_FIRST: readonly Outcome[] = ['unmet', 'unmetForWantOfKey', 'metForWantOfKey', 'met'];
const BEST_FIRST: readonly Outcome[] = WORST_FIRST.toReversed();

const outcomeOf = (fit: 'yes' | 'no' | 'unknown', isNegated: boolean): Outcome => {
  switch (fit) {
    case 'yes':
      return isNegated ? 'unmet' : 'met';
    case 'no':
      return isNegated ? 'met' : 'unmet';
    case 'unknown':
      return isNegated ? 'metForWantOfKey' : 'unmetForWantOfKey';
  }
};
