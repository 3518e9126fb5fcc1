const entities: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&#xA;': '\n',
  '&#10;': '\n',
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Typographic quotes and colons become ASCII, HTML and XML entities the characters they stand for. */
export const straightenQuotes = (text: string): string =>
  text
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02]/g, '"')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\uff07]/g, "'")
    .replace(/\uff1a/g, ':')
    .replace(/&(?:#x?[0-9A-Fa-f]{2}|[a-z]{2,4});/g, (entity) => entities[entity] ?? entity);
