/** A value to put right or to say, and what it is; `fact`: which one, where it was named as one that we know. */
export type StatedCorrection = {
  readonly fact: string | null;
  readonly was: string | null;
  readonly is: string | null;
};

/**
 * Reads a correction that names its values. As data, the page's own form: `Correction: {"fact":"action","is":"X","was":"Y"}`,
 * null for what is forgotten or was not known. And as people say it: `Correction: the action is X, not Y`, `Correction: forget the action Y`.
 */
export const statedCorrection = (text: string): StatedCorrection | null => {
  const line = text.trim();
  if (line.length > longest || line.includes('\n') || !line.toLowerCase().startsWith(sign)) return null;
  const said = line.slice(sign.length);
  if (said.startsWith('{')) return asData(said);
  return said.startsWith('forget the ') ? forgotten(said) : putRight(said);
};

/** The text with a value put right wherever it stands as a whole word, not as the beginning of another. */
export const corrected = (
  text: string,
  { was, is }: { readonly was: string | null; readonly is: string | null },
): string => {
  if (was === null || was === '') return text;
  const parts = text.split(was);
  return parts.reduce((before, after) => {
    const isWhole = !isWordSign(before.at(-1)) && !isWordSign(after[0]);
    return `${before}${isWhole ? (is ?? '') : was}${after}`;
  });
};

const sign = 'correction: ';
const longest = 8_000;

const asData = (said: string): StatedCorrection | null => {
  const { fact, is, was } = objectIn(said);
  if (typeof fact !== 'string' || !isFact(fact) || !isValue(is) || !isValue(was)) return null;
  return is === null && was === null ? null : { fact, is, was };
};

const objectIn = (said: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(said);
  } catch {
    // Somebody's own words may begin so too.
    return {};
  }
};

const isValue = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value !== '');

/** Parts of a request, a shown policy, or a condition key, which has a colon. */
const isFact = (fact: string): boolean => facts.has(fact) || /^[\w-]+:./.test(fact);
const facts = new Set(['principal', 'action', 'resource', 'policy']);

const forgotten = (said: string): StatedCorrection | null => {
  const value = said.slice('forget the '.length);
  const gap = value.indexOf(' ');
  const was = gap < 0 ? '' : value.slice(gap + 1).trim();
  return was === '' ? null : { fact: factNamed(value.slice(0, gap)), was, is: null };
};

const putRight = (said: string): StatedCorrection | null => {
  const from = said.indexOf(' is ');
  const to = said.lastIndexOf(', not ');
  if (!said.startsWith('the ') || from < 0 || to <= from) return null;
  const is = said.slice(from + ' is '.length, to).trim();
  const was = said.slice(to + ', not '.length).trim();
  return is === '' || was === '' ? null : { fact: factNamed(said.slice('the '.length, from)), was, is };
};

const factNamed = (name: string): string | null => (isFact(name) ? name : null);

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /\w/.test(sign);
