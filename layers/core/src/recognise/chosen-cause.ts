/** A cause that somebody who read a text chose from a list, and the words of the text it rests on. */
export type ChosenCause = { readonly id: string; readonly quotes: readonly string[] };
