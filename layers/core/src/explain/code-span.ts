import { escapeMarks } from '../intake/index.ts';

/** Somebody's own text as a Markdown code span: on one line, with a fence longer than any run of backticks inside. */
export const codeSpan = (text: string): string => {
  const line = escapeMarks(text.replace(/[\r\n\t]+/g, ' ').slice(0, longest));
  const fence = '`'.repeat(longestRun(line) + 1);
  const gap = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
};

/** A fenced block whose fence no line of the text can close. */
export const codeBlock = (language: string, text: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${escapeMarks(text.trimEnd())}\n${fence}`;
};

const longest = 2_000;

const longestRun = (text: string): number => {
  let run = 0;
  let best = 0;
  for (const char of text) {
    run = char === '`' ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best;
};
