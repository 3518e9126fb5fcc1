/**
 * What only a deployment knows, inside a text: equal to itself alone. It is written between two private characters, so that it never
 * meets a wildcard, a policy variable or a colon of an ARN; inside it a colon is the third.
 */
export const symbolOf = (reference: string): string => `${open}${reference.replaceAll(':', colon)}${close}`;

const open = '\uE000';
const close = '\uE001';
const colon = '\uE002';

const written = new RegExp(`${open}([^${open}${close}]*)${close}`, 'g');

export const hasSymbol = (text: string): boolean => text.includes(open);

/** The references of the symbols in a text, in order. */
export const symbolsIn = (text: string): readonly string[] =>
  [...text.matchAll(written)].map(([, reference = '']) => reference.replaceAll(colon, ':'));

/** The reference when the text is one symbol and nothing else. */
export const soleSymbol = (text: string): string | null => {
  const [reference] = symbolsIn(text);
  return reference !== undefined && symbolOf(reference) === text ? reference : null;
};

/** A text with its symbols written as a template writes them, `${AWS::Region}`, and what only the running code knows in words, `‹computed›`. */
export const showSymbols = (text: string): string =>
  text.replaceAll(written, (_, reference: string) =>
    reference.startsWith('?') ? `‹${inWords(reference)}›` : `\${${reference.replaceAll(colon, ':')}}`,
  );

const inWords = (reference: string): string =>
  reference
    .slice(1)
    .replaceAll(/_+/g, ' ')
    .replace(/^it (is|comes) /, '')
    .trim();

/** A text with each symbol replaced by what `replace` gives for its reference. */
export const replaceSymbols = (text: string, replace: (reference: string) => string): string =>
  text.replaceAll(written, (_, reference: string) => replace(reference.replaceAll(colon, ':')));
