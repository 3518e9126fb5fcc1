const edges = '|\u2502\u2503\u2551>';

/** Takes the frames off tables and boxes: drawing characters anywhere, pipes and quote marks at the ends of a line. */
export const dropBoxes = (text: string): string =>
  text
    .replace(/[\u2500-\u2501\u2504-\u250b\u250c-\u2550\u2552-\u259f]/g, ' ')
    .split('\n')
    .map(dropEdges)
    .join('\n')
    .replace(/[\u2502\u2503\u2551]/g, ' ');

const dropEdges = (line: string): string => {
  let from = 0;
  let to = line.length;
  while (from < to && isEdge(line[from])) from += 1;
  while (to > from && (line[to - 1] === ' ' || edges.indexOf(line[to - 1] ?? '') >= 0) && line[to - 1] !== '>') to -= 1;
  return line.slice(from, to);
};

const isEdge = (character: string | undefined): boolean => character === ' ' || edges.includes(character ?? ' ');
