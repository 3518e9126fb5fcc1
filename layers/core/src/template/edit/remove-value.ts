import type { ListNode, TemplateNode } from '../text/template-node.ts';
import type { TextEdit } from './edit.ts';
import { hasPlace, isOneLine, lineEnd, lineStart, type TextStyle } from './text-style.ts';

/** Takes an item out of a list that keeps others: its whole line, or its place between commas; null where its lines do not allow it. */
export const removeValue = (list: ListNode, item: TemplateNode, { text, isJson }: TextStyle): TextEdit | null => {
  const at = list.items.indexOf(item);
  if (list.items.length < 2 || at === -1 || !hasPlace(item) || !isOneLine(text, item)) return null;
  if (!list.isFlow && !isJson) {
    const start = lineStart(text, item.span.start);
    const isAlone = /^[ \t]*-[ \t]*$/.test(text.slice(start, item.span.start));
    return isAlone
      ? { start, end: Math.min(text.length, lineEnd(text, item.span.end) + lengthOfBreak(text, item)), text: '' }
      : null;
  }
  const [before, after] = [list.items[at - 1], list.items[at + 1]];
  if (hasPlace(after)) return { start: item.span.start, end: after.span.start, text: '' };
  return hasPlace(before) ? { start: before.span.end, end: item.span.end, text: '' } : null;
};

const lengthOfBreak = (text: string, item: TemplateNode): number =>
  text.startsWith('\r\n', lineEnd(text, item.span.end)) ? 2 : 1;
