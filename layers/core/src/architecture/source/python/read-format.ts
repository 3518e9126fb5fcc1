import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import { type Reading, textOf } from '../code/reading.ts';
import { readEscapes } from './read-string.ts';

/** The pieces of an f-string in order: its own text, and the expressions in it. */
export const readFormat = (
  reading: Reading,
  node: SyntaxNode,
  parts: readonly SyntaxNode[],
): (string | SyntaxNode)[] => {
  const literal = textOf(reading, node);
  const quote = literal.search(/["']/);
  const width = /^("""|''')/.test(literal.slice(quote)) ? 3 : 1;
  const pieces: (string | SyntaxNode)[] = [];
  let at = node.from + quote + width;
  for (const part of parts.filter(({ name: kind }) => kind === 'FormatReplacement')) {
    pieces.push(readOwnText(reading.text.slice(at, part.from)));
    const value = children(part).find(({ name: kind }) => /^[A-Z]/.test(kind) && !kind.startsWith('Format'));
    pieces.push(value ?? '');
    at = part.to;
  }
  return [...pieces, readOwnText(reading.text.slice(at, Math.max(at, node.to - width)))];
};

const readOwnText = (own: string): string => readEscapes(own).replaceAll('{{', '{').replaceAll('}}', '}');
