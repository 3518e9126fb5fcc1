import { hasResourceType, isAction, phantomAction } from '../../catalog/index.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import type { Need } from '../judge/need.ts';
import { correctConditions } from './correct-conditions.ts';
import { correctPrincipal } from './correct-principal.ts';
import { correctResource } from './correct-resource.ts';
import { holds } from './holds.ts';
import { nearestName } from './nearest-name.ts';

/** The statement with all put right that can never be right: actions, ARNs, principals and conditions; as it is where nothing is wrong. */
export const correctStatement = (statement: JsonObject, need: Need): JsonObject => {
  const acted = withActions(statement, need);
  // One that is about other actions is not put right for this request.
  if (holds(acted, 'action', need) !== 'yes') return statement;
  return correctConditions(correctPrincipal(withResources(acted, need), need), need);
};

const withActions = (statement: JsonObject, need: Need): JsonObject => {
  const actions = valuesOf(statement['Action']);
  const isSignIn = isOfProvider(statement) && /^sts:AssumeRoleWith/i.test(need.action);
  if (actions.every(isAction) && !isSignIn) return statement;
  const right = actions.flatMap((action) =>
    isSignIn && action.toLowerCase() === 'sts:assumerole' ? [need.action] : rightActions(action, need),
  );
  if (right.join() === actions.join()) return statement;
  const changed = { ...statement, Action: elementOf(right) };
  // An action that never was granted anything is not granted everything.
  const isAll = actions.every((action) => !right.includes(action)) && hasResourceType(need.action);
  return isAll && valuesOf(statement['Resource']).includes('*') ? { ...changed, Resource: need.resource } : changed;
};

// An identity provider never calls sts:AssumeRole: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp.html
const isOfProvider = ({ Principal }: JsonObject): boolean =>
  isJsonObject(Principal) && Principal['Federated'] !== undefined;

/** Actions of a statement that do not exist and mean the one that is denied. */
export const phantomsFor = (statement: JsonObject, need: Need): readonly string[] =>
  valuesOf(statement['Action']).filter((action) => !rightActions(action, need).includes(action));

const rightActions = (action: string, need: Need): readonly string[] => {
  // Most actions are AWS's own.
  if (isAction(action)) return [action];
  if (/[*?]/.test(action) && !action.includes('bedrock-')) return [action];
  const use = phantomAction(action)?.use ?? [];
  if (use.some((name) => name.toLowerCase() === need.action.toLowerCase())) return use;
  const isMeant = nearestName(action, [need.action]) !== null || hasSameWords(action, need.action);
  return isMeant ? [need.action] : [action];
};

// `InvokeModelWithStreamingResponse`: the words of another action in another order.
const hasSameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = (action: string): string =>
  [...action.matchAll(/[A-Z]?[a-z]+/g)]
    .slice(0, mostWords)
    .map(([word]) => word.slice(0, stem).toLowerCase())
    .toSorted()
    .join(' ');

const mostWords = 12;
const stem = 5;

const withResources = (statement: JsonObject, need: Need): JsonObject => {
  const resources = valuesOf(statement['Resource']);
  const actions = valuesOf(statement['Action']);
  const right = resources.map((resource) => correctResource(resource, { actions, need }));
  return right.join() === resources.join() ? statement : { ...statement, Resource: elementOf(right) };
};
