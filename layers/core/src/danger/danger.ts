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
