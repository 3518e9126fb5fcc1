import type { OpenTemplate } from '../../intake/index.ts';
import type { Expression, NewStatement } from '../../template/index.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';
import { expressionFor } from './expression-for.ts';

/** A statement as the template writes it; null for one with elements that are not written so. */
export const toStatement = (statement: JsonObject, open: OpenTemplate): NewStatement | null => {
  const { Sid, Effect, Principal, Action, NotAction, Resource, NotResource, Condition, ...others } = statement;
  if ((Effect !== 'Allow' && Effect !== 'Deny') || Object.keys(others).length > 0) return null;
  const resources = valuesOf(Resource ?? NotResource).map((value) => expressionFor(value, open));
  const condition = conditionOf(Condition, open);
  const principal = principalOf(Principal);
  if (resources.some((one) => one === null) || condition === null || principal === null) return null;
  return {
    ...(typeof Sid === 'string' ? { sid: Sid } : {}),
    ...(Effect === 'Allow' ? {} : { effect: Effect }),
    ...negatedOf(statement),
    ...(principal === undefined ? {} : { principal }),
    actions: valuesOf(Action ?? NotAction),
    resources: resources.filter((one) => one !== null),
    ...(Object.keys(condition).length === 0 ? {} : { condition }),
  };
};

const negatedOf = (statement: JsonObject): Pick<NewStatement, 'negated'> => {
  const negated = (['Action', 'Resource'] as const).filter((key) => statement[`Not${key}`] !== undefined);
  return negated.length === 0 ? {} : { negated };
};

const principalOf = (element: unknown): Readonly<Record<string, string>> | null | undefined => {
  if (element === undefined) return undefined;
  if (!isJsonObject(element)) return null;
  const entries = Object.entries(element);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? Object.fromEntries(entries)
    : null;
};

type Conditions = Record<string, Record<string, readonly Expression[]>>;

const conditionOf = (condition: unknown, open: OpenTemplate): Conditions | null => {
  const written: Conditions = {};
  for (const { operator, key, values } of entriesOf(condition)) {
    const expressions = values.map((value) => expressionFor(value, open));
    if (expressions.some((one) => one === null)) return null;
    written[operator] = { ...written[operator], [key]: expressions.filter((one) => one !== null) };
  }
  return written;
};
