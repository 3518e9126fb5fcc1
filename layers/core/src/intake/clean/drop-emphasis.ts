const longest = 4000;

/** Takes Markdown's marks away: `**word**` loses its stars, code its back-ticks, a link its address. A run of only stars is a redaction and stays. */
export const dropEmphasis = (text: string): string => dropStars(dropLinks(text)).replaceAll('`', '');

/** `[text](https://…)` becomes its text. */
const dropLinks = (text: string): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('](http'); at !== -1; at = text.indexOf('](http', at + 6)) {
    const open = text.slice(Math.max(from, at - longest), at).lastIndexOf('[') + Math.max(from, at - longest);
    const close = text.slice(at, at + longest).search(/[)\s]/);
    if (text[open] !== '[' || text[at + close] !== ')') continue;
    out += text.slice(from, open) + text.slice(open + 1, at);
    from = at + close + 1;
  }
  return out + text.slice(from);
};

const dropStars = (text: string): string => {
  const runs = findDoubleStars(text);
  const dropped = new Set<number>();
  for (let index = 0; index + 1 < runs.length; index += 1) {
    const open = runs[index] ?? 0;
    const close = runs[index + 1] ?? 0;
    if (!opens(text, open) || !closes(text, close) || close - open > longest) continue;
    dropped.add(open).add(close);
    index += 1;
  }
  return dropped.size === 0 ? text : cut(text, [...dropped]);
};

const findDoubleStars = (text: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf('**'); at !== -1; ) {
    let end = at;
    while (text[end] === '*') end += 1;
    if (end - at === 2) found.push(at);
    at = text.indexOf('**', end);
  }
  return found;
};

// Between redacted parts stands punctuation (`:**:`), after an opening mark a word
const opens = (text: string, at: number): boolean => /[^\s*:;,./\\)\]}>\-_]/.test(text[at + 2] ?? ' ');
const closes = (text: string, at: number): boolean => /[^\s*:/\\([{<\-_]/.test(text[at - 1] ?? ' ');

const cut = (text: string, places: readonly number[]): string => {
  const ends = [0, ...places.map((place) => place + 2)];
  return ends.map((from, index) => text.slice(from, places[index])).join('');
};
