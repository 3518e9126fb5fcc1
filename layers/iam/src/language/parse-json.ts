import { pointerKeys, pointerToken } from './json-pointer.ts';
import { type JsonReader, skipWhiteSpace, UnreadableJson, unexpected } from './json-reader.ts';
import { type Place, placesOf } from './place.ts';
import { quote } from './quote.ts';
import { readJsonScalar } from './read-json-scalar.ts';
import { readJsonString } from './read-json-string.ts';

/** A key that an object of the text holds twice; the later value counts, as with `JSON.parse`. */
export type DuplicateKey = Place & { readonly key: string; readonly pointer: string };

/** What `parseJson` read: the value and where its parts stand, or the first error in one sentence. */
export type ParsedJson =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      readonly duplicateKeys: readonly DuplicateKey[];
      /** Line and column of the member or value that a JSON pointer names; undefined when there is none. */
      readonly locate: (pointer: string) => Place | undefined;
    }
  | ({ readonly kind: 'unreadable'; readonly reason: string } & Place);

/** Offsets of an object's keys or of a list's values. */
type Offsets = Map<string, number> | number[];
type Reader = JsonReader & {
  readonly offsets: Map<object, Offsets>;
  readonly duplicates: { key: string; pointer: string; offset: number }[];
};
type Inside = { readonly pointer: string; readonly depth: number };

const DEEPEST = 64;

/**
 * Reads JSON text with positions: the value, duplicate keys, and line and column of any JSON pointer; or, at the first
 * error, one sentence with its line and column. Deeper than 64 levels is an error. A byte order mark and any Unicode
 * white space between tokens are skipped. Never throws; linear in the text. https://www.rfc-editor.org/rfc/rfc8259
 */
export const parseJson = (text: string): ParsedJson => {
  const placeOf = placesOf(text);
  const reader: Reader = { text, at: 0, offsets: new Map(), duplicates: [] };
  try {
    const start = skipTo(reader);
    const value = readValue(reader, { pointer: '', depth: 1 });
    skipWhiteSpace(reader);
    if (reader.at < text.length) throw unexpected(reader, 'nothing more after the JSON value');
    return {
      kind: 'json',
      value,
      duplicateKeys: reader.duplicates.map(({ key, pointer, offset }) => ({ key, pointer, ...placeOf(offset) })),
      locate: (pointer) => {
        const offset = pointer === '' ? start : offsetOf(reader.offsets, value, pointer);
        return offset === undefined ? undefined : placeOf(offset);
      },
    };
  } catch (error) {
    if (error instanceof UnreadableJson) return { kind: 'unreadable', reason: error.message, ...placeOf(error.offset) };
    throw error;
  }
};

const skipTo = (reader: Reader): number => {
  skipWhiteSpace(reader);
  return reader.at;
};

const readValue = (reader: Reader, inside: Inside): unknown => {
  const next = reader.text[reader.at];
  if (next === '"') return readJsonString(reader);
  if (next !== '{' && next !== '[') return readJsonScalar(reader);
  if (inside.depth > DEEPEST) throw new UnreadableJson(`the JSON is nested deeper than ${DEEPEST} levels`, reader.at);
  reader.at++;
  return next === '{' ? readObject(reader, inside) : readList(reader, inside);
};

const readObject = (reader: Reader, inside: Inside): Record<string, unknown> => {
  const value: Record<string, unknown> = {};
  const offsets = new Map<string, number>();
  reader.offsets.set(value, offsets);
  skipWhiteSpace(reader);
  while (reader.text[reader.at] !== '}') {
    const offset = reader.at;
    if (reader.text[offset] !== '"') throw unexpected(reader, offsets.size === 0 ? 'a key or `}`' : 'a key after `,`');
    const key = readJsonString(reader);
    const pointer = `${inside.pointer}/${pointerToken(key)}`;
    if (offsets.has(key)) reader.duplicates.push({ key, pointer, offset });
    offsets.set(key, offset);
    skipWhiteSpace(reader);
    if (reader.text[reader.at] !== ':') throw unexpected(reader, `\`:\` after the key ${quote(key)}`);
    reader.at++;
    skipWhiteSpace(reader);
    setOwn(value, key, readValue(reader, { pointer, depth: inside.depth + 1 }));
    readSeparator(reader, { close: '}', after: `the value of ${quote(key)}` });
  }
  reader.at++;
  return value;
};

const readList = (reader: Reader, inside: Inside): unknown[] => {
  const value: unknown[] = [];
  const offsets: number[] = [];
  reader.offsets.set(value, offsets);
  skipWhiteSpace(reader);
  while (reader.text[reader.at] !== ']') {
    offsets.push(reader.at);
    value.push(readValue(reader, { pointer: `${inside.pointer}/${value.length}`, depth: inside.depth + 1 }));
    readSeparator(reader, { close: ']', after: 'a value of a list' });
  }
  reader.at++;
  return value;
};

const readSeparator = (reader: Reader, { close, after }: { close: string; after: string }): void => {
  skipWhiteSpace(reader);
  const next = reader.text[reader.at];
  if (next === close) return;
  if (next !== ',') throw unexpected(reader, `\`,\` or \`${close}\` after ${after}`);
  const comma = reader.at++;
  skipWhiteSpace(reader);
  if (reader.text[reader.at] === close) throw new UnreadableJson(`a \`,\` stands before \`${close}\``, comma);
};

// `__proto__` is a key like any other: assigning it would set the prototype.
const setOwn = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};

const offsetOf = (offsets: Map<object, Offsets>, root: unknown, pointer: string): number | undefined => {
  let value = root;
  let offset: number | undefined;
  for (const key of pointerKeys(pointer)) {
    const inside = typeof value === 'object' && value !== null ? offsets.get(value) : undefined;
    offset = inside instanceof Map ? inside.get(key) : inside?.[Number(key)];
    if (offset === undefined) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return offset;
};
