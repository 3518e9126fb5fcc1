import { holds } from '../candidates/holds.ts';
import { knownKey } from '../candidates/known-key.ts';
import { nearestName } from '../candidates/nearest-name.ts';
import { type ConditionEntryOf, meetConditions } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';

/** Whether some call could meet a condition: what is misspelt in its operator or its values no call ever does. */
export const canHold = ({ operator, key, values }: ConditionEntryOf, need: Need): boolean => {
  if (values.length === 0 || values.some((value) => value.includes('${'))) return true;
  const condition = { [operator]: { [key]: values } };
  return meetConditions(condition).some(({ context }) => {
    const other = Object.entries(need.context).filter(([name]) => name.toLowerCase() !== key.toLowerCase());
    const met = { ...need, context: { ...Object.fromEntries(other), ...context } };
    return holds({ Condition: condition }, 'condition', met) === 'yes';
  });
};

/** The condition as its writer meant it; null: it can be read in no one way. */
export const rightEntry = (entry: ConditionEntryOf, need: Need): ConditionEntryOf | null => {
  const key = knownKey(entry.key, need);
  for (const operator of operatorsFor(entry)) {
    const values = entry.values.map((value) => rightValue(value, operator, key));
    const right = { operator, key, values };
    if (canHold(right, need)) return right;
  }
  return null;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const orders = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const operators: readonly string[] = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike'],
  ...['StringNotLike', 'Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
  ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
  ...orders.flatMap((order) => [`Numeric${order}`, `Date${order}`]),
];

/** The operators that may be meant: as it is written, the nearest name, the plain one of its kind, and that of text for what is no ARN. */
const operatorsFor = ({ operator, values }: ConditionEntryOf): readonly string[] => {
  const [, quantifier = '', name = '', ifExists = ''] =
    /^(For(?:All|Any)Values?:)?(.*?)(IfExists)?$/is.exec(operator) ?? [];
  const isKnown = operators.some((known) => known.toLowerCase() === name.toLowerCase());
  const near = isKnown ? [] : [nearestName(name, operators), plainOf(name, values)];
  const ofText = /^arn/i.test(name) ? [`String${/not/i.test(name) ? 'Not' : ''}Like`] : [];
  return [name, ...near, ...ofText].flatMap((one) => (one === null ? [] : [`${quantifier}${one}${ifExists}`]));
};

const plainOf = (name: string, values: readonly string[]): string | null => {
  const not = /not/i.test(name) ? 'Not' : '';
  if (/^str/i.test(name)) return `String${not}${values.some((value) => /[*?]/.test(value)) ? 'Like' : 'Equals'}`;
  if (/^(?:source|not)?ip/i.test(name)) return `${not}IpAddress`;
  if (/^arn/i.test(name)) return `Arn${not}Like`;
  return /^bool/i.test(name) ? 'Bool' : null;
};

const rightValue = (value: string, operator: string, key: string): string => {
  if (/(?:^|:)(?:bool|null)/i.test(operator)) return yes.test(value) ? 'true' : no.test(value) ? 'false' : value;
  const [, count, unit = ''] = /^\s*(\d{1,6})\s*([smhd])[a-z]{0,6}\s*$/i.exec(value) ?? [];
  const isAge = key.toLowerCase() === 'aws:multifactorauthage' && count !== undefined;
  return isAge ? String(Number(count) * (seconds[unit.toLowerCase()] ?? 1)) : value.trim();
};

const yes = /^\s*(?:true|yes|y|1|on|enabled)\s*$/i;
const no = /^\s*(?:false|no|n|0|off|disabled)\s*$/i;
const seconds: Readonly<Record<string, number>> = { __proto__: null as never, s: 1, m: 60, h: 3600, d: 86_400 };
