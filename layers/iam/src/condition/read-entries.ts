import { numberToText } from '../language/number-to-text.ts';
import { quote } from '../language/quote.ts';
import type { ContextEntry } from './context.ts';

export type ReadingRules = { readonly lowerCase: (key: string) => string; readonly problems: string[] };

/** Whether a context holds texts, numbers, booleans and lists only, so that reading it can wait. */
export const isOrdinaryContext = (given: unknown): boolean => {
  if (given === undefined) return true;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  for (const key of Object.keys(given)) if (!isOrdinaryValue((given as Record<string, unknown>)[key])) return false;
  return true;
};

const isOrdinaryValue = (value: unknown): boolean => {
  const type = typeof value;
  return type === 'string' || type === 'boolean' || type === 'number';
};

/** Reads a context's keys in lower case and its values as texts; what cannot be used is a problem. */
export const readEntries = (given: unknown, rules: ReadingRules): ReadonlyMap<string, ContextEntry> => {
  const { lowerCase, problems } = rules;
  const entries = new Map<string, ContextEntry>();
  if (given === undefined) return entries;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    problems.push(`the context is an object of keys, ${quote(given)} is ignored`);
    return entries;
  }
  for (const [key, value] of Object.entries(given)) {
    const lowerKey = lowerCase(key);
    const entry = readEntry({ key, value, problems });
    if (entry === undefined) continue;
    if (entries.has(lowerKey)) problems.push(`the context has ${quote(key)} twice but for case, the last one counts`);
    entries.set(lowerKey, entry);
  }
  return entries;
};

type Given = { readonly key: string; readonly value: unknown; readonly problems: string[] };

// No value and an empty list are as if the key were absent.
const readEntry = ({ key, value, problems }: Given): ContextEntry | undefined => {
  if (typeof value === 'string') return { values: [value], isList: false };
  const isList = Array.isArray(value);
  const items: readonly unknown[] = isList ? value : [value];
  const values = items.flatMap((item) => textOf({ key, value: item, problems }));
  return values.length === 0 ? undefined : { values, isList };
};

const textOf = ({ key, value, problems }: Given): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [numberToText(value)];
  if (typeof value === 'boolean') return [String(value)];
  if (value === null) return [];
  problems.push(
    `${quote(key)} of the context holds ${quote(value)}, which is no text, number or boolean: it is ignored`,
  );
  return [];
};
