/** The text of a Python string literal. https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals */
export const readString = (literal: string): string => {
  const quote = literal.search(/["']/);
  const prefix = literal.slice(0, quote).toLowerCase();
  const body = literal.slice(quote);
  const width = /^("""|''')/.test(body) ? 3 : 1;
  const inner = body.slice(width, -width);
  return prefix.includes('r') ? inner : readEscapes(inner);
};

/** What a text with escapes stands for; one that Python does not know, and a name of a character, stay as written. */
export const readEscapes = (inner: string): string =>
  inner.includes('\\') ? inner.replace(escapes, (written, mark: string) => readEscape(mark) ?? written) : inner;

const escapes = /\\(\r?\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|[\s\S])/g;

const readEscape = (mark: string): string | undefined => {
  if (/^[xuU]./.test(mark)) return characterOf(Number.parseInt(mark.slice(1), 16));
  return /^[0-7]/.test(mark) ? characterOf(Number.parseInt(mark, 8)) : signs[mark];
};

const characterOf = (code: number): string | undefined => (code > 0x10ffff ? undefined : String.fromCodePoint(code));

const signs: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ...{ n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' },
  ...{ '\n': '', '\r\n': '', '\\': '\\', "'": "'", '"': '"' },
};
