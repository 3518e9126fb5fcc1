import { escapeMarks } from '../../intake/index.ts';

/** A JSON value as an HCL expression: HCL reads JSON's objects, with its own escapes for templates and control characters. */
export const hclValue = (value: unknown, indent = 0): string => {
  if (typeof value === 'string') return hclString(value);
  if (Array.isArray(value)) return block('[', ']', { indent, items: value.map((item) => hclValue(item, indent + 2)) });
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value).map(([key, item]) => `${hclKey(key)} = ${hclValue(item, indent + 2)}`);
    return block('{', '}', { indent, items });
  }
  return JSON.stringify(value ?? null);
};

const hclKey = (key: string): string => (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : hclString(key));

// https://developer.hashicorp.com/terraform/language/expressions/strings
export const hclString = (text: string): string =>
  escapeMarks(JSON.stringify(text))
    .replace(/\\(.)/g, (pair, letter) => (letter === 'b' ? '\\u0008' : letter === 'f' ? '\\u000c' : pair))
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');

const block = (
  open: string,
  close: string,
  { indent, items }: { indent: number; items: readonly string[] },
): string => {
  if (items.length === 0) return `${open}${close}`;
  const margin = ' '.repeat(indent + 2);
  const separator = open === '[' ? ',' : '';
  const lines = items.map((item) => `${margin}${item}${separator}`);
  return [open, ...lines, `${' '.repeat(indent)}${close}`].join('\n');
};

/** One `resource` block of Terraform. */
export const hclResource = (type: string, label: string, fields: Readonly<Record<string, string>>): string => {
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
  return [`resource ${hclString(type)} ${hclString(label)} {`, ...lines, '}', ''].join('\n');
};

export const jsonencode = (document: unknown): string => `jsonencode(${hclValue(document, 2)})`;
