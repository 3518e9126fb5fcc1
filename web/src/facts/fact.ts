/** A fact of the conversation as the last answer has it; null where nobody stated it. */
export type KeptFact = { readonly name: string; readonly value: string | null };
