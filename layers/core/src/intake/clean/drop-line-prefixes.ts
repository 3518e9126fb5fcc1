const kinds: readonly RegExp[] = [
  /^\s{0,8}\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?=\s)/,
  /^[A-Za-z][\w.-]{0,40}\s{1,12}\|(?=\s)/,
];

/** Takes away what a build or container log puts before each of its lines, so that a sentence goes on from one to the next. */
export const dropLinePrefixes = (text: string): string => kinds.reduce(dropKind, text);

/** A single one is part of what it stands before. */
const dropKind = (text: string, prefix: RegExp): string => {
  const lines = text.split('\n');
  const count = lines.filter((line) => prefix.test(line)).length;
  return count < 2 ? text : lines.map((line) => line.replace(prefix, '')).join('\n');
};
