/** What a condition key stands for, and how a caller meets a condition on it. */
export type Control = {
  readonly id: string;
  /** What the policy's writer wants, as the end of "the policy asks for …". */
  readonly name: string;
  /** The key in lower case, or its beginning, which ends in `/` or `:`. */
  readonly keys: readonly string[];
  /** True: the condition is only ever met; no value is added for a caller who fails it. */
  readonly isMetOnly: boolean;
  /** What to do, from the values that the condition accepts. */
  readonly comply: (values: string, key: string) => string;
  /** A command or a line of code that does it, or shows whether it is done. */
  readonly command: string | null;
  readonly url: string;
};
