const simple: Readonly<Record<string, string>> = {
  __proto__: null as never,
  n: '\n',
  r: '\n',
  t: '\t',
  '"': '"',
  "'": "'",
  '/': '/',
  '`': '`',
};

/** Undoes JSON's escapes at every depth at once: a run of backslashes before an escaped character is one escape, however often it was escaped again. */
export const unescapeText = (text: string): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', from)) {
    const end = endOfBackslashes(text, at);
    const read = readEscape(text, end) ?? readTornEscape(text, at, end);
    out += text.slice(from, at) + (read?.text ?? text.slice(at, end));
    from = end + (read?.length ?? 0);
  }
  return out + text.slice(from);
};

const endOfBackslashes = (text: string, at: number): number => {
  let end = at;
  while (text[end] === '\\') end += 1;
  return end;
};

const readEscape = (text: string, at: number): { text: string; length: number } | null => {
  const letter = text[at] ?? '';
  if (letter === 'u') return readUnicode(text.slice(at + 1, at + 5), 5);
  if (letter === 'x') return readUnicode(text.slice(at + 1, at + 3), 3);
  const plain = Object.hasOwn(simple, letter) ? simple[letter] : undefined;
  return plain === undefined ? null : { text: plain, length: 1 };
};

// A terminal broke the line between the backslash and its letter; a shell's own continuation has a space before the backslash.
const readTornEscape = (text: string, at: number, end: number): { text: string; length: number } | null => {
  if (text[end] !== '\n' || at === 0 || /\s/.test(text[at - 1] ?? '')) return null;
  const read = readEscape(text, end + 1);
  return read === null ? null : { text: read.text, length: read.length + 1 };
};

const readUnicode = (digits: string, length: number): { text: string; length: number } | null =>
  digits.length === length - 1 && /^[0-9a-fA-F]+$/.test(digits)
    ? { text: String.fromCharCode(Number.parseInt(digits, 16)), length }
    : null;
