import { decodePercents } from './decode-percents.ts';
import { dropBoxes } from './drop-boxes.ts';
import { dropEmphasis } from './drop-emphasis.ts';
import { dropLinePrefixes } from './drop-line-prefixes.ts';
import { dropTerminalMarks } from './drop-terminal-marks.ts';
import { joinLoneCodes } from './join-lone-codes.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { straightenQuotes } from './straighten-quotes.ts';
import { unescapeText } from './unescape-text.ts';

/** The text without its wrapping: paragraphs, each on one line; `plain` is all of them, `starts` their offsets in it. */
export type CleanText = { readonly plain: string; readonly starts: readonly number[] };

/** From the outermost wrapping inwards. */
const steps: readonly ((text: string) => string)[] = [
  unescapeText,
  dropTerminalMarks,
  straightenQuotes,
  dropLinePrefixes,
  dropBoxes,
  decodePercents,
  dropEmphasis,
  joinLoneCodes,
  joinWrappedLines,
];

export const cleanText = (text: string): CleanText => {
  return joinParagraphs(groupLines(steps.reduce((soFar, step) => step(soFar), text).split('\n')));
};

const groupLines = (lines: readonly string[]): string[] => {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    const words = line.split(' ').filter((word) => word !== '');
    if (words.length === 0) paragraphs.push([]);
    else paragraphs.at(-1)?.push(words.join(' '));
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => paragraph.join(' '));
};

const joinParagraphs = (paragraphs: readonly string[]): CleanText => {
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    length += paragraph.length + 1;
  }
  return { plain: paragraphs.join(' '), starts };
};
