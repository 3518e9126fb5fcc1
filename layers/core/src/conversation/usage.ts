/** Counts one question of a caller; over the quota it is not taken, and `freesAt` says when the next one is (milliseconds since 1970). */
export type TakeQuestion = (caller: string) => Promise<QuestionTaken>;
export type QuestionTaken = { readonly kind: 'taken' } | { readonly kind: 'spent'; readonly freesAt: number };

/** What a caller asked lately, and what the model cost today; implementations throw a `Fault` when they cannot be reached. */
export type Usage = {
  readonly take: TakeQuestion;
  /** Whether the model may still be asked today. */
  readonly hasTokens: () => Promise<boolean>;
  /** Counts what a call of the model cost. */
  readonly spend: (tokens: number) => Promise<void>;
};
