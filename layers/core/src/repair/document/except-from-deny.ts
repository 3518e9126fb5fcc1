import { matchGlob } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { actionsOf, hasResourceType } from '../../catalog/index.ts';
import { canConcern } from '../judge/concrete.ts';
import { type Exception, exceptPrincipal } from './except-principal.ts';
import type { JsonObject } from './json-object.ts';
import { elementOf, valuesOf } from './values-of.ts';

/** The statements that deny all that `statement` denied but this; none may be left. Nothing is denied that it did not deny. */
export const exceptFromDeny = (
  statement: JsonObject,
  exceptions: readonly Exception[],
  bucket: string | null = null,
): readonly JsonObject[] => {
  const sid = statement['Sid'];
  const name = typeof sid === 'string' && sid !== '' ? sid : null;
  const parts = exceptions.reduce(
    (statements: readonly JsonObject[], exception) => exceptOne(statements, { ...exception, bucket }),
    [statement],
  );
  return parts.map((part, index) => {
    const { Sid: _, ...rest } = part;
    if (index === 0) return name === null ? rest : { Sid: name, ...rest };
    return { Sid: `${name ?? 'Deny'}Except${index === 1 ? '' : index}`, ...rest };
  });
};

/** Whether IAM's language can spare the call alone. It cannot take one resource out of a pattern: there the action is spared on all of it. */
export const sparesCallAlone = (
  statement: JsonObject,
  exceptions: readonly Exception[],
  bucket: string | null = null,
): boolean =>
  exceptions.every(
    (exception) =>
      !covers(statement, exception) ||
      (isOfNoResource(exception)
        ? !hasResourceType(exception.action)
        : otherResources(statement, { ...exception, bucket }) !== null),
  );

/** `bucket`: the one whose policy holds the statement, where nothing is but it and its objects; null: it may speak of others. */
type Sparingly = Exception & { readonly bucket: string | null };

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

const canList = (patterns: readonly string[], action: string): boolean => {
  if (patterns.includes('*')) return true;
  const { length } = patterns.some(isWholeService) ? [] : siblings(patterns, action);
  return length > 0 && length <= mostListed;
};

// A longer list says no more than the pattern did, and lacks what AWS has yet to add.
const mostListed = 8;

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
  const patterns = coveringPatterns(statement, action);
  const { Action: _, Resource: __, NotResource: ___, Condition, ...rest } = statement;
  const condition = Condition === undefined ? {} : { Condition };
  const others = siblings(patterns, action).filter((name) => resources.some((resource) => canConcern(name, resource)));
  if (!patterns.some(isWholeService))
    return others.length === 0
      ? []
      : [{ ...rest, Action: elementOf(others), Resource: elementOf(resources), ...condition }];
  return [{ ...rest, NotAction: action, Resource: elementOf(resources), ...condition }];
};

type ResourceElement = { readonly Resource: unknown } | { readonly NotResource: unknown };

const isOfNoResource = ({ resources }: Exception): boolean => resources.length === 0 || resources.includes('*');

/** The resources of the statement but these, as elements; `[]`: none is left; null: IAM's language cannot say it. */
const otherResources = (statement: JsonObject, exception: Sparingly): readonly ResourceElement[] | null => {
  const { resources, bucket } = exception;
  if (isOfNoResource(exception)) return null;
  if (statement['NotResource'] !== undefined) {
    return [{ NotResource: elementOf([...valuesOf(statement['NotResource']), ...resources]) }];
  }
  const patterns = valuesOf(statement['Resource']);
  if (patterns.includes('*')) return [{ NotResource: elementOf(resources) }];
  const isCovering = (pattern: string) => resources.some((resource) => matchGlob(pattern, resource));
  if (patterns.some((pattern) => isCovering(pattern) && !resources.includes(pattern)))
    return otherObjects(patterns, resources, bucket);
  const others = patterns.filter((pattern) => !resources.includes(pattern));
  return others.length === 0 ? [] : [{ Resource: elementOf(others) }];
};

// In a bucket's policy there is the bucket and its objects: all objects but these are all but these and the bucket.
const otherObjects = (
  patterns: readonly string[],
  resources: readonly string[],
  bucket: string | null,
): readonly ResourceElement[] | null => {
  const isOfAll = (pattern: string): boolean => pattern === `${bucket}/*` || pattern === `${bucket}*`;
  if (bucket === null || !patterns.some(isOfAll)) return null;
  const isOfBucket = patterns.some((pattern) => matchGlob(pattern, bucket));
  return [{ NotResource: elementOf(isOfBucket ? resources : [bucket, ...resources]) }];
};

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
