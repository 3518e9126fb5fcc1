/** What the answer says that it rests on, in our own wording of it: `**Why** (decided on the 2 policies that you showed): …`; null where it does not say. */
export const basisIn = (words: string): string | null => /^\*\*Why\*\* \(([^)]{1,120})\):/m.exec(words)?.[1] ?? null;

/** The line of an answer that takes something over from the person, in our own wording of it: `**Taken as you say, and not proven:** role x has no policy.`; null: nothing is. */
export const takenIn = (words: string): string | null =>
  /^\*\*Taken as you say[^*]{0,30}:\*\* .+$/m.exec(words)?.[0] ?? null;
