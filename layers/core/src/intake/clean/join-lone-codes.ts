import { errorCode } from '../error/error-code.ts';

/**
 * Puts a code that stands alone on its line, or in a column of its own, before the sentence that it belongs to:
 * consoles, logs and JSON print `ValidationException` and, below or beside it, what the service says.
 */
export const joinLoneCodes = (text: string): string => {
  const lines = text.split('\n').map(joinColumns);
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const code = loneCode(lines[index] ?? '');
    if (code === null) continue;
    const next = lines.slice(index + 1, index + 1 + farthest).findIndex((line) => line.trim() !== '');
    const at = index + 1 + next;
    const message = next === -1 ? null : messageIn(lines[at] ?? '');
    if (message === null) continue;
    lines[at] = `${code}: ${message}`;
    lines[index] = '';
  }
  return lines.join('\n');
};

// A blank line between, at most two.
const farthest = 3;

/** `| 10:01 | ValidationException | The provided … |`, in columns, in CSV. */
const joinColumns = (line: string): string =>
  line.length > longestLine
    ? line
    : line.replace(
        /(?<![\w.])(\w{4,80})(?: {2,12}| ?\| ?|"?,")(?=["']?[A-Z0-9][\w']{0,20} )/g,
        (whole, word: string) => (errorCode(word) === null ? whole : `${word}: `),
      );

const longestLine = 4_000;

/** A line that holds a code and at most a label before it. */
const loneCode = (line: string): string | null => {
  if (line.length > 120) return null;
  const [, word = ''] =
    /^\s{0,12}(?:["']?[\p{L}_][\p{L}_ ]{1,23}["']?\s{0,4}[:=]\s{0,8}|[\p{L} ]{3,20}\s{2,8})?["']?([A-Za-z][A-Za-z0-9]{3,79})["']?[:,]?\s{0,4}$/u.exec(
      line,
    ) ?? [];
  return word === '' ? null : errorCode(word);
};

/** What a service says: a sentence that begins as one, without its label and quotes; null: it may be the person's. */
const messageIn = (line: string): string | null => {
  const bare = line
    .trim()
    .replace(label, '')
    .replace(/^["']|["'],?$/g, '');
  const isSentence = /^[A-Z0-9]/.test(bare) && bare.split(' ', 4).length === 4;
  return isSentence && !personal.test(bare.slice(0, 400)) ? bare : null;
};

const label =
  /^["']?(?:error ?message|message|msg|reason|status ?reason|description|meldung|fehlermeldung|mensaje|mensagem|messaggio|メッセージ|消息)["']?\s{0,4}(?:[:=：]|\s{2})\s{0,8}/iu;
const personal = /(?<![\w-])(?:I|I'm|I've|my|our|me|us|we)(?![\w-])|\?\s*$/;
