/** One call that words beside shown policies ask about: its action, and everything that it is asked for. */
export type AskedCall = {
  readonly action: string;
  readonly on: readonly { readonly resource: string; readonly context: Readonly<Record<string, string>> }[];
  /** The inference profile that is called. */
  readonly profile: string | null;
  /** The words or the policies name what it is asked for; else it stands for any. */
  readonly isNamed: boolean;
  /** Which of them is meant is open: they are decided alike, or it depends on that. */
  readonly isEither: boolean;
  /** The kind of thing that no word names, and that is the policies' own. */
  readonly taken: string | null;
  /** What the words name, and what stands nowhere in the request: with it left out nothing is allowed for sure. */
  readonly unplaced: readonly string[];
};
