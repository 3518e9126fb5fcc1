/** Somebody's name between marks of code, on one line; a mark of its own would end the span, and the rest would be read as Markdown. */
export const quoted = (name: string): string => `\`${name.replaceAll('`', "'").replace(/[\r\n\t]+/g, ' ')}\``;
