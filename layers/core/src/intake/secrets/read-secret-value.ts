/** A value behind a name: `isQuoted`: between quotes; `isApart`: only blanks or a word stand between them. */
export type SecretValue = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly isApart: boolean;
};

/** Reads the value that a name ending at `from` gives: behind `=`, `:`, `=>`, a word such as `is`, or as the value of a key and value pair. */
export const readSecretValue = (text: string, from: number): SecretValue | null => {
  const window = text.slice(from, from + widest);
  const sign = signs.exec(window)?.[0];
  const apart = sign === undefined ? apartSigns.exec(window)?.[0] : undefined;
  const length = (sign ?? apart)?.length;
  if (length === undefined) return null;
  return readValue(text, from + length, sign === undefined);
};

const widest = 160;

// `_PROD`, a closing quote or bracket, `[None]`, then `:`, `=`, `:=`, `=>`; or `", "Value": ` of a pair.
const signs =
  /^[A-Z0-9_]{0,40}s?["'`\])]{0,3}(?:[ \t]{0,20}\[[^\]\n]{0,40}\])?(?:[ \t]{0,20}(?::=|=>|[:=：＝])|\s{0,20},?\s{0,20}["'`]?[Vv](?:alue|ALUE)["'`]?\s{0,10}[:=]|\s{0,20},\s{0,20}["'`]?(?:default|ParameterValue)["'`]?\s{0,10}[:=])[ \t]{0,20}(?:\n[ \t]{0,20}(?=["'`]))?/;

// `is`, `ist`, `est`, … or blanks alone: then the value must look like one.
const apartSigns =
  /^(?:["'`*)]{0,3}[ \t]{1,20}(?:is|was|ist|war|lautet|est|es|è|é|はこれ|是)[ \t]{1,10}|["'`]?[ \t]{1,20}|\s?(?:は|为|是)\s?)(?=[^\s])/;

const readValue = (text: string, at: number, isApart: boolean): SecretValue | null => {
  const scheme = /^(?:Bearer|Basic|Token|Negotiate|SSWS|ApiKey)[ \t]{1,4}/i.exec(text.slice(at, at + 20))?.[0] ?? '';
  const first = at + scheme.length;
  const quote = /^(?:["'`]|b["'])/.exec(text.slice(first, first + 2))?.[0] ?? '';
  const start = first + quote.length;
  const close = quote === '' ? -1 : endOfQuoted(text, start, quote.at(-1) as string);
  const end = close === -1 ? endOfRun(text, start) : close;
  if (end === start) return null;
  const whole = close === -1 ? endOfWrapped(text, start, end) : end;
  const value = text.slice(start, end);
  return { text: value, start, end: whole, isQuoted: close !== -1, isApart };
};

const longestQuoted = 8000;

const endOfQuoted = (text: string, start: number, quote: string): number => {
  const close = text.slice(start, start + longestQuoted).indexOf(quote);
  return close === -1 ? -1 : start + close;
};

const endOfRun = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && !' \t\n\r"\'\\,;&<>(){}[]`|'.includes(text[end] as string)) end += 1;
  return end;
};

/** A run that a terminal broke goes on in the lines below, as long as each is one more run of such characters. */
const endOfWrapped = (text: string, start: number, end: number): number => {
  if (end - start < shortestLine) return end;
  let whole = end;
  for (let line = nextLine.exec(text.slice(whole, whole + longestLine)); line !== null; ) {
    whole += line[0].length;
    line = nextLine.exec(text.slice(whole, whole + longestLine));
  }
  return whole;
};

const shortestLine = 16;
const longestLine = 400;
// A line of one run, behind a mark of a shell that it goes on, with a digit, a capital or a sign of base64 in it: a word alone ends the value.
const nextLine =
  /^\\?[ \t]{0,8}\r?\n[ \t]{0,8}(?=[a-z]{0,60}[A-Z0-9+/])[A-Za-z0-9+/=_-]{4,300}(?=[ \t]{0,8}(?:\r?\n|$))/;
