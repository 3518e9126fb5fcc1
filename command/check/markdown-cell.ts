/** A text in a cell of a table: our code spans stay, and somebody's text is text; no tag, link, image, mention or new cell comes of it. */
export const markdownCell = (text: string): string => {
  const pieces = text.split('`');
  // A name with a mark of its own would end its span: then nothing is one.
  const isOurs =
    pieces.length % 2 === 1 &&
    pieces.every((piece, at) => !/[<>[\]!@\\|&]/.test(piece) && (at % 2 === 1 || !/:\/\/|www\./i.test(piece)));
  return isOurs ? text : inert(text);
};

const inert = (text: string): string =>
  text
    .replaceAll('`', "'")
    .replace(/[<>&@[\]!*#|\\~"{}^]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('://', ':&#47;&#47;')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}&#46;`);
