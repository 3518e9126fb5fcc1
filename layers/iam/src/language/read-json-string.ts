import { type JsonReader, UnreadableJson, unexpected } from './json-reader.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;

const ESCAPES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads a string that begins at the reader's place, with its quotes. */
export const readJsonString = (reader: JsonReader): string => {
  const { text } = reader;
  const start = reader.at;
  let from = start + 1;
  let value = '';
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      reader.at = at + 1;
      return value + text.slice(from, at);
    }
    if (code === BACKSLASH) {
      value += text.slice(from, at) + readEscape(text, at);
      at += text[at + 1] === 'u' ? 5 : 1;
      from = at + 1;
    } else if (code < SPACE) {
      throw new UnreadableJson(controlCharacter(code), at);
    }
  }
  throw new UnreadableJson('the text ends inside a string', start);
};

const controlCharacter = (code: number): string =>
  code === 10 || code === 13
    ? 'a string runs over the end of its line, a closing `"` is missing before it'
    : 'a control character stands inside a string';

const readEscape = (text: string, at: number): string => {
  const letter = text[at + 1] ?? '';
  if (letter === 'u') return readUnicodeEscape(text, at);
  const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (plain === undefined) throw unexpected({ text, at: at + 1 }, 'an escape such as `\\n` or `\\"`');
  return plain;
};

const readUnicodeEscape = (text: string, at: number): string => {
  const digits = text.slice(at + 2, at + 6);
  for (let index = 0; index < 4; index++)
    if (!'0123456789abcdefABCDEF'.includes(digits[index] ?? '?'))
      throw unexpected({ text, at: at + 2 + index }, 'four hexadecimal digits after `\\u`');
  return String.fromCharCode(Number.parseInt(digits, 16));
};
