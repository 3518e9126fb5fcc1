import type { CSSProperties } from 'react';

/** How far in a line begins: what does not fit in it goes on below there, a little further in. Its style knows how wide a step is drawn. */
export const hangingBelow = (text: string): CSSProperties => {
  const { length } = indentOf(text);
  const drawn = length > deepest ? { '--in': deepest, '--deep': deepest / length } : { '--in': length };
  return drawn as CSSProperties;
};

/** What a line begins with that is no text. */
export const indentOf = (text: string): string => /^[ \t]*/.exec(text)?.[0] ?? '';

// Further in no room is left: such a line begins there, in narrower steps.
const deepest = 40;
