const escapeCharacter = '\u001b';

/** Takes out what a terminal understands and a reader does not see: colour codes, control characters, the width-less ones. */
export const dropTerminalMarks = (text: string): string =>
  dropColours(text)
    .replace(/\r\n?/g, '\n')
    // A column stays wider than a word's edge
    .replace(/\t/g, '  ')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

const dropColours = (text: string): string => {
  const [first = '', ...rest] = text.split(escapeCharacter);
  return first + rest.map(afterSequence).join('');
};

/** `[31m` after the escape character; parameters are digits and semicolons, the end is one letter. */
const afterSequence = (text: string): string => {
  if (text[0] !== '[') return text;
  let at = 1;
  while (at < text.length && '0123456789;?'.includes(text[at] ?? '')) at += 1;
  return text.slice(at + 1);
};
