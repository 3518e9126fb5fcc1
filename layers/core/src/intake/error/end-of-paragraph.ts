/** Where the paragraph around `at` ends. */
export const endOfParagraph = (starts: readonly number[], length: number, at: number): number => {
  const next = starts[countUpTo(starts, at)];
  return next === undefined ? length : next - 1;
};

/** Where the paragraph around `at` begins. */
export const startOfParagraph = (starts: readonly number[], at: number): number =>
  starts[countUpTo(starts, at) - 1] ?? 0;

/** How many of the ascending numbers are at most `at`. */
const countUpTo = (starts: readonly number[], at: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
