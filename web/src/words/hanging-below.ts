import type { CSSProperties } from 'react';

/** What does not fit in a line goes on below where the line began, a little further in, behind its sign. */
export const hangingBelow = (text: string): CSSProperties => {
  const hang = widthOf(text, 3.5);
  return { paddingInlineStart: `calc(0.75rem + ${hang})`, textIndent: `calc(-1 * ${hang})` };
};

/** The same of a line without a sign. */
export const indentBelow = (text: string): CSSProperties => {
  const hang = widthOf(text, 2);
  return { paddingInlineStart: hang, textIndent: `calc(-1 * ${hang})` };
};

const widthOf = (text: string, signs: number): string => {
  const within = Math.min(deepest, text.length - text.trimStart().length);
  return `min(${signs + within}ch, max(${signs}ch, 16vw))`;
};

// Further in, little room is left; of a telephone's width a sixth is enough.
const deepest = 12;
