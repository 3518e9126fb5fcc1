import type { Expression, FunctionCode, ModuleCode, Statement } from '../code/code.ts';
import type { Language } from '../code/language.ts';
import type { SourceInput } from '../source-call.ts';
import type { Called, FunctionThing, ModuleThing, Place, Scope, Thing } from './thing.ts';

/** An AWS call as it is met; made presentable when all is read. */
export type MetCall = {
  readonly service: string;
  readonly operation: string;
  readonly iamActions: readonly string[] | null;
  readonly parameters: Thing;
  readonly region: Thing;
  readonly as: Thing | null;
  readonly hasOwnHost?: true;
  readonly place: Place;
  /** The code asks something before it: it may not be made. */
  readonly isGuarded?: boolean;
  /** It stands where a failure is caught. */
  readonly isRescue?: boolean;
  /** It stands behind a test that does not hold with what the template and the code set. */
  readonly isUnset?: boolean;
};

/** The one who follows the code, and what was met on the way. Each part gets it first and calls the others through it. */
export type Follower = {
  readonly input: SourceInput;
  readonly language: Language;
  readonly evaluate: (scope: Scope, expression: Expression) => Thing;
  readonly run: (scope: Scope, statements: readonly Statement[], returns: Thing[]) => void;
  readonly call: (callee: Thing, called: Called) => Thing;
  readonly member: (of: Thing, name: string) => Thing;
  readonly assignMember: (of: Thing, member: MemberValue) => void;
  readonly load: (specifier: string, from: string) => Thing;
  readonly submodule: (module: ModuleThing, name: string) => Thing | null;
  /** What a package that is not among the files does when called. */
  readonly callOutside: (path: string, called: Called) => Thing;
  /** It is given to code that cannot be read, and may be called by that. */
  readonly handOutside: (path: string, place: Place) => void;
  readonly memberOutside: (path: string, name: string) => Thing;
  /** A package that is known by its name. */
  readonly isLibrary: (name: string) => boolean;
  /** The thing is given to code that cannot be read. */
  readonly escape: (thing: Thing, into: string, place: Place) => void;
  readonly meet: (call: MetCall) => void;
  readonly open: (because: string, place: Place) => void;
  readonly codeOf: (path: string) => ModuleCode;
  readonly environment: (name: string) => Thing;
  readonly state: State;
};

/** `isSure`: the assignment runs whenever what is around it does. */
export type MemberValue = { readonly name: string; readonly value: Thing; readonly isSure: boolean };

/** `isIdle`: none of its runs met a call of AWS or handed a function on. */
export type Runs = { count: number; readonly known: Map<string, Thing>; isRunning: number; isIdle: boolean };

export type State = {
  steps: number;
  mostSteps: number;
  isSpent: boolean;
  /** Of hostile depth the stack must know nothing. */
  depth: number;
  /** How many branches are around what is followed. */
  guards: number;
  /** How many of them catch a failure. */
  rescues: number;
  /** How many of them ask for what does not hold with what the template and the code set. */
  unset: number;
  /** Variables are read from a file, too. */
  isSetByFile: boolean;
  readonly modules: Map<string, ModuleThing>;
  readonly runs: Map<unknown, Runs>;
  /** How many calls of AWS were met, and functions handed on. */
  met: number;
  readonly pending: FunctionThing[];
  /** What has run, and in which scopes: what a function gives back is another wherever it was made. */
  readonly reached: Map<FunctionCode, Set<Scope>>;
  readonly identities: Map<object, number>;
  /** Done when all has been followed: what was handed on and never seen in use is taken as used. */
  readonly last: (() => void)[];
};
