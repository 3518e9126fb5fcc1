import type { SyntaxNode } from '@lezer/common';
import type { Expression } from './code.ts';

/** One file being read: its text, and how deep the reader stands in it. */
export type Reading = {
  readonly text: string;
  depth: number;
  isCut: boolean;
};

// Deeper than any code that people write; hostile text must not overflow the stack.
const deepest = 200;

export const startReading = (text: string): Reading => ({ text, depth: 0, isCut: false });

export const textOf = (reading: Reading, node: SyntaxNode): string => reading.text.slice(node.from, node.to);

/** Reads one level deeper, or gives up on what is nested beyond reason and says so. */
export const deeper = <T>(reading: Reading, read: () => T, otherwise: T): T => {
  if (reading.depth >= deepest) {
    reading.isCut = true;
    return otherwise;
  }
  reading.depth += 1;
  const value = read();
  reading.depth -= 1;
  return value;
};

export const unread: Expression = { kind: 'mixed', parts: [] };
