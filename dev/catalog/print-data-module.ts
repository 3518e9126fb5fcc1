/** A module of text constants, one line of data a line, so that a change of AWS's shows as a small diff. */
export const printDataModule = (constants: Readonly<Record<string, string>>): string =>
  [
    '// made by `dev/refresh.ts`: change the generator, not this file',
    ...Object.entries(constants).map(([name, text]) => `export const ${name} = ${printText(text)};`),
    '',
  ].join('\n');

const printText = (text: string): string => {
  if (!text.includes('\n')) return JSON.stringify(text);
  if (text.includes('`') || text.includes('${')) throw new Error('bug: the text would end its own template literal');
  return `\`${text.replaceAll('\\', '\\\\')}\``;
};
