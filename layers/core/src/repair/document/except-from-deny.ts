import { matchGlob } from '@whydenied/iam';
import { bucketNamed, readArn } from '../../arn/index.ts';
import { actionsOf } from '../../catalog/index.ts';
import { type Exception, exceptPrincipal } from './except-principal.ts';
import type { JsonObject } from './json-object.ts';
import { elementOf, valuesOf } from './values-of.ts';

/** The statements that deny all that `statement` denied but this; none may be left. */
export const exceptFromDeny = (
  statement: JsonObject,
  exceptions: readonly Exception[],
  sparing: Sparing = 'pattern',
): readonly JsonObject[] => {
  const sid = statement['Sid'];
  const name = typeof sid === 'string' && sid !== '' ? sid : null;
  const parts = exceptions.reduce(
    (statements: readonly JsonObject[], exception) => exceptOne(statements, { ...exception, sparing }),
    [statement],
  );
  return parts.map((part, index) => {
    const { Sid: _, ...rest } = part;
    if (index === 0) return name === null ? rest : { Sid: name, ...rest };
    return { Sid: `${name ?? 'Deny'}Except${index === 1 ? '' : index}`, ...rest };
  });
};

/**
 * IAM cannot take one resource out of a pattern. `pattern`: the action is spared on all of it; `resource`: on that resource alone, and denied
 * on every other one, those that the statement never named among them; `object`: in the policy of a bucket whose every object the statement
 * denies, where all others are all but this one, and the bucket if it was not meant.
 */
export type Sparing = 'pattern' | 'resource' | 'object';
type Sparingly = Exception & { readonly sparing: Sparing };

const exceptOne = (statements: readonly JsonObject[], exception: Sparingly): readonly JsonObject[] =>
  statements.flatMap((statement) => (covers(statement, exception) ? split(statement, exception) : [statement]));

const covers = (statement: JsonObject, { action, resources }: Exception): boolean => {
  const spared = valuesOf(statement['NotAction']).some((pattern) => matchesAction(pattern, action));
  if (spared || (statement['NotAction'] === undefined && coveringPatterns(statement, action).length === 0))
    return false;
  const kept = valuesOf(statement['NotResource']);
  return statement['NotResource'] === undefined || !resources.every((resource) => kept.includes(resource));
};

const split = (statement: JsonObject, exception: Sparingly): readonly JsonObject[] => {
  const elsewhere = otherResources(statement, exception);
  const patterns = coveringPatterns(statement, exception.action);
  const exact = patterns.every((pattern) => pattern.toLowerCase() === exception.action.toLowerCase());
  if (!exact && elsewhere !== null && !canList(patterns, exception.action)) {
    return [
      ...withActions(statement, without(statement, patterns)),
      ...on(withActions(statement, patterns), elsewhere),
      ...allOthersOn(statement, exception),
      ...otherPrincipals(statement, exception),
    ];
  }
  return [
    ...otherActions(statement, exception.action),
    ...on([onlyAction(statement, exception.action)], elsewhere ?? []),
    ...otherPrincipals(statement, exception),
  ];
};

const coveringPatterns = (statement: JsonObject, action: string): readonly string[] =>
  valuesOf(statement['Action']).filter((pattern) => matchesAction(pattern, action));

const matchesAction = (pattern: string, action: string): boolean =>
  matchGlob(pattern.toLowerCase(), action.toLowerCase());

const without = (statement: JsonObject, patterns: readonly string[]): readonly string[] =>
  valuesOf(statement['Action']).filter((pattern) => !patterns.includes(pattern));

const isWholeService = (pattern: string): boolean => pattern.endsWith(':*');

const canList = (patterns: readonly string[], action: string): boolean =>
  patterns.includes('*') || (!patterns.some(isWholeService) && siblings(patterns, action).length > 0);

const otherActions = (statement: JsonObject, action: string): readonly JsonObject[] => {
  if (statement['NotAction'] !== undefined) {
    return [{ ...statement, NotAction: elementOf([...valuesOf(statement['NotAction']), action]) }];
  }
  const patterns = coveringPatterns(statement, action);
  if (patterns.includes('*')) return [allBut(statement, action)];
  if (patterns.some(isWholeService) && isAboutService(statement, action)) {
    return [...withActions(statement, without(statement, patterns)), allBut(statement, action)];
  }
  return withActions(statement, [...without(statement, patterns), ...siblings(patterns, action)]);
};

// Of ARNs of one service, all actions but one are that service's but one.
const isAboutService = (statement: JsonObject, action: string): boolean => {
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  const resources = valuesOf(statement['Resource']);
  return resources.length > 0 && resources.every((resource) => readArn(resource).service === service);
};

