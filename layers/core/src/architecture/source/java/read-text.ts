/** What a literal of Java stands for, without its quotes. https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.6 */
export const readText = (literal: string): string => {
  if (!literal.startsWith('"""')) return unescaped(literal.slice(1, -1));
  const lines = literal.slice(3, -3).split('\n').slice(1);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return unescaped(lines.map((line) => line.slice(indent)).join('\n'));
};

const unescaped = (text: string): string =>
  text.replaceAll(/\\(u[0-9a-fA-F]{4}|.)/g, (_, mark: string) =>
    mark.startsWith('u') ? String.fromCharCode(Number.parseInt(mark.slice(1), 16)) : (escapes[mark] ?? mark),
  );

const escapes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  s: ' ',
  '0': '\0',
};
