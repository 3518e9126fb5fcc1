/** A permission that is not handed out ready to run, with what it would mean and what people usually need instead. */
export type Danger = {
  readonly id: string;
  /** Actions in lower case; a `*` stands for any rest. */
  readonly actions: readonly string[];
  /** One sentence. */
  readonly means: string;
  readonly instead: string;
  readonly url: string;
};

/** An ordinary permission that does more than its name says. */
export type Weight = {
  /** Of an action in lower case. */
  readonly actions: RegExp;
  /** One clause, of the action as it was written. */
  readonly says: (action: string) => string;
};
