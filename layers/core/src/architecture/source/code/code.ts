/** What is left of a source file when only what can lead to a call is kept: the same for every language. Offsets are UTF-16. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'join'; readonly parts: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
  | Call
  | { readonly kind: 'record'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'function'; readonly code: FunctionCode }
  | { readonly kind: 'class'; readonly code: ClassCode }
  /** One of them, whichever holds at run time. */
  | { readonly kind: 'either'; readonly options: readonly Expression[] }
  /** The one or the other, as the test turns out. */
  | { readonly kind: 'choice'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  /** The first, or the second where the first is not set. */
  | { readonly kind: 'or'; readonly first: Expression; readonly second: Expression }
  /** Whether the two are the same, or the first is one of a list. */
  | {
      readonly kind: 'equal';
      readonly first: Expression;
      readonly second: Expression;
      readonly isNot: boolean;
      /** Asked is whether the first is in the second, which may be a text. */
      readonly isIn?: true;
    }
  | { readonly kind: 'not'; readonly value: Expression }
  | { readonly kind: 'assign'; readonly target: Pattern; readonly value: Expression }
  | { readonly kind: 'import'; readonly from: Expression }
  | { readonly kind: 'run'; readonly body: readonly Statement[]; readonly value: Expression }
  | { readonly kind: 'nothing'; readonly isFalse?: true }
  /** Evaluated for what they do; the value may be any of what they hold, as with operators that a class gives a meaning of its own. */
  | { readonly kind: 'mixed'; readonly parts: readonly Expression[] };

export type Call = {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly isNew: boolean;
  readonly from: number;
  readonly to: number;
};

export type Argument = { readonly name: string | null; readonly spread: boolean; readonly value: Expression };

/** `key` null: the fields of `value` are spread. */
export type Entry = { readonly key: Expression | null; readonly value: Expression };

export type Pattern =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'place'; readonly of: Expression; readonly key: Expression }
  | {
      readonly kind: 'record';
      readonly fields: readonly { readonly key: string | null; readonly target: Pattern }[];
    }
  | { readonly kind: 'list'; readonly items: readonly Pattern[] }
  | { readonly kind: 'default'; readonly target: Pattern; readonly value: Expression }
  | { readonly kind: 'none' };

export type Parameter = {
  readonly target: Pattern;
  readonly rest: 'list' | 'record' | null;
  /** A constructor's parameter that is a field as well (TypeScript). */
  readonly field: string | null;
};

export type FunctionCode = {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** The receiver is the first parameter (Python). */
  readonly takesSelf: boolean;
  /** Sees the receiver of the function around it (arrow functions). */
  readonly isArrow: boolean;
  readonly from: number;
  /** Functions of this name, of which what is given chooses (Java). */
  readonly overloads?: readonly FunctionCode[];
};

export type ClassCode = {
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly members: readonly Member[];
};

export type Member = {
  readonly name: string;
  readonly value: Expression | null;
  readonly kind: 'field' | 'method' | 'getter' | 'static';
  readonly decorators: readonly Expression[];
};

export type Statement =
  | { readonly kind: 'assign'; readonly target: Pattern; readonly value: Expression }
  | { readonly kind: 'do'; readonly value: Expression }
  | { readonly kind: 'return'; readonly value: Expression }
  /** Nothing below it in the function runs: what was thrown is caught elsewhere. */
  | { readonly kind: 'leave' }
  /** Any of the branches runs, or none; `isRescue`: only after a failure. */
  | {
      readonly kind: 'maybe';
      readonly branches: readonly (readonly Statement[])[];
      /** What the first branches each ask for; one without a test is taken where the others are not. */
      readonly tests?: readonly Expression[];
      readonly isRescue?: true;
    }
  | { readonly kind: 'each'; readonly target: Pattern; readonly of: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'import'; readonly module: string; readonly names: readonly ImportedName[] }
  | { readonly kind: 'export'; readonly names: readonly { readonly name: string; readonly as: string }[] }
  | { readonly kind: 'exportFrom'; readonly module: string; readonly names: readonly ImportedName[] }
  | { readonly kind: 'outer'; readonly names: readonly string[] };

/** `name` null: the module itself; `*`: all that it has; `default`: JavaScript's. */
export type ImportedName = { readonly name: string | null; readonly as: string };

export type ModuleCode = { readonly statements: readonly Statement[]; readonly size: number; readonly isCut: boolean };
