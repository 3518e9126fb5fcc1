/** A text as it is meant, without what wraps its characters, and where each of its characters stands in the text as written. */
export type Shadow = {
  readonly text: string;
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
};

type Unit = { readonly meant: string; readonly length: number };

/**
 * Undoes what stands between a reader and a credential: HTML entities, percent escapes, escaped and typographic quotes,
 * colours of a terminal, characters without width. One pass; every character keeps its place.
 */
export const shadowOf = (written: string): Shadow => {
  if (!wrapped.test(written)) return { text: written, start: (at) => at, end: (at) => at };
  const parts: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < written.length; ) {
    const { meant, length } = unitAt(written, at);
    if (meant !== '') {
      parts.push(meant);
      starts.push(at);
    }
    at += length;
  }
  starts.push(written.length);
  return {
    text: parts.join(''),
    start: (at) => starts[at] ?? written.length,
    end: (at) => (at === 0 ? 0 : endOfUnit(written, starts[at - 1] ?? 0)),
  };
};

const wrapped =
  /[&%\\\u001b\p{DI}\p{Pi}\p{Pf}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00b4\u2032\u2033\u201a\u201e\u300c-\u300f\uff01-\uff5e]/u;

const endOfUnit = (written: string, at: number): number => at + unitAt(written, at).length;

const unitAt = (written: string, at: number): Unit => {
  switch (written[at]) {
    case '&':
      return entityAt(written, at);
    case '%':
      return percentAt(written, at);
    case '\\':
      return escapeAt(written, at);
    case '\u001b':
      return colourAt(written, at);
    default:
      return characterAt(written, at);
  }
};

const named: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ...{ quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ', Tab: '\t', NewLine: '\n', grave: '`' },
  ...{ colon: ':', equals: '=', sol: '/', plus: '+', semi: ';', comma: ',', period: '.', commat: '@', dollar: '$' },
  ...{ lsquo: "'", rsquo: "'", ldquo: '"', rdquo: '"', laquo: '"', raquo: '"', num: '#', excl: '!', lowbar: '_' },
  ...{ lpar: '(', rpar: ')', lsqb: '[', rsqb: ']', lcub: '{', rcub: '}', hyphen: '-', percnt: '%', vert: '|' },
};

const entityAt = (written: string, at: number): Unit => {
  const close = written.slice(at + 1, at + 10).indexOf(';');
  const name = close < 1 ? '' : written.slice(at + 1, at + 1 + close);
  const code = name.startsWith('#') ? Number(name.replace(/^#x/i, '0x').replace('#', '')) : Number.NaN;
  const meant = named[name] ?? (code >= 32 && code < 127 ? String.fromCharCode(code) : undefined);
  return meant === undefined ? { meant: '&', length: 1 } : { meant, length: name.length + 2 };
};

// `%2567`: the sign itself is escaped once more.
const percentAt = (written: string, at: number): Unit => {
  let behind = at + 1;
  while (behind < at + mostEscaped && /^25[0-9a-f]{2}/i.test(written.slice(behind, behind + 4))) behind += 2;
  const digits = written.slice(behind, behind + 2);
  const code = /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : 0;
  return code >= 32 && code < 127
    ? { meant: String.fromCharCode(code), length: behind + 2 - at }
    : { meant: '%', length: 1 };
};

const mostEscaped = 8;

// `\"`, `\\"` and `\/` of JSON within JSON; a `\n` written out ends a line as a line break does.
const escapeAt = (written: string, at: number): Unit => {
  let end = at;
  while (end - at < mostSlashes && written[end] === '\\') end += 1;
  const next = written[end];
  if (next === '"' || next === "'" || next === '/') return { meant: next, length: end - at + 1 };
  if (next === 'n' || next === 'r') return { meant: '\n', length: end - at + 1 };
  if (next === 'u') return unicodeAt(written, at, end);
  return { meant: '\\', length: 1 };
};

const mostSlashes = 8;

const unicodeAt = (written: string, at: number, end: number): Unit => {
  const digits = written.slice(end + 1, end + 5);
  const code = /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : 0;
  if (code === 0x1b) return { meant: '', length: end - at + 4 + colourAt(written, end + 4).length };
  // A letter of any language, that a name may be told by; half of a pair is none.
  return (code >= 32 && code < 127) || (code >= 0xa0 && (code < 0xd800 || code > 0xdfff))
    ? { meant: String.fromCharCode(code), length: end - at + 5 }
    : { meant: '\\', length: 1 };
};

const colourAt = (written: string, at: number): Unit => {
  const mark = /^\[[0-9;?]{0,16}[A-Za-z]/.exec(written.slice(at + 1, at + 20))?.[0];
  return { meant: '', length: 1 + (mark?.length ?? 0) };
};

const characterAt = (written: string, at: number): Unit => {
  const character = String.fromCodePoint(written.codePointAt(at) as number);
  return { meant: meantBy(character), length: character.length };
};

// A look-alike of full width stands 0xfee0 behind the ASCII it means.
const meantBy = (character: string): string => {
  if (character < '\u0080') return character;
  if (invisible.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  const narrow = /[\uff01-\uff5e]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  if (doubleQuotes.test(narrow)) return '"';
  return singleQuotes.test(narrow) ? "'" : narrow;
};

const invisible = /\p{DI}/u;
const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f]/;
const singleQuotes = /[\u2018-\u201b\u2032\u2039\u203a\u00b4]/;
