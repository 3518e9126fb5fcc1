/** One clause: what is done in it and whether it is negated (`allow-`), what binds it, and who does it. */
export type Clause = {
  readonly said: ReadonlySet<string>;
  readonly doer: string | null;
  /** What it says to be done already. */
  readonly done: ReadonlySet<string>;
};

/** What a sentence says, as far as it can be held against the same in another language. */
export type Said = {
  readonly names: readonly string[];
  readonly deeds: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  /** `role app`: a name as what it is introduced. */
  readonly introduced: ReadonlySet<string>;
  /** `policy role`: the first is of the second. */
  readonly belongs: ReadonlySet<string>;
  readonly qualities: readonly Quality[];
  readonly clauses: readonly Clause[];
  readonly isQuestion: boolean;
};

/** A quality, and the things that it may be of. */
export type Quality = { readonly quality: string; readonly before: string | null; readonly after: string | null };
