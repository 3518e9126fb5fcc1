/** The name alone, without what it is of: what follows the last `/` or `:` of an ARN, or of any other name. */
export const lastPart = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
