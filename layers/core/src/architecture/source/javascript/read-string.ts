/** The text between the quotes of a JavaScript string or the pieces of a template. https://tc39.es/ecma262/multipage/ecmascript-language-lexical-grammar.html#prod-EscapeSequence */
export const readString = (inner: string): string =>
  inner.includes('\\')
    ? inner.replace(/\\(\r?\n|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g, (_all, mark: string) =>
        readEscape(mark),
      )
    : inner;

const readEscape = (mark: string): string => {
  if (mark.startsWith('u{')) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(mark.slice(2), 16)));
  if (/^[ux]./.test(mark)) return String.fromCharCode(Number.parseInt(mark.slice(1), 16));
  return escapes[mark] ?? mark;
};

const escapes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ...{ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' },
  ...{ '\n': '', '\r\n': '' },
};
