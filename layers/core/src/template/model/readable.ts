import { replaceSymbols, symbolOf } from './symbol.ts';

/**
 * A text with its symbols as a person can read them, without colons: `‹AWS.Region›`. They stay equal to themselves alone: no wildcard,
 * no policy variable, and an ARN around them keeps its parts.
 */
export const readable = (text: string): string =>
  replaceSymbols(text, (reference) => `‹${reference.replace('::', '.')}›`);

/** The same in every text of a value. */
export const readableIn = (value: unknown): unknown => {
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(readableIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [readable(key), readableIn(child)]));
};

/** Back again. */
export const fromReadable = (text: string): string =>
  text.replaceAll(/‹([^‹›]*)›/g, (_, reference: string) => symbolOf(reference.replace(/^AWS\./, 'AWS::')));
