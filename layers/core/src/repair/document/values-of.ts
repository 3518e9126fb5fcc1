/** The values of an element that may be one string or a list: repeats folded, order kept. */
export const valuesOf = (element: unknown): readonly string[] => {
  const values = Array.isArray(element) ? element : [element];
  return [...new Set(values.filter((value) => typeof value === 'string'))];
};

/** One value as a string, several as a list: how AWS's own examples write an element. */
export const elementOf = (values: readonly string[]): string | readonly string[] => {
  const [only, ...more] = new Set(values);
  return only !== undefined && more.length === 0 ? only : [...new Set(values)];
};
