import { endOfWrapped } from './end-of-wrapped.ts';

/** A value behind a name: `isQuoted`: between quotes; `isApart`: only blanks or a word stand between them. */
export type SecretValue = {
  /** As much of it as is looked at. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly isApart: boolean;
  /** A verb says that it is this: "my password is …". */
  readonly isSaid: boolean;
};

/** Reads the value that a name ending at `from` gives: behind `=`, `:`, `=>`, a word such as `is`, as the value of a key and value pair, as an element. */
export const readSecretValue = (text: string, from: number, runs: Runs): SecretValue | null => {
  const window = text.slice(from, from + widest);
  for (const { pattern, isApart, close } of signs) {
    const sign = pattern.exec(window)?.[0];
    if (sign === undefined) continue;
    const value = readValue(text, from + sign.length, { isApart, close, runs });
    return value === null ? null : { ...value, isSaid: /[^\s"'`|*)–—-]/.test(sign) };
  }
  return null;
};

/** The next of a list of values, behind one that stands between quotes. */
export const readNextOfList = (text: string, { end }: SecretValue, runs: Runs): SecretValue | null => {
  const between = /^["'`]\s{0,40},\s{0,40}(?=["'`])/.exec(text.slice(end, end + widest))?.[0];
  const value =
    between === undefined ? null : readValue(text, end + between.length, { isApart: false, close: undefined, runs });
  return value === null ? null : { ...value, isSaid: false };
};

const widest = 160;

type Sign = { readonly pattern: RegExp; readonly isApart: boolean; readonly close?: string };

const signs: readonly Sign[] = [
  // `_PROD`, a closing quote or bracket, `[None]`, then `:`, `=`, `:=`, `=>`; or `", "Value": ` of a pair. The value may stand a line lower.
  {
    pattern:
      /^[A-Z0-9_]{0,40}s?["'`\])]{0,3}(?:[ \t]{0,20}\[[^\]\n]{0,40}\])?(?:[ \t]{0,20}(?::=|=>|[:=：＝])|\s{0,20},?\s{0,20}["'`]?[Vv](?:alue|ALUE)["'`]?\s{0,10}[:=]|\s{0,20},\s{0,20}["'`]?(?:default|ParameterValue)["'`]?\s{0,10}[:=])(?:<\/\w{1,10}>)?[ \t]{0,20}(?:[>|][-+]?[ \t]{0,4}\r?\n[ \t]{1,20}|[([]\s{0,40}(?=["'`])|\n[ \t]{0,20}(?:-[ \t]{1,4})?(?=["'`]))?/,
    isApart: false,
  },
  // `<password>…</password>`; a cell behind the name's own is less sure.
  { pattern: /^[ \t]{0,8}>(?=[^<>\n]{4,2000}<\/)/, isApart: false, close: '<' },
  {
    pattern: /^[ \t]{0,8}(?:<\/\w{1,10}>){1,2}\s{0,20}<\w{1,10}(?:[ \t][^<>]{0,60})?>(?=[^<>\n]{4,2000}<\/)/,
    isApart: true,
    close: '<',
  },
  { pattern: /^["'`*]{0,3}[ \t]{0,20}\|[ \t]{0,20}(?=[^\s|])/, isApart: true },
  // The same behind what it is of: "the password for the app is …".
  {
    pattern:
      /^["'`*)]{0,3}[ \t]{1,4}(?:for|of|to|on|der|des|für|von|vom|zu|zur|de|del|della|du|pour|para|per|do|da|di)(?:[ \t]{1,4}[\p{L}\d._-]{1,24}){1,4}[ \t]{1,4}(?:is|was|ist|lautet:?|est|es|é|è)[ \t]{1,10}(?=[^\s])/u,
    isApart: true,
  },
  // `is`, `ist`, `est`, … or blanks alone: then the value must look like one.
  {
    pattern:
      /^(?:["'`*)]{0,3}[ \t]{1,20}(?:is|was|ist|war|lautet:?|est|es|è|é|to|jest|это|är|er|on|je|este|adalah|là|はこれ|是)[ \t]{1,10}|[ \t]{1,20}[-—–][ \t]{1,10}|["'`]?[ \t]{1,20}|\s?(?:は|为|是|은|는|이|가)\s?)(?=[^\s])/,
    isApart: true,
  },
];

type How = { readonly isApart: boolean; readonly close: string | undefined; readonly runs: Runs };

const readValue = (
  text: string,
  at: number,
  { isApart, close: given, runs }: How,
): Omit<SecretValue, 'isSaid'> | null => {
  const scheme = /^(?:Bearer|Basic|Token|Negotiate|SSWS|ApiKey)[ \t]{1,4}/i.exec(text.slice(at, at + 20))?.[0] ?? '';
  const first = at + scheme.length;
  const open = opening.exec(text.slice(first, first + 6))?.[0] ?? '';
  const start = first + open.length;
  const quote = given ?? closing(open);
  const close = quote === '' ? -1 : endOfQuoted(text, start, quote);
  const end = close === -1 ? runs.endOfRun(text, start) : close;
  if (end === start) return null;
  const value = text.slice(start, Math.min(end, start + longestJudged));
  // Braces are a connection string's quotes, and as often a place that a program fills.
  const isSure = !isApart && open !== '{';
  return {
    text: value,
    start,
    end: endOfWhole(text, { start, end, open, runs }),
    isQuoted: close !== -1,
    isApart: !isSure,
  };
};

// `"`, `"""`, and the letters that languages put before: r"", f'', @"", $"", %q().
const opening = /^(?:(?:[rbfu]{1,2}|[@$]{1,2})?(?:"""|'''|["'`])|%[qQ]?[({[]|\{(?=[^\s{}.]{4}))/i;

const closing = (open: string): string => {
  const mark = open.replace(/^[a-z@$%]+/i, '');
  return { '(': ')', '{': '}', '[': ']' }[mark] ?? mark;
};

type Whole = { readonly start: number; readonly end: number; readonly open: string; readonly runs: Runs };

const endOfWhole = (text: string, { start, end, open, runs }: Whole): number => {
  if (open === '') return end - start < shortestLine ? end : runs.endOfWrapped(text, end);
  let whole = end;
  for (let part = nextPart.exec(text.slice(whole, whole + longestPart)); part !== null; ) {
    whole += part[0].length;
    part = nextPart.exec(text.slice(whole, whole + longestPart));
  }
  return whole;
};

const longestPart = 400;
// `"ab" + "cd"`, over lines too.
const nextPart = /^["'`]\s{0,20}\\?\s{0,20}[+.&]\s{0,20}\\?\s{0,20}[rbfu]?["'`][^"'`\n]{1,300}(?=["'`])/i;

const longestQuoted = 8000;

const endOfQuoted = (text: string, start: number, quote: string): number => {
  const close = text.slice(start, start + longestQuoted).indexOf(quote);
  return close === -1 ? -1 : start + close;
};

type EndOf = (text: string, from: number) => number;

/** Where a run without quotes ends, and where its last line does if it was broken: of one text, with the last of each kept, so that many names in one are gone through once. */
export type Runs = { readonly endOfRun: EndOf; readonly endOfWrapped: EndOf };

export const endsOfRuns = (): Runs => ({
  endOfRun: keepingLast(endOfRun, () => true),
  endOfWrapped: keepingLast(endOfWrapped, endsLine),
});

/** Within a stretch that was gone through, the end is the same from every place that `counts`. */
const keepingLast = (find: EndOf, counts: (text: string, at: number) => boolean): EndOf => {
  let last = { from: 0, end: -1 };
  return (text, from) => {
    const isWithin = from >= last.from && from <= last.end && counts(text, from);
    if (!isWithin) last = { from, end: find(text, from) };
    return last.end;
  };
};

const endsLine = (text: string, at: number): boolean => /^\\?[ \t]{0,8}\r?\n/.test(text.slice(at, at + 12));

const endOfRun = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && !' \t\n\r"\'\\,;&<>(){}[]`|'.includes(text[end] as string)) end += 1;
  return end;
};

// Of a longer one its beginning tells what it is.
const longestJudged = 512;
const shortestLine = 16;
