import { replaceSymbols } from '../../template/index.ts';

/** What stays the same when lines move: the rule and its subject, as sixteen hexadecimal digits (FNV-1a, twice). */
export const fingerprint = (rule: string, subject: string): string => {
  const text = `${rule} ${replaceSymbols(subject, (reference) => `{${reference.replace(/ \d+$/, '')}}`)}`;
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
};

const hash = (text: string, seed: number): string => {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
};
