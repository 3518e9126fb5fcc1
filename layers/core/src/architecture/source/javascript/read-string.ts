/** The text between the quotes of a JavaScript string or the pieces of a template. */
export const readString = (inner: string): string =>
  inner.includes('\\')
    ? inner.replace(/\\(\r?\n|u\{[0-9a-fA-F]{1,6}\}|[\s\S])/g, (_all, mark: string) => readEscape(mark))
    : inner;

const readEscape = (mark: string): string => {
  if (mark.startsWith('u{')) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(mark.slice(2), 16)));
  return escapes[mark] ?? mark;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '', '\r\n': '' };
