/**
 * The words without what stands elsewhere in the answer: their first paragraph where it says why,
 * each block that repeats one of the texts given (the question, its command, the text for the owner),
 * and what else it may be, where that is offered as buttons.
 */
export const withoutSaid = (words: string, said: readonly string[], offered: readonly string[] = []): string => {
  const repeats = said.map(bare).filter((text) => text.length >= shortest);
  return blocksOf(words)
    .filter((block, index) => !(index === 0 && /^\*\*Why\*\*/.test(block)))
    .filter((block) => !repeats.some((text) => bare(block).includes(text)))
    .filter((block) => !isOffered(block, offered))
    .join('\n\n');
};

const isOffered = (block: string, offered: readonly string[]): boolean =>
  block.startsWith('Not told yet, ') &&
  [...block.matchAll(/“([^”]*)”/g)].every(([, title = '']) => offered.includes(title));

// A word or two that stand elsewhere too are no repetition.
const shortest = 12;

/** Paragraphs and blocks of code, in their order; a blank line inside a block of code parts nothing. */
const blocksOf = (words: string): readonly string[] => {
  const blocks: string[][] = [[]];
  let fence: string | null = null;
  for (const line of words.split('\n')) {
    const mark = /^`{3,}/.exec(line)?.[0] ?? null;
    if (fence === null && (line.trim() === '' || mark !== null)) blocks.push([]);
    if (fence === null) fence = mark;
    else if (line.trim() === fence) fence = null;
    blocks.at(-1)?.push(line);
  }
  return blocks.map((lines) => lines.join('\n').trim()).filter((block) => block !== '');
};

const bare = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
