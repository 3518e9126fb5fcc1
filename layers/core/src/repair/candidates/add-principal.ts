import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { elementOf, valuesOf } from '../document/values-of.ts';
import { principalElement } from './principal-element.ts';

/** The statement of a resource policy with the caller among its principals. */
export const addPrincipal = (statement: JsonObject, caller: string): JsonObject | null => {
  const element = statement['Principal'];
  if (!isJsonObject(element)) return null;
  const [[kind, name] = ['', '']] = Object.entries(principalElement(caller));
  // One statement speaks of one kind of principal.
  if (element[kind] === undefined) return null;
  return { ...statement, Principal: { ...element, [kind]: elementOf([...valuesOf(element[kind]), name]) } };
};
