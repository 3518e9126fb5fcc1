/** Reads the HCL that holds one value, as Terraform would: templates unescaped, keys with an equals sign. */
export const readHcl = (text: string): unknown => JSON.parse(toJson(text));

const toJson = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^(\s*)([A-Za-z_][A-Za-z0-9_-]*) = /, '$1"$2" = '))
    .map((line) => line.replace(/^(\s*"(?:[^"\\]|\\.)*") = /, '$1: '))
    .join('\n')
    .replaceAll('$${', () => '${')
    .replaceAll('%%{', '%{')
    .replace(/([^\s,[{:])\n(\s*)(?=["])/g, '$1,\n$2')
    .replace(/,(\s*[\]}])/g, '$1');

/** The argument of the first `jsonencode` in a text. */
export const jsonencoded = (text: string): unknown => {
  const start = text.indexOf('jsonencode(') + 'jsonencode('.length;
  const end = text.indexOf(')\n', text.indexOf('\n  }', start));
  return readHcl(text.slice(start, end));
};
