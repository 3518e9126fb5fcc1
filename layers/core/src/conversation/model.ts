/** What a model is asked: our instructions, and the person's side with everything foreign between fences. */
export type ModelPrompt = { readonly system: string; readonly text: string };

/** The shape that a model is asked to fill, as JSON Schema. */
export type ModelSchema = {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

/**
 * A language model, for words and for reading; it has no tool that reads or writes anything.
 * Both throw a `Fault` whose code says why there is no (whole) answer: `bedrock.throttled`, `.denied`, `.timeout`, `.refused`, `.cut`, `.unusable`, `.unreachable`.
 */
export type Model = {
  readonly id: string;
  /** The text as it comes; the iteration ends only when the answer is whole. */
  readonly write: (prompt: ModelPrompt, signal: AbortSignal) => AsyncIterable<string>;
  /** One JSON value of the schema, as the model gave it: not validated. */
  readonly extract: (prompt: ModelPrompt, schema: ModelSchema, signal: AbortSignal) => Promise<unknown>;
};
