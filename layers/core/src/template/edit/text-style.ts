import type { TemplateNode } from '../text/template-node.ts';

/** How the file is written around a place. */
export type TextStyle = { readonly text: string; readonly lineBreak: string; readonly isJson: boolean };

export const styleOf = (text: string, isJson: boolean): TextStyle => ({
  text,
  lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  isJson,
});

/** The offset where the line of an offset begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The offset behind the last character of the line, before its break. */
export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
};

/** Spaces before the first other character of the line of an offset. */
export const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';

/** The column of an offset, from 0. */
export const columnAt = (text: string, at: number): number => at - lineStart(text, at);

export const hasPlace = (node: TemplateNode | undefined): node is TemplateNode =>
  node !== undefined && node.span.start >= 0;

export const isOneLine = (text: string, node: TemplateNode): boolean =>
  !text.slice(node.span.start, node.span.end).trimEnd().includes('\n');
