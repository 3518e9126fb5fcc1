import { pointerToken } from './json-pointer.ts';
import type { Notebook } from './notebook.ts';
import { numberToText } from './number-to-text.ts';
import type { ConditionEntry, Effect } from './policy-document.ts';
import { quote } from './quote.ts';
import { severityFor } from './severity-for.ts';

export type ConditionsPlace = { readonly effect: Effect; readonly pointer: string; readonly notebook: Notebook };

/** Reads `Condition`; undefined when it, or one of its operators, is no object: IAM refuses such a statement. */
export const parseConditions = (input: unknown, place: ConditionsPlace): readonly ConditionEntry[] | undefined => {
  if (!isObject(input)) return undefined;
  const entries: ConditionEntry[] = [];
  for (const [operator, keys] of Object.entries(input)) {
    if (!isObject(keys)) return undefined;
    for (const [key, value] of Object.entries(keys)) {
      const pointer = `${place.pointer}/${pointerToken(operator)}/${pointerToken(key)}`;
      entries.push({ operator, key, values: readValues(value, { ...place, pointer }), pointer });
    }
  }
  return entries;
};

const isObject = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const readValues = (input: unknown, place: ConditionsPlace): readonly string[] => {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input];
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (typeof item === 'number' || typeof item === 'boolean')
      return [typeof item === 'number' ? numberToText(item) : String(item)];
    const text = `a condition compares with texts, numbers and booleans, ${quote(item)} is ignored`;
    place.notebook.write(severityFor(place.effect), place.pointer, text);
    return [];
  });
};
