import { remember } from '../language/remember.ts';
import type { Context, ContextEntry } from './context.ts';
import { deriveKey } from './derive-key.ts';
import { isOrdinaryContext, readEntries } from './read-entries.ts';
import type { RequestFacts } from './request-facts.ts';

/** An open context also tells what it had to assume, and what it could not use. */
export type OpenContext = Context & {
  /** Derived keys that were read, with their values, by the key in lower case. */
  readonly assumed: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  /** Keys that were given as a list of one value, as written. */
  readonly loneLists: readonly string[];
};

const lowerCase = remember((key: string): string => key.toLowerCase());

/** Opens the context of a request, whatever it holds; keys are read without case, derived ones on demand. */
export const openContext = (given: unknown, facts: RequestFacts): OpenContext => {
  const problems: string[] = [];
  let assumed: Map<string, string> | undefined;
  // Most statements ask for no key: the entries are read when the first one does, or when one of them is odd.
  let entries = isOrdinaryContext(given) ? undefined : readEntries(given, { lowerCase, problems });
  const read = (lowerKey: string): ContextEntry | undefined => {
    entries ??= readEntries(given, { lowerCase, problems });
    const entry = entries.get(lowerKey);
    if (entry !== undefined) return entry;
    const value = assumed?.get(lowerKey) ?? deriveKey(lowerKey, facts);
    if (value === undefined) return undefined;
    if (assumed === undefined) opened.assumed = assumed = new Map();
    assumed.set(lowerKey, value);
    return { values: [value], isList: false };
  };
  const readVariable = (key: string): string | undefined => {
    const entry = read(lowerCase(key));
    return entry === undefined || entry.isList ? undefined : entry.values[0];
  };
  const loneLists = entries === undefined ? NONE : loneListsIn(given);
  const opened: { -readonly [Part in keyof OpenContext]: OpenContext[Part] } = {
    read,
    readVariable,
    assumed: NOTHING,
    problems,
    loneLists,
  };
  return opened;
};

const NONE: readonly string[] = [];
const NOTHING: ReadonlyMap<string, string> = new Map();

const loneListsIn = (given: unknown): readonly string[] => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [];
  return Object.keys(given).filter((key) => {
    const value: unknown = (given as Record<string, unknown>)[key];
    return Array.isArray(value) && value.length === 1;
  });
};
