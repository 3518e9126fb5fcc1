export type Lines = { readonly first: number; readonly last: number };

/** The lines (from 0) that a JSON pointer's value takes in a JSON text; null when it points at nothing. */
export const linesOfPointer = (json: string, pointer: string): Lines | null =>
  // A lone statement may stand without its list; its pointer counts as if it stood in one.
  linesOfValue(json, pointer) ?? (pointer === '/Statement/0' ? linesOfValue(json, '/Statement') : null);

type Level = { readonly isList: boolean; key: string | number };
type Token = { readonly text: string; readonly line: number; readonly isKey: boolean };

// Token by token with a stack of our own: a deep document must not overflow the engine's.
const linesOfValue = (json: string, pointer: string): Lines | null => {
  const levels: Level[] = [];
  let start: { readonly line: number; readonly depth: number } | null = null;
  for (const { text, line, isKey } of tokensOf(json)) {
    const isOpening = text === '{' || text === '[';
    if (text === '}' || text === ']') levels.pop();
    else if (start === null && !isKey && text !== ',' && pathOf(levels) === pointer)
      start = { line, depth: levels.length };
    if (isOpening) levels.push({ isList: text === '[', key: text === '[' ? 0 : '' });
    else if (start !== null && levels.length === start.depth) return { first: start.line, last: line };
    else moveOn(levels.at(-1), { text, line, isKey });
  }
  return null;
};

const moveOn = (level: Level | undefined, { text, isKey }: Token): void => {
  if (level === undefined) return;
  if (level.isList && text === ',') level.key = Number(level.key) + 1;
  if (isKey) level.key = String(JSON.parse(text));
};

// Colons are left out: a string that one follows is a key.
const tokensOf = function* (json: string): Generator<Token> {
  let line = 0;
  let scanned = 0;
  for (const { 0: text, 1: colon, index } of json.matchAll(/(?:"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+)(\s*:)?/g)) {
    line += json.slice(scanned, index).split('\n').length - 1;
    scanned = index;
    const isKey = colon !== undefined;
    yield { text: isKey ? text.slice(0, -colon.length) : text, line, isKey };
  }
};

const pathOf = (levels: readonly Level[]): string =>
  levels.map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
