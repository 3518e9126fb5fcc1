import { type JsonReader, UnreadableJson, unexpected } from './json-reader.ts';

const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Reads `true`, `false`, `null` or a number at the reader's place. */
export const readJsonScalar = (reader: JsonReader): number | boolean | null => {
  for (const [word, value] of WORDS) {
    if (!reader.text.startsWith(word, reader.at)) continue;
    reader.at += word.length;
    return value;
  }
  return readNumber(reader);
};

const readNumber = (reader: JsonReader): number => {
  const { text, at: start } = reader;
  if (text[reader.at] === '-') reader.at++;
  if (!isDigit(text, reader.at)) {
    reader.at = start;
    throw unexpected(reader, 'a value');
  }
  if (text[reader.at] === '0' && isDigit(text, reader.at + 1))
    throw new UnreadableJson('a number begins with 0; an account id belongs in quotes', start);
  skipDigits(reader);
  if (text[reader.at] === '.') {
    reader.at++;
    requireDigits(reader);
  }
  if (text[reader.at] === 'e' || text[reader.at] === 'E') {
    reader.at++;
    if (text[reader.at] === '+' || text[reader.at] === '-') reader.at++;
    requireDigits(reader);
  }
  return Number(text.slice(start, reader.at));
};

const requireDigits = (reader: JsonReader): void => {
  if (!isDigit(reader.text, reader.at)) throw unexpected(reader, 'a digit');
  skipDigits(reader);
};

const skipDigits = (reader: JsonReader): void => {
  while (isDigit(reader.text, reader.at)) reader.at++;
};

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
