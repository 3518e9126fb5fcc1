import type { Parser, SyntaxNode } from '@lezer/common';

export type Parsed = { readonly top: SyntaxNode | null; readonly isCut: boolean };

// Past so many repairs it is no code; each costs as much as reading a page.
const mostRepairs = 600;

// Towers of prefixes make the parser slower with every storey.
const tower = /(?:[-+!~]\s{0,4}){200}|(?:(?:typeof|void|await|delete|not|new)\s{1,4}){200}/;

// Each level costs the parser more than the one before. Signs in strings and comments count as well: a program that leaves a thousand of them open is not read.
const deepest = 1_000;

const isBottomless = (text: string): boolean => {
  let depth = 0;
  for (const [sign] of text.matchAll(/[([{}\])]/g)) {
    depth += '([{'.includes(sign) ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
};

/** The tree of a text; of hostile text as far as it goes, or none where no parser should go, and `isCut` says so. */
export const parseText = (parser: Parser, text: string): Parsed => {
  if (tower.test(text) || isBottomless(text)) return { top: null, isCut: true };
  try {
    return parseInSteps(parser, text);
  } catch (error) {
    // The parser's own recursion has no bound but the stack.
    if (error instanceof RangeError) return { top: null, isCut: true };
    throw error;
  }
};

const parseInSteps = (parser: Parser, text: string): Parsed => {
  const parse = parser.startParse(text);
  let repairs = 0;
  for (;;) {
    const tree = parse.advance();
    if (tree !== null) return { top: tree.topNode, isCut: parse.stoppedAt !== null };
    if ('recovering' in parse && Number(parse.recovering) > 0) repairs += 1;
    if (repairs === mostRepairs) parse.stopAt(parse.parsedPos);
  }
};
