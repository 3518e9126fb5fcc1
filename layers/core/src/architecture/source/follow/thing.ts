import type { Body } from '../code/assignments.ts';
import type { ClassCode, FunctionCode } from '../code/code.ts';

/** What an expression of the code may stand for, as far as it matters for calls of AWS. */
export type Thing =
  /** `isUnset`: it is what the code takes for a variable that the template does not set. */
  | { readonly kind: 'text'; readonly text: string; readonly isUnset?: true }
  | { readonly kind: 'environment'; readonly name: string; readonly isNot?: readonly string[] }
  | { readonly kind: 'join'; readonly parts: readonly Thing[] }
  | { readonly kind: 'either'; readonly options: readonly Thing[] }
  | { readonly kind: 'nothing'; readonly isUnset?: true; readonly isFalse?: true }
  | UnknownThing
  | RecordThing
  | { readonly kind: 'list'; readonly items: Thing[] }
  | FunctionThing
  | ClassThing
  | InstanceThing
  | ModuleThing
  | { readonly kind: 'imported'; readonly module: ModuleThing; readonly name: string }
  /** A member of a package that is not among the files, or a name of the language: `boto3.client`. */
  | { readonly kind: 'outside'; readonly path: string }
  | NativeThing
  | { readonly kind: 'method'; readonly of: Thing; readonly name: string }
  | { readonly kind: 'super'; readonly bases: readonly Thing[]; readonly self: Thing };

/** `holds`: what it was made of and may use: clients, models, functions. */
export type UnknownThing = {
  readonly kind: 'unknown';
  readonly because: string;
  readonly holds: readonly Thing[];
  /** It was made of more than is told, or of what may be called: what it does cannot be seen. */
  readonly holdsMore?: true;
  readonly fields: Map<string, Thing>;
  /** As a test it turns out so, wherever this is deployed as the template says. */
  readonly turnsOut?: boolean;
};

/** `rest`: what a field that is not listed may be; null: not there. */
export type RecordThing = { readonly kind: 'record'; readonly fields: Map<string, Thing>; rest: Thing | null };

export type FunctionThing = {
  readonly kind: 'function';
  readonly code: FunctionCode;
  readonly scope: Scope;
  readonly self: Thing | null;
  readonly owner: ClassThing | null;
};

export type ClassThing = {
  readonly kind: 'class';
  readonly code: ClassCode;
  readonly scope: Scope;
  readonly bases: readonly Thing[];
  readonly statics: Map<string, Thing>;
};

export type InstanceThing = { readonly kind: 'instance'; readonly of: ClassThing; readonly fields: Map<string, Thing> };

/** A module among the files; `path` null for a folder that is a package without a file of its own. */
export type ModuleThing = {
  readonly kind: 'module';
  readonly name: string;
  readonly path: string | null;
  readonly scope: Scope;
};

/** Something of a library that a rule knows. */
export type NativeThing = {
  readonly kind: 'native';
  readonly label: string;
  readonly member?: (name: string) => Thing | undefined;
  readonly call?: (called: Called) => Thing;
  /** Told when it is handed to code that nobody can read; absent: nothing that matters. */
  readonly escape?: (into: string, place: Place, method: string) => void;
  readonly value?: Thing;
};

export type Place = { readonly file: string; readonly from: number; readonly to: number };

/** A call: what is given, and where. `rest`: more, of which only this much is known. */
export type Called = {
  readonly arguments: readonly Thing[];
  readonly named: ReadonlyMap<string, Thing>;
  readonly rest: Thing | null;
  readonly isNew: boolean;
  readonly place: Place;
};

/** Where names live. `branches`: how many branches that may not run stand around what is run now. */
export type Scope = {
  /** The code that gives its names their values; null: that of the scope around, or none. */
  readonly code: Body | null;
  readonly names: Map<string, Thing>;
  readonly parent: Scope | null;
  readonly outer: Set<string>;
  readonly file: string;
  branches: number;
};
