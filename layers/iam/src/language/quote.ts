const LONGEST = 160;

/** The person's own text in backticks, cut when it is long; anything else by its kind. Never throws. */
export const quote = (value: unknown): string => {
  if (typeof value === 'string') return `\`${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}\``;
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  return nameKind(value);
};

const nameKind = (value: unknown): string => {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
