/** Skips what stands between values: space, commas, semicolons, the end of a call, the edge of a box, a quote or a diff, comments of JavaScript, Python and Terraform. */
export const skipFiller = (text: string, start: number): number => {
  let at = start;
  while (at < text.length) {
    const next = afterFiller(text, at);
    if (next === at) return at;
    at = next;
  }
  return at;
};

const afterFiller = (text: string, at: number): number => {
  const character = text[at] ?? '';
  if (' \t\n\r,;)>|+\u00a0\u2502\u2503\u2551\ufeff'.includes(character)) return at + 1;
  if (character === '#' || text.startsWith('//', at)) return endOf(text, '\n', at);
  if (text.startsWith('/*', at)) return endOf(text, '*/', at + 2);
  return at;
};

const endOf = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
};
