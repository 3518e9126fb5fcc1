import type { CSSProperties } from 'react';

/** What does not fit in a line goes on below where the line began, a little further in, behind its sign. */
export const hangingBelow = (text: string): CSSProperties => {
  const signs = 3.5 + Math.min(deepest, text.length - text.trimStart().length);
  const hang = `min(${signs}ch, max(3.5ch, 16vw))`;
  return { paddingInlineStart: `calc(0.75rem + ${hang})`, textIndent: `calc(-1 * ${hang})` };
};

// Further in, little room is left; of a telephone's width a sixth is enough.
const deepest = 12;
