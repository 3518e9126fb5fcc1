/** As policies are written: one value by itself, several as a list. */
export const oneOrList = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 ? (values[0] ?? '') : values;
