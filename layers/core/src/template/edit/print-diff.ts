import { createTwoFilesPatch } from 'diff';

/** The change of a file as a unified diff, as `git diff` prints it. */
export const printDiff = (file: string, before: string, after: string): string =>
  createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 })
    .split('\n')
    .filter((line) => !/^={10,}$/.test(line))
    .map((line) => line.replace(/^(---|\+\+\+) (.*?)\t?$/, '$1 $2'))
    .join('\n');
