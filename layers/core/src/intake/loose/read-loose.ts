import { functionOfTag } from './function-of-tag.ts';
import type { LooseEntry, LooseNode } from './node.ts';
import { isQuote, readLooseString } from './read-loose-string.ts';
import { skipFiller } from './skip-filler.ts';

const deepest = 64;
const delimiters = '{}[]()",\'`;=\n\r\t \u00a0\u201c\u201d';

/** Where reading stands; `failed` is set at the first thing that is no value, and everything unwinds. */
type Cursor = { readonly text: string; at: number; failed: boolean };

/**
 * Reads one object or array at `start` as JSON, a JavaScript or Python literal, or a block of Terraform writes it: quotes of either kind or none,
 * trailing and missing commas, comments. A text that ends too early gives what is there, `complete` false.
 * `end` is where the reading stopped, also when the rest is no data: reading goes on there, so a text is never read twice.
 */
export const readLoose = (text: string, start: number): { node: LooseNode; end: number; failed: boolean } => {
  const cursor: Cursor = { text, at: start, failed: false };
  const node = text[start] === '[' ? readArray(cursor, 0) : readObject(cursor, 0);
  return { node, end: Math.max(cursor.at, start + 1), failed: cursor.failed };
};

const readValue = (cursor: Cursor, depth: number): LooseNode | null => {
  const character = cursor.text[cursor.at] ?? '';
  if ((character === '{' || character === '[') && depth >= deepest) return fail(cursor);
  if (character === '{') return readObject(cursor, depth + 1);
  if (character === '[') return readArray(cursor, depth + 1);
  if (isQuote(character)) return readString(cursor);
  return readBare(cursor, depth);
};

const readObject = (cursor: Cursor, depth: number): LooseNode => {
  const start = cursor.at;
  const entries: LooseEntry[] = [];
  cursor.at += 1;
  for (;;) {
    cursor.at = skipFiller(cursor.text, cursor.at);
    if (cursor.at >= cursor.text.length || cursor.failed) break;
    if (cursor.text[cursor.at] === '}') return closed(cursor, { kind: 'object', entries, start });
    const entry = readEntry(cursor, depth);
    if (entry === null) break;
    entries.push(entry);
  }
  return { kind: 'object', entries, start, end: cursor.at, complete: false };
};

const readArray = (cursor: Cursor, depth: number): LooseNode => {
  const start = cursor.at;
  const items: LooseNode[] = [];
  cursor.at += 1;
  for (;;) {
    cursor.at = skipFiller(cursor.text, cursor.at);
    if (cursor.at >= cursor.text.length || cursor.failed) break;
    if (cursor.text[cursor.at] === ']') return closed(cursor, { kind: 'array', items, start });
    const item = readValue(cursor, depth);
    if (item === null) break;
    items.push(item);
  }
  return { kind: 'array', items, start, end: cursor.at, complete: false };
};

const readEntry = (cursor: Cursor, depth: number): LooseEntry | null => {
  const key = readWord(cursor);
  if (key === null) return null;
  const labels: string[] = [];
  for (;;) {
    cursor.at = skipSpaces(cursor.text, cursor.at);
    const character = cursor.text[cursor.at];
    if (character === ':' || character === '=') return readAfterSeparator(cursor, { key, labels, depth });
    if (character === '{') return withNode({ key, labels }, readValue(cursor, depth));
    if (character !== '"' || labels.length > 2) return fail(cursor);
    labels.push(readString(cursor).value);
  }
};

type Head = { readonly key: string; readonly labels: readonly string[]; readonly depth: number };

const readAfterSeparator = (cursor: Cursor, { key, labels, depth }: Head): LooseEntry | null => {
  cursor.at += cursor.text[cursor.at + 1] === '>' ? 2 : 1;
  cursor.at = skipSpaces(cursor.text, cursor.at);
  if (cursor.at >= cursor.text.length) return null;
  return withNode({ key, labels }, readValue(cursor, depth));
};

const withNode = (head: { key: string; labels: readonly string[] }, node: LooseNode | null): LooseEntry | null =>
  node === null ? null : { ...head, node };

/** A key: quoted, or a word up to its separator. */
const readWord = (cursor: Cursor): string | null => {
  if (isQuote(cursor.text[cursor.at])) return readString(cursor).value;
  const start = cursor.at;
  cursor.at = endOfKey(cursor.text, start);
  return cursor.at === start ? fail(cursor) : cursor.text.slice(start, cursor.at);
};

/** YAML's keys may hold colons, `aws:SourceArn: …`; then the last one separates, and a space follows it. */
const endOfKey = (text: string, start: number): number => {
  let end = start;
  let colon = -1;
  while (end < text.length && /[\w@.$/:-]/.test(text[end] ?? ' ')) {
    if (text[end] === ':' && colon === -1) colon = end;
    end += 1;
  }
  if (colon === -1) return end;
  return text[end - 1] === ':' && text[end] === ' ' ? end - 1 : colon;
};

const readString = (cursor: Cursor): LooseNode & { kind: 'string' } => {
  const start = cursor.at;
  const { value, end, complete } = readLooseString(cursor.text, start);
  cursor.at = end;
  return { kind: 'string', value, start, end, complete };
};

/** A word without quotes; a call such as `jsonencode(` is looked through. */
const readBare = (cursor: Cursor, depth: number): LooseNode | null => {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !delimiters.includes(cursor.text[cursor.at] ?? ' ')) cursor.at += 1;
  if (cursor.at === start) return fail(cursor);
  if (cursor.text[start] === '!' && depth < deepest) return readTagged(cursor, start, depth);
  if (cursor.text[cursor.at] === '(' && depth < deepest) return readArgument(cursor, depth);
  return { kind: 'bare', value: cursor.text.slice(start, cursor.at), start, end: cursor.at, complete: true };
};

/** `!Sub "…"` in a YAML flow is the function as CloudFormation's JSON writes it. */
const readTagged = (cursor: Cursor, start: number, depth: number): LooseNode | null => {
  const key = functionOfTag(cursor.text.slice(start, cursor.at));
  cursor.at = skipSpaces(cursor.text, cursor.at);
  const node = readValue(cursor, depth + 1);
  if (node === null) return null;
  return { kind: 'object', entries: [{ key, labels: [], node }], start, end: node.end, complete: node.complete };
};

const readArgument = (cursor: Cursor, depth: number): LooseNode | null => {
  cursor.at = skipSpaces(cursor.text, cursor.at + 1);
  return readValue(cursor, depth + 1);
};

const closed = <T extends { readonly start: number }>(
  cursor: Cursor,
  node: T,
): T & { end: number; complete: boolean } => {
  cursor.at += 1;
  return { ...node, end: cursor.at, complete: true };
};

const fail = (cursor: Cursor): null => {
  cursor.failed = true;
  return null;
};

const skipSpaces = (text: string, at: number): number => {
  let from = at;
  while (' \t\n\r\u00a0'.includes(text[from] ?? '.')) from += 1;
  return from;
};
