/** What an operator compares, with case, wildcards and order told by the family. */
export type OperatorFamily =
  | { readonly kind: 'string'; readonly ignoresCase: boolean; readonly hasWildcards: boolean }
  | { readonly kind: 'numeric' | 'date'; readonly order: Order }
  | { readonly kind: 'bool' | 'binary' | 'ip' | 'arn' };

export type Order = 'equal' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual';

/** A condition operator taken apart; `null` is the operator `Null`. */
export type Operator =
  | { readonly kind: 'null' }
  | {
      readonly kind: 'compare';
      readonly family: OperatorFamily;
      readonly isNegated: boolean;
      readonly hasIfExists: boolean;
      readonly quantifier: 'none' | 'all' | 'any';
    };

type Base = readonly [OperatorFamily, 'negated'?];

const text = (ignoresCase: boolean, hasWildcards: boolean): OperatorFamily => ({
  kind: 'string',
  ignoresCase,
  hasWildcards,
});
const ordered = (kind: 'numeric' | 'date', order: Order): OperatorFamily => ({ kind, order });

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const BASES: ReadonlyMap<string, Base> = new Map<string, Base>([
  ['stringequals', [text(false, false)]],
  ['stringnotequals', [text(false, false), 'negated']],
  ['stringequalsignorecase', [text(true, false)]],
  ['stringnotequalsignorecase', [text(true, false), 'negated']],
  ['stringlike', [text(false, true)]],
  ['stringnotlike', [text(false, true), 'negated']],
  ['numericequals', [ordered('numeric', 'equal')]],
  ['numericnotequals', [ordered('numeric', 'equal'), 'negated']],
  ['numericlessthan', [ordered('numeric', 'less')]],
  ['numericlessthanequals', [ordered('numeric', 'lessOrEqual')]],
  ['numericgreaterthan', [ordered('numeric', 'greater')]],
  ['numericgreaterthanequals', [ordered('numeric', 'greaterOrEqual')]],
  ['dateequals', [ordered('date', 'equal')]],
  ['datenotequals', [ordered('date', 'equal'), 'negated']],
  ['datelessthan', [ordered('date', 'less')]],
  ['datelessthanequals', [ordered('date', 'lessOrEqual')]],
  ['dategreaterthan', [ordered('date', 'greater')]],
  ['dategreaterthanequals', [ordered('date', 'greaterOrEqual')]],
  ['bool', [{ kind: 'bool' }]],
  ['binaryequals', [{ kind: 'binary' }]],
  ['ipaddress', [{ kind: 'ip' }]],
  ['notipaddress', [{ kind: 'ip' }, 'negated']],
  ['arnequals', [{ kind: 'arn' }]],
  ['arnlike', [{ kind: 'arn' }]],
  ['arnnotequals', [{ kind: 'arn' }, 'negated']],
  ['arnnotlike', [{ kind: 'arn' }, 'negated']],
]);

const IF_EXISTS = 'ifexists';

/** Reads an operator's name, without case; undefined when IAM knows no such operator. */
export const parseOperator = (written: string): Operator | undefined => {
  let name = written.toLowerCase();
  if (name === 'null') return { kind: 'null' };
  const colon = name.indexOf(':');
  const quantifier = colon < 0 ? 'none' : QUANTIFIERS.get(name.slice(0, colon));
  if (quantifier === undefined) return undefined;
  name = name.slice(colon + 1);
  const hasIfExists = name.endsWith(IF_EXISTS);
  const base = BASES.get(hasIfExists ? name.slice(0, -IF_EXISTS.length) : name);
  if (base === undefined) return undefined;
  return { kind: 'compare', family: base[0], isNegated: base[1] === 'negated', hasIfExists, quantifier };
};

const QUANTIFIERS: ReadonlyMap<string, 'all' | 'any'> = new Map<string, 'all' | 'any'>([
  ['forallvalues', 'all'],
  ['foranyvalue', 'any'],
]);
