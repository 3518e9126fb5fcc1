/** The pieces of a text that are checked one by one: a fenced block, a line, a sentence; joined they are the text. */
export const splitPieces = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  for (let end = endOfPiece(rest); end > 0; end = endOfPiece(rest)) {
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
};

/** Where the first whole piece of a growing text ends; 0: not yet. */
export const endOfPiece = (text: string): number => {
  const start = text.search(/\S/);
  if (start === -1) return 0;
  if ('```'.startsWith(text.slice(start, start + 3))) return endOfBlock(text, start);
  const end = /[.!?]["'”*`)]*(?=\s)|[。！？]["'”*`)」』）]*|\n/.exec(text.slice(start));
  return end === null ? 0 : start + end.index + end[0].length;
};

const endOfBlock = (text: string, start: number): number => {
  const fence = /^`+/.exec(text.slice(start))?.[0] ?? '```';
  if (fence.length < 3) return text.length - start < 3 ? 0 : endOfLine(text, start);
  const opened = text.indexOf('\n', start);
  if (opened === -1) return 0;
  const closed = text.indexOf(`\n${fence}`, opened);
  return closed === -1 ? 0 : endOfLine(text, closed + 1);
};

const endOfLine = (text: string, from: number): number => text.indexOf('\n', from) + 1;
