/** The first sentence of a text; a dot inside a name or before a small letter ends none. */
export const firstSentence = (text: string): string =>
  /^[\s\S]+?[.:](?=\s+(?:[A-Z*`“]|$)|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
