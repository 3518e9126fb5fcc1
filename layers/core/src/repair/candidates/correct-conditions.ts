import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import { hasShape } from '../judge/has-shape.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { holds } from './holds.ts';
import { knownKey } from './known-key.ts';

/** The statement with each condition put right that can never hold: an operator without wildcards, a key that does not exist, a value that is none. */
export const correctConditions = (statement: JsonObject, need: Need): JsonObject =>
  entriesOf(statement['Condition']).reduce((changed, entry) => correctEntry(changed, entry, need), statement);

const correctEntry = (statement: JsonObject, entry: ConditionEntryOf, need: Need): JsonObject => {
  const { operator, key, values } = entry;
  const right = {
    operator:
      isPatternLess(operator) && values.some(isPattern)
        ? operator.replace(/StringEquals(?:IgnoreCase)?/i, 'StringLike')
        : operator,
    key: knownKey(key, need),
    values: values.map((value) => rightValue(key, value, need)),
  };
  const isSame = right.operator === operator && right.key === key && right.values.join() === values.join();
  if (isSame || holds({ Condition: { [right.operator]: { [right.key]: right.values } } }, 'condition', need) === 'no')
    return statement;
  return replaceEntry(statement, entry, right);
};

const isPatternLess = (operator: string): boolean => /^(?:for(?:any|all)values?:)?stringequals/i.test(operator);

const isPattern = (value: string): boolean => /[*?]/.test(value.replaceAll(/\$\{[*?]\}/g, ''));

// A condition that would still not hold was not understood, and stays.
const replaceEntry = (statement: JsonObject, entry: ConditionEntryOf, right: ConditionEntryOf): JsonObject => {
  const condition = statement['Condition'];
  if (!isJsonObject(condition)) return statement;
  const rest = Object.entries(condition).flatMap(([operator, keys]): [string, unknown][] => {
    if (operator !== entry.operator || !isJsonObject(keys)) return [[operator, keys]];
    const others = Object.fromEntries(Object.entries(keys).filter(([key]) => key !== entry.key));
    return Object.keys(others).length === 0 ? [] : [[operator, others]];
  });
  const kept: JsonObject = Object.fromEntries(rest);
  const beside = kept[right.operator];
  const keys = { ...(isJsonObject(beside) ? beside : {}), [right.key]: elementOf(right.values) };
  return { ...statement, Condition: { ...kept, [right.operator]: keys } };
};

/** What the call brings, in the place of a value of a shape that this key never has. */
const rightValue = (key: string, value: string, { context }: Need): string => {
  const asked = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  const [stated] = valuesOf(asked);
  return stated === undefined || hasShape(key, value) || !hasShape(key, stated) ? value : stated;
};
