import { matchGlob } from '@whydenied/iam';
import type { Reading } from '../../intake/index.ts';
import { controlOf } from '../controls/control-of.ts';
import { isPlaceKey } from '../controls/is-place-key.ts';
import { wantedPlace } from '../controls/wanted-place.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { elementOf } from '../document/values-of.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { holds } from './holds.ts';

/** The statement with the call's value added to the one condition that it fails; null where that is a control, or no value is stated or wanted. */
export const addValue = (statement: JsonObject, need: Need, facts: Reading): JsonObject | null => {
  const failed = entriesOf(statement['Condition']).filter(
    (entry) => holds(conditionOf(entry), 'condition', need) !== 'yes',
  );
  const [entry, ...more] = failed;
  if (entry === undefined || more.length > 0 || !isList(entry.operator) || isFixed(entry.key)) return null;
  const value = isPlaceKey(entry.key)
    ? wantedPlace(entry.key, need, { facts, statement })
    : statedValue(need, entry.key);
  if (value === null || (isExact(entry.operator) && /[*?]/.test(value))) return null;
  const values = [...entry.values.filter((one) => !isWithin(one, value)), value];
  return { ...statement, Condition: withValues(statement['Condition'], entry, values) };
};

const conditionOf = ({ operator, key, values }: ConditionEntryOf): JsonObject => ({
  Condition: { [operator]: { [key]: values } },
});

// Operators whose values are alternatives.
export const isList = (operator: string): boolean =>
  /^(?:foranyvalue:)?(?:string|arn)(?:equals|like)(?:ignorecase)?(?:ifexists)?$/i.test(operator);

const isExact = (operator: string): boolean => /stringequals/i.test(operator);

// What proves who somebody is, or that the call is safe, is met and never widened.
const isFixed = (key: string): boolean => controlOf(key)?.isMetOnly === true;

/** What the call brings for a key; null where it is not stated, or a list, or a part of it is to be filled in. */
export const statedValue = ({ context }: Need, key: string): string | null => {
  const value = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return value === undefined || Array.isArray(value) || /\{[A-Z]\w*\}/.test(String(value)) ? null : String(value);
};

const isWithin = (one: string, value: string): boolean => one !== value && /[*?]/.test(value) && matchGlob(value, one);

const withValues = (condition: unknown, entry: ConditionEntryOf, values: readonly string[]): JsonObject => {
  const operators = isJsonObject(condition) ? condition : {};
  const keys = operators[entry.operator];
  return { ...operators, [entry.operator]: { ...(isJsonObject(keys) ? keys : {}), [entry.key]: elementOf(values) } };
};
