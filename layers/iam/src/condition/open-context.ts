import { numberToText } from '../language/number-to-text.ts';
import { quote } from '../language/quote.ts';
import { remember } from '../language/remember.ts';
import type { Context, ContextEntry } from './context.ts';
import { deriveKey } from './derive-key.ts';
import type { RequestFacts } from './request-facts.ts';

/** An open context also tells what it had to assume, and what it could not use. */
export type OpenContext = Context & {
  /** Derived keys that were read, with their values, by the key in lower case. */
  readonly assumed: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  /** A single value that the request itself gave, by the key in lower case. */
  readonly given: (lowerKey: string) => string | undefined;
};

const lowerCase = remember((key: string): string => key.toLowerCase());

/** Opens the context of a request, whatever it holds: keys without case, values as text, and keys derived on demand. */
export const openContext = (given: unknown, facts: RequestFacts): OpenContext => {
  const problems: string[] = [];
  const entries = readEntries(given, problems);
  const assumed = new Map<string, string>();
  const derived = new Map<string, ContextEntry | undefined>();
  const derive = (lowerKey: string): ContextEntry | undefined => {
    if (derived.has(lowerKey)) return derived.get(lowerKey);
    const value = deriveKey(lowerKey, facts);
    if (value !== undefined) assumed.set(lowerKey, value);
    const entry = value === undefined ? undefined : { values: [value], isList: false };
    derived.set(lowerKey, entry);
    return entry;
  };
  const read = (lowerKey: string): ContextEntry | undefined => entries.get(lowerKey) ?? derive(lowerKey);
  const readVariable = (key: string): string | undefined => {
    const entry = read(lowerCase(key));
    return entry === undefined || entry.isList ? undefined : entry.values[0];
  };
  return { read, readVariable, assumed, problems, given: (lowerKey) => entries.get(lowerKey)?.values[0] };
};

const readEntries = (given: unknown, problems: string[]): ReadonlyMap<string, ContextEntry> => {
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
