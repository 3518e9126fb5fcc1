import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import type { Need } from '../judge/need.ts';
import { nearestName } from './nearest-name.ts';
import { principalElement } from './principal-element.ts';

/** The statement with the caller in the place of a principal that AWS does not take; as it is where each is well-formed. */
export const correctPrincipal = (statement: JsonObject, need: Need): JsonObject => {
  const element = statement['Principal'];
  if (!isJsonObject(element) || need.principal === null) return statement;
  const wrong = Object.entries(element).flatMap(([kind, names]) =>
    valuesOf(names).filter((name) => isMeant(name, kind, need.principal ?? '')),
  );
  return wrong.length === 0 ? statement : { ...statement, Principal: joined(element, new Set(wrong), need.principal) };
};

// A service among accounts, or one misspelt: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const isMeant = (name: string, kind: string, caller: string): boolean => {
  const isService = caller.endsWith('.amazonaws.com');
  if (kind === 'AWS') return isService && name === caller;
  return kind === 'Service' && isService && name !== caller && !name.endsWith('.amazonaws.com') && isNear(name, caller);
};

const isNear = (name: string, caller: string): boolean => {
  const [first = ''] = caller.split('.');
  return name.split('.')[0] === first || nearestName(name, [caller]) !== null;
};

const joined = (element: JsonObject, wrong: ReadonlySet<string>, caller: string): JsonObject => {
  const kept = Object.entries(element).map(
    ([kind, names]) => [kind, valuesOf(names).filter((name) => !wrong.has(name))] as const,
  );
  const added = Object.entries(principalElement(caller)).map(([kind, name]) => [kind, [name]] as const);
  const kinds = Map.groupBy([...kept, ...added], ([kind]) => kind);
  return Object.fromEntries(
    [...kinds]
      .map(([kind, lists]) => [kind, lists.flatMap(([, names]) => names)] as const)
      .filter(([, names]) => names.length > 0)
      .map(([kind, names]) => [kind, elementOf(names)]),
  );
};
