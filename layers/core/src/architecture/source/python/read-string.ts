/** The text of a Python string literal. https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals */
export const readString = (literal: string): string => {
  const quote = literal.search(/["']/);
  const prefix = literal.slice(0, quote).toLowerCase();
  const body = literal.slice(quote);
  const width = /^("""|''')/.test(body) ? 3 : 1;
  const inner = body.slice(width, -width);
  return prefix.includes('r') ? inner : readEscapes(inner);
};

/** The escapes that names, ARNs and URLs may hold; others are kept as written. */
export const readEscapes = (inner: string): string =>
  inner.includes('\\') ? inner.replace(/\\(\r?\n|[\s\S])/g, (_all, mark: string) => escapes[mark] ?? mark) : inner;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '', '\r\n': '' };
