import type { StatementEdit } from '../../playbook/index.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { elementOf, valuesOf } from './values-of.ts';

/** The statement after a correction; null when nothing of it is left. */
export const editStatement = (statement: JsonObject, edit: StatementEdit['edit']): JsonObject | null => {
  switch (edit.kind) {
    case 'replaceAction':
      return replaceValue(statement, 'Action', edit);
    case 'replaceResource':
      return replaceValue(statement, 'Resource', edit);
    case 'addResource':
      return addValues(statement, 'Resource', edit.to);
    case 'addAction':
      return addValues(statement, 'Action', edit.to);
    case 'replaceConditionValue':
      return withCondition(statement, edit, elementOf(edit.to));
    case 'removeConditionKey':
      return withCondition(statement, edit, null);
  }
};

type Replacement = { readonly from: string; readonly to: readonly string[] };

const replaceValue = (statement: JsonObject, name: 'Action' | 'Resource', edit: Replacement): JsonObject | null => {
  const element = elementName(statement, name);
  const isAction = name === 'Action';
  const isFrom = (value: string) =>
    value === edit.from || (isAction && value.toLowerCase() === edit.from.toLowerCase());
  const values = valuesOf(statement[element]).flatMap((value) => (isFrom(value) ? edit.to : [value]));
  return values.length === 0 ? null : { ...statement, [element]: elementOf(values) };
};

const addValues = (statement: JsonObject, name: 'Action' | 'Resource', to: readonly string[]): JsonObject => {
  const element = elementName(statement, name);
  return { ...statement, [element]: elementOf([...valuesOf(statement[element]), ...to]) };
};

const elementName = (statement: JsonObject, name: 'Action' | 'Resource'): string =>
  statement[name] === undefined && statement[`Not${name}`] !== undefined ? `Not${name}` : name;

type ConditionPlace = { readonly operator: string; readonly key: string };

const withCondition = (statement: JsonObject, place: ConditionPlace, value: unknown): JsonObject => {
  const condition = statement['Condition'];
  if (!isJsonObject(condition)) return statement;
  const operators = Object.entries(condition).flatMap(([operator, keys]) => {
    const changed = operator === place.operator && isJsonObject(keys) ? withKey(keys, place.key, value) : keys;
    return isJsonObject(changed) && Object.keys(changed).length === 0 ? [] : [[operator, changed] as const];
  });
  const { Condition: _, ...rest } = statement;
  return operators.length === 0 ? rest : { ...statement, Condition: Object.fromEntries(operators) };
};

// Condition keys are compared without case: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
const withKey = (keys: JsonObject, key: string, value: unknown): JsonObject =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([name, values]) => {
      if (name.toLowerCase() !== key.toLowerCase()) return [[name, values]];
      return value === null ? [] : [[name, value]];
    }),
  );
