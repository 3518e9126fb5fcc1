const LONGEST = 160;

/** The person's own text in backticks, on one line and without a mark that ends them, cut when it is long; anything else by its kind. Never throws. */
export const quote = (value: unknown): string => {
  if (typeof value === 'string')
    return `\`${onOneLine(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)}\``;
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  return nameKind(value);
};

const onOneLine = (text: string): string =>
  text.replaceAll('`', "'").replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g, ' ');

const nameKind = (value: unknown): string => {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
