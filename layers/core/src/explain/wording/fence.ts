/** Foreign text between tags; no tag of that name can stand inside. */
export const fenced = (name: string, text: string): string =>
  `<${name}>\n${text.replaceAll(name, 'name-removed')}\n</${name}>`;