// `*` without one action is `NotAction`: exact, and true of actions that AWS has yet to add.
const allBut = (statement: JsonObject, action: string): JsonObject => {
  const { Action: _, Resource, NotResource, Condition, ...rest } = statement;
  const resource = NotResource === undefined ? { Resource } : { NotResource };
  return { ...rest, NotAction: action, ...resource, ...(Condition === undefined ? {} : { Condition }) };
};

const siblings = (patterns: readonly string[], action: string): readonly string[] => {
  if (patterns.every((pattern) => pattern.toLowerCase() === action.toLowerCase())) return [];
  return actionsOf(action.slice(0, action.indexOf(':'))).filter(
    (name) => name.toLowerCase() !== action.toLowerCase() && patterns.some((pattern) => matchesAction(pattern, name)),
  );
};

const withActions = (statement: JsonObject, actions: readonly string[]): readonly JsonObject[] =>
  actions.length === 0 ? [] : [{ ...statement, Action: elementOf(actions) }];

// On one resource, all actions but one are the whole service's but one: no other service's action knows that ARN.
const allOthersOn = (statement: JsonObject, { action, resources }: Exception): readonly JsonObject[] => {
  if (!coveringPatterns(statement, action).some(isWholeService)) return [];
  const { Action: _, Resource: __, NotResource: ___, Condition, ...rest } = statement;
  const condition = Condition === undefined ? {} : { Condition };
  return [{ ...rest, NotAction: action, Resource: elementOf(resources), ...condition }];
};

type ResourceElement = { readonly Resource: unknown } | { readonly NotResource: unknown };

/** The resources of the statement but these, as elements; `[]`: none is left; null: IAM's language cannot say it. */
const otherResources = (
  statement: JsonObject,
  { resources, sparing }: Sparingly,
): readonly ResourceElement[] | null => {
  if (resources.length === 0 || resources.includes('*')) return null;
  if (statement['NotResource'] !== undefined) {
    return [{ NotResource: elementOf([...valuesOf(statement['NotResource']), ...resources]) }];
  }
  const patterns = valuesOf(statement['Resource']);
  if (patterns.includes('*')) return [{ NotResource: elementOf(resources) }];
  const isCovering = (pattern: string) => resources.some((resource) => matchGlob(pattern, resource));
  if (patterns.some((pattern) => isCovering(pattern) && !resources.includes(pattern)))
    return sparing === 'pattern'
      ? null
      : sparing === 'object'
        ? allObjectsBut(patterns, resources)
        : [{ NotResource: elementOf(resources) }];
  const others = patterns.filter((pattern) => !resources.includes(pattern));
  return others.length === 0 ? [] : [{ Resource: elementOf(others) }];
};

/** Of whom the policy speaks nobody knows all: what it never spoke of is not denied. */
const allObjectsBut = (
  patterns: readonly string[],
  resources: readonly string[],
): readonly ResourceElement[] | null => {
  const [bucket] = [...new Set(resources.map((resource) => bucketArn(resource)))];
  if (bucket === undefined || bucket === null || !patterns.includes(`${bucket}/*`)) return null;
  if (!resources.every((resource) => resource.startsWith(`${bucket}/`))) return null;
  const isOfBucketToo = patterns.some((pattern) => matchGlob(pattern, bucket));
  return [{ NotResource: elementOf([...(isOfBucketToo ? [] : [bucket]), ...resources]) }];
};

const bucketArn = (resource: string): string | null =>
  bucketNamed(resource) === null ? null : (resource.split('/')[0] ?? null);

const on = (statements: readonly JsonObject[], elements: readonly ResourceElement[]): readonly JsonObject[] =>
  statements.flatMap((statement) => {
    const { Resource: _, NotResource: __, Condition, ...rest } = statement;
    const condition = Condition === undefined ? {} : { Condition };
    return elements.map((element) => ({ ...rest, ...element, ...condition }));
  });

const otherPrincipals = (statement: JsonObject, { action, principal }: Exception): readonly JsonObject[] => {
  if (principal === null) return [];
  return [{ ...onlyAction(statement, action), Condition: exceptPrincipal(statement['Condition'], principal) }];
};

const onlyAction = (statement: JsonObject, action: string): JsonObject => {
  const { NotAction: _, Action: __, Effect, Principal, NotPrincipal, ...rest } = statement;
  return {
    Effect,
    ...(Principal === undefined ? {} : { Principal }),
    ...(NotPrincipal === undefined ? {} : { NotPrincipal }),
    Action: action,
    ...rest,
  };
};
