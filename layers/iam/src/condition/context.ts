import type { ReadVariable } from '../match/template.ts';

/** What the request carries under one key. A list, of any length, makes the key multi-valued. */
export type ContextEntry = { readonly values: readonly string[]; readonly isList: boolean };

/** The keys of one request: given ones, and those that follow from the request itself. */
export type Context = {
  /** Reads a key written in lower case; undefined when the request has it not, or has no value for it. */
  readonly read: (lowerKey: string) => ContextEntry | undefined;
  /** Reads a variable: single-valued keys only. */
  readonly readVariable: ReadVariable;
};
