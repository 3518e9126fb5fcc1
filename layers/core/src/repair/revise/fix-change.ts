/** A condition that a person asks for. */
export type AskedCondition = {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
};

/** Somebody that a fix is to be for as well, or instead: named, or as yet without a name. */
export type AskedPrincipal = { readonly kind: 'role' | 'user' | 'group'; readonly name: string };

/** What a person wants changed about the fix that was offered: in the order in which it was said. */
export type FixChange =
  /** Also on others of the same kind: ARNs, or names of what stands where the fix names one. */
  | { readonly kind: 'alsoOn'; readonly names: readonly string[]; readonly region?: string }
  /** Only what lies under a folder; null: the folder of the denied object. */
  | { readonly kind: 'onlyUnder'; readonly folder: string | null }
  /** No pattern: exactly what was denied. */
  | { readonly kind: 'exactly' }
  /** Any of the last part of what the fix names; `all`: of the whole bucket, of each model of a family. */
  | { readonly kind: 'anyOf'; readonly part: 'last' | 'bucket' }
  | { readonly kind: 'models'; readonly ids: readonly string[]; readonly only: boolean }
  | { readonly kind: 'regions'; readonly regions: readonly string[]; readonly only: boolean }
  | { readonly kind: 'alsoDo' | 'notDo'; readonly actions: readonly string[] }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'for'; readonly principals: readonly AskedPrincipal[]; readonly instead: boolean }
  | { readonly kind: 'onlyWhen'; readonly condition: AskedCondition };

/** What became of the wishes about a fix. */
export type Revision = {
  /** What the statements allow and did not before the last wish, and the other way round; in words with code. */
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  /** What was not done, and why. */
  readonly refused: readonly string[];
  /** What has to be minded about what was done. */
  readonly minds: readonly string[];
  /** The wish was fulfilled before it was said. */
  readonly isSame: boolean;
  /** Every request that was denied is still let through by the statements: decided. */
  readonly isProven: boolean;
};
