/** `key: rest` of a line; null when the line is no mapping entry. A key may be quoted and may hold colons that no space follows. */
export const splitKey = (content: string): { key: string; rest: string } | null => {
  const quote = content[0];
  if (quote === '"' || quote === "'") {
    const close = content.indexOf(quote, 1);
    if (close === -1 || content[close + 1] !== ':') return null;
    return { key: content.slice(1, close), rest: content.slice(close + 2).trim() };
  }
  if (quote === '[' || quote === '{' || quote === '!' || quote === '|' || quote === '>') return null;
  const spaced = content.indexOf(': ');
  const at = spaced === -1 && content.endsWith(':') ? content.length - 1 : spaced;
  return at < 1 ? null : { key: content.slice(0, at).trim(), rest: content.slice(at + 1).trim() };
};
