import type { ListNode, MapEntry, TemplateNode } from '../text/template-node.ts';
import type { TextEdit } from './edit.ts';
import { columnAt, hasPlace, isOneLine, lineEnd, lineStart, type TextStyle } from './text-style.ts';

/** An item to put into a list: in block style its lines, else its text in one piece. */
export type NewItem = { readonly lines: readonly string[]; readonly flow: (indent: string) => string };

/** Adds items at the end of a list, in the style of the list; null where the place does not allow it. */
export const addToList = (list: ListNode, items: readonly NewItem[], style: TextStyle): TextEdit | null => {
  if (!hasPlace(list)) return null;
  return list.isFlow || style.isJson ? addToFlow(list, items, style) : addToBlock(list, items, style);
};

const addToBlock = (list: ListNode, items: readonly NewItem[], { text, lineBreak }: TextStyle): TextEdit | null => {
  const last = list.items.at(-1);
  if (!hasPlace(last)) return null;
  // The list's span begins at its first dash
  const indent = ' '.repeat(columnAt(text, list.span.start));
  const at = lineEnd(text, Math.max(last.span.start, contentEnd(text, last)));
  const added = items.map(({ lines }) => block(lines, indent, lineBreak)).join(lineBreak);
  return { start: at, end: at, text: `${lineBreak}${added}` };
};

const block = (lines: readonly string[], indent: string, lineBreak: string): string =>
  lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`).join(lineBreak);

/** Where a value ends, without the line breaks and comments that YAML counts to a block. */
export const contentEnd = (text: string, node: TemplateNode): number => {
  if (node.kind === 'map' && !node.isFlow && node.entries.length > 0) {
    const last = node.entries.at(-1);
    if (last !== undefined)
      return hasPlace(last.value) ? Math.max(contentEnd(text, last.value), last.keySpan.end) : last.keySpan.end;
  }
  if (node.kind === 'list' && !node.isFlow) {
    const last = node.items.at(-1);
    if (hasPlace(last)) return contentEnd(text, last);
  }
  let end = node.span.end;
  while (end > node.span.start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
};

const addToFlow = (list: ListNode, items: readonly NewItem[], { text, lineBreak }: TextStyle): TextEdit | null => {
  const last = list.items.at(-1);
  if (last === undefined) {
    const at = list.span.start + 1;
    return { start: at, end: at, text: items.map(({ flow }) => flow('')).join(', ') };
  }
  if (!hasPlace(last)) return null;
  const at = last.span.end;
  const isOwnLine =
    text.slice(lineStart(text, last.span.start), last.span.start).trim() === '' && !isOneLine(text, list);
  if (!isOwnLine) return { start: at, end: at, text: items.map(({ flow }) => `, ${flow('')}`).join('') };
  const indent = ' '.repeat(columnAt(text, last.span.start));
  return { start: at, end: at, text: items.map(({ flow }) => `,${lineBreak}${indent}${flow(indent)}`).join('') };
};

/** Turns a single value into a list of itself and more. */
export const growValue = (entry: MapEntry, items: readonly NewItem[], style: TextStyle): TextEdit | null => {
  const { value, keySpan } = entry;
  const { text, lineBreak, isJson } = style;
  if (!hasPlace(value) || keySpan.start < 0) return null;
  const end = contentEnd(text, value);
  const own = text.slice(value.span.start, end);
  if (isJson || isInFlow(text, keySpan.start, value)) {
    return { start: value.span.start, end, text: `[${[own, ...items.map(({ flow }) => flow(''))].join(', ')}]` };
  }
  if (own.includes('\n') || /^[|>]/.test(own)) return null;
  const indent = ' '.repeat(columnAt(text, keySpan.start) + 2);
  // A comment behind the value stays with it
  const until = lineEnd(text, end);
  const comment = text.slice(end, until).trimStart().startsWith('#') ? text.slice(end, until) : '';
  const lines = [`${indent}- ${own}${comment}`, ...items.map(({ lines: each }) => block(each, indent, lineBreak))];
  return {
    start: keySpan.end + colonLength(text, keySpan.end),
    end: end + comment.length,
    text: `${lineBreak}${lines.join(lineBreak)}`,
  };
};

const colonLength = (text: string, at: number): number => /^\s*:/.exec(text.slice(at, at + 20))?.[0].length ?? 1;

/** A key that shares its line with what is before it stands inside braces, unless that is the dash of a list. */
const isInFlow = (text: string, at: number, value: TemplateNode): boolean => {
  const before = text.slice(lineStart(text, at), at);
  if (/[{,]\s*$/.test(before.trimEnd() === '' ? before : before.trimEnd())) return true;
  return value.kind === 'map' && value.isFlow;
};
