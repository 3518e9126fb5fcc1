/** A value to put right, and what it is instead; null when it is to be forgotten. */
export type StatedCorrection = { readonly was: string; readonly is: string | null };

/** Reads a correction that names its values: `Correction: the action is X, not Y`, `Correction: forget the action Y`. */
export const statedCorrection = (text: string): StatedCorrection | null => {
  const line = text.trim();
  if (line.length > longest || line.includes('\n') || !line.toLowerCase().startsWith(sign)) return null;
  const said = line.slice(sign.length);
  return said.startsWith('forget the ') ? forgotten(said) : putRight(said);
};

/** The text with a value put right wherever it stands as a whole word, not as the beginning of another. */
export const corrected = (text: string, { was, is }: StatedCorrection): string => {
  const parts = text.split(was);
  return parts.reduce((before, after) => {
    const isWhole = !isWordSign(before.at(-1)) && !isWordSign(after[0]);
    return `${before}${isWhole ? (is ?? '') : was}${after}`;
  });
};

const sign = 'correction: ';
const longest = 4_000;

const forgotten = (said: string): StatedCorrection | null => {
  const value = said.slice('forget the '.length);
  const gap = value.indexOf(' ');
  const was = gap < 0 ? '' : value.slice(gap + 1).trim();
  return was === '' ? null : { was, is: null };
};

const putRight = (said: string): StatedCorrection | null => {
  const from = said.indexOf(' is ');
  const to = said.lastIndexOf(', not ');
  if (!said.startsWith('the ') || from < 0 || to <= from) return null;
  const is = said.slice(from + ' is '.length, to).trim();
  const was = said.slice(to + ', not '.length).trim();
  return is === '' || was === '' ? null : { was, is };
};

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /\w/.test(sign);
