/** What the answer says that it rests on, in our own wording of it: `**Why** (decided on the 2 policies that you showed): …`; null where it does not say. */
export const basisIn = (words: string): string | null => /^\*\*Why\*\* \(([^)]{1,120})\):/.exec(words)?.[1] ?? null;
