import type { CSSProperties } from 'react';

/** What does not fit in a line goes on below where the line began, a little further in, behind its sign. */
export const hangingBelow = (text: string): CSSProperties => {
  const signs = 3.5 + Math.min(deepest, text.length - text.trimStart().length);
  return { paddingInlineStart: `calc(0.75rem + ${signs}ch)`, textIndent: `-${signs}ch` };
};

// Further in, a telephone has no room left.
const deepest = 12;
