/** What a question names that an example can take over. */
export type AskedNames = {
  readonly model: string | null;
  readonly profile: string | null;
  readonly region: string | null;
  readonly account: string | null;
};
