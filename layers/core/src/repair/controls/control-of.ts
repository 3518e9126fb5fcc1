import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import type { Control } from './control.ts';
import { controls } from './controls.data.ts';

/** The control that a condition key belongs to; null for a key that says who or what is meant. */
export const controlOf = (key: string): Control | null => {
  const name = key.toLowerCase();
  return (
    controls.find(({ keys }) => keys.some((known) => known === name || (isOpen(known) && name.startsWith(known)))) ??
    null
  );
};

// `aws:requesttag/` is followed by the tag's own key.
const isOpen = (known: string): boolean => known.endsWith('/') || known.endsWith(':');

/**
 * Whether a control binds the next resource as it does the one that a statement names. Where the resources are named one by one, a tag is of
 * those; under a pattern it says which of them are meant.
 */
export const bindsTheNext = (key: string, statement: JsonObject): boolean => {
  const control = controlOf(key);
  if (control === null || (control.id === 'resourceTag' && isNamedOneByOne(statement))) return false;
  return control.isMetOnly || control.id === 'endpoint';
};

const isNamedOneByOne = (statement: JsonObject): boolean =>
  !valuesOf(statement['Resource']).some((pattern) => /[*?$]/.test(pattern));
