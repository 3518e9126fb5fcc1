import type { ListNode, TemplateNode } from '../text/template-node.ts';
import { contentEnd } from './add-item.ts';
import type { TextEdit } from './edit.ts';
import { hasPlace, lineEnd, lineStart, type TextStyle } from './text-style.ts';

/** Takes an item out of a list that keeps others: its whole lines, or its place between commas; null where its lines do not allow it. */
export const removeValue = (list: ListNode, item: TemplateNode, { text, isJson }: TextStyle): TextEdit | null => {
  const at = list.items.indexOf(item);
  if (list.items.length < 2 || at === -1 || !hasPlace(item)) return null;
  if (!list.isFlow && !isJson) {
    const start = lineStart(text, item.span.start);
    const end = Math.max(item.span.start, contentEnd(text, item));
    const isAlone = /^[ \t]*-[ \t]*(![A-Za-z:]+[ \t]*)?$/.test(text.slice(start, item.span.start));
    return isAlone
      ? { start, end: Math.min(text.length, lineEnd(text, end) + lengthOfBreak(text, end)), text: '' }
      : null;
  }
  const [before, after] = [list.items[at - 1], list.items[at + 1]];
  if (hasPlace(after)) return { start: item.span.start, end: after.span.start, text: '' };
  return hasPlace(before) ? { start: before.span.end, end: item.span.end, text: '' } : null;
};

const lengthOfBreak = (text: string, end: number): number => (text.startsWith('\r\n', lineEnd(text, end)) ? 2 : 1);
