/** A text and how far it is read. */
export type JsonReader = { readonly text: string; at: number };

/** Thrown inside the JSON reader only, at the first error; `message` is the sentence. */
export class UnreadableJson extends Error {
  override readonly name = 'UnreadableJson';
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

export const skipWhiteSpace = (reader: JsonReader): void => {
  const { text } = reader;
  while (reader.at < text.length && isWhiteSpace(text.charCodeAt(reader.at))) reader.at++;
};

const isWhiteSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b);

/** The error for a token that is not the expected one. */
export const unexpected = (reader: JsonReader, wanted: string): UnreadableJson =>
  new UnreadableJson(`expected ${wanted}, found ${describeNext(reader)}`, reader.at);

const describeNext = ({ text, at }: JsonReader): string => {
  const next = text.codePointAt(at);
  if (next === undefined) return 'the end of the text';
  const found = String.fromCodePoint(next);
  if (found === '“' || found === '”') return 'a typographic quote, JSON wants `"`';
  if (found === "'") return 'a single quote, JSON wants `"`';
  if (text.startsWith('//', at) || text.startsWith('/*', at) || found === '#') return 'a comment, which JSON has not';
  const word = readWord(text, at);
  if (word === '') return `\`${found}\``;
  return isPlainWord(word) ? `\`${word}\`` : 'text without quotes';
};

// A cut credential is told by nobody: only what is short, or in letters of one case, is shown.
const isPlainWord = (word: string): boolean => word.length < 8 || /^[A-Za-z][a-z_]*$|^[A-Z_]+$/.test(word);

const LONGEST_WORD = 20;

const readWord = (text: string, at: number): string => {
  let end = at;
  while (end < text.length && end - at < LONGEST_WORD && isWordCharacter(text.charCodeAt(end))) end++;
  return text.slice(at, end);
};

const isWordCharacter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
