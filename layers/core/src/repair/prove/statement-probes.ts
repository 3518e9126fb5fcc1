import { matchGlob } from '@whydenied/iam';
import { actionInfo, actionsOf } from '../../catalog/index.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';

export type Probe = { readonly action: string; readonly resource: string };

/** What a statement is about, one action and one resource at a time; actions with wildcards become those that AWS has. */
export const statementProbes = (statement: JsonObject): readonly Probe[] => {
  const actions = valuesOf(statement['Action']).flatMap(expandAction);
  const resources = statement['Resource'] === undefined ? ['*'] : valuesOf(statement['Resource']);
  return actions.flatMap((action) =>
    resources.filter((resource) => canConcern(action, resource)).map((resource) => ({ action, resource })),
  );
};

const expandAction = (pattern: string): readonly string[] => {
  if (!pattern.includes('*') && !pattern.includes('?')) return [pattern];
  const service = pattern.slice(0, Math.max(0, pattern.indexOf(':')));
  const known = actionsOf(service).filter((action) => matchGlob(pattern.toLowerCase(), action.toLowerCase()));
  return known.length === 0 ? [pattern] : known;
};

/** Whether AWS ever asks about this action with such a resource: `s3:ListBucket` is never asked about an object. */
export const canConcern = (action: string, resource: string): boolean => {
  const info = actionInfo(action);
  if (info === undefined || info.accessLevel === '' || resource === '*' || !resource.startsWith('arn:')) return true;
  const arns = info.resourceTypes.flatMap(({ arns: patterns }) => patterns);
  return arns.some((arn) => couldBe(arn, resource));
};

// Both may hold wildcards; they are taken for text that the other one's wildcards cover.
const couldBe = (template: string, resource: string): boolean => {
  const pattern = template.replace(/\$?\{[^{}]*\}/g, '*');
  return (
    matchGlob(pattern, resource) || matchGlob(resource, pattern.replaceAll('*', 'x')) || matchGlob(resource, pattern)
  );
};

/** A context in which the statement's conditions hold, as far as one value for each key can make them. */
export const contextFor = (statement: JsonObject): Readonly<Record<string, string | readonly string[]>> => {
  const condition = statement['Condition'];
  if (!isJsonObject(condition)) return {};
  const pairs = Object.entries(condition).flatMap(([operator, keys]) => {
    if (!isJsonObject(keys) || /not|null/i.test(operator)) return [];
    return Object.entries(keys).map(
      ([key, values]) => [key, contextValue(operator, valuesOf(values)[0] ?? '')] as const,
    );
  });
  return Object.fromEntries(pairs);
};

const contextValue = (operator: string, value: string): string | readonly string[] => {
  const text = value.replaceAll('*', 'x').replaceAll('?', 'x');
  return operator.toLowerCase().startsWith('for') ? [text] : text;
};
