const closers: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '\u201c': '\u201d\u201c',
  '\u201d': '\u201d\u201c',
  '\u2018': '\u2019\u2018',
};
const escapes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

/** Whether a string begins here: a straight quote of either kind, a back-tick, or what a word processor made of one. */
export const isQuote = (character: string | undefined): boolean =>
  character !== undefined && '"\'`\u201c\u201d\u2018'.includes(character);

/** A string from its quote to the same quote, escapes undone once. An end of the text before it gives what is there. */
export const readLooseString = (text: string, start: number): { value: string; end: number; complete: boolean } => {
  const quote = text[start] ?? '"';
  const closer = closers[quote] ?? quote;
  let value = '';
  let from = start + 1;
  for (let at = from; at < text.length; at += 1) {
    if (closer.includes(text[at] ?? '')) return { value: value + text.slice(from, at), end: at + 1, complete: true };
    // Nobody writes a line break between single quotes; an apostrophe in prose must not swallow the rest
    if (text[at] === '\n' && quote === "'") return { value: value + text.slice(from, at), end: at, complete: false };
    if (text[at] !== '\\') continue;
    const read = readEscape(text, at + 1);
    value += text.slice(from, at) + read.value;
    at += read.length;
    from = at + 1;
  }
  return { value: value + text.slice(from), end: text.length, complete: false };
};

const readEscape = (text: string, at: number): { value: string; length: number } => {
  const letter = text[at] ?? '';
  const digits = text.slice(at + 1, at + 5);
  if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(digits)) {
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), length: 5 };
  }
  return { value: escapes[letter] ?? letter, length: letter === '' ? 0 : 1 };
};
