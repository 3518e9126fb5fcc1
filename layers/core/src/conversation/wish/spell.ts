/** A wish as it was written, letter for letter as long as its plain letters: what is found there stands here at the same place. */
export const spell = (text: string): { readonly cased: string; readonly plain: string } => {
  const cased = text
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[^\S\n]+/g, ' ');
  // A few capitals are longer as small letters.
  const plain = [...cased]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
  return { cased, plain };
};

/** The text with spaces for what matches, so that every other place stays. */
export const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => ' '.repeat(found.length));
