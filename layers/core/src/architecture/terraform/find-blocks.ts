import type { ScanFile } from '../scan-input.ts';

/** Where a resource is declared; `end` is the line of its closing brace. */
export type Block = { readonly file: string; readonly line: number; readonly column: number; readonly end: number };

const opening = /^(\s*)(resource|data)\s+"([\w-]{1,120})"\s+"([\w-]{1,200})"\s*\{/;
const heredoc = /<<[-~]?\s*"?(\w{1,60})"?\s*$/;

/** The `resource` and `data` blocks of the .tf files of one folder, by address; line by line, so that a text that is no HCL only hides blocks. */
export const findBlocks = (files: readonly ScanFile[], folder: string): ReadonlyMap<string, Block> => {
  const blocks = new Map<string, Block>();
  for (const { path, text } of files) {
    if (!path.endsWith('.tf') || folderOf(path) !== folder) continue;
    for (const [address, block] of blocksIn(path, text.split(/\r?\n/)))
      if (!blocks.has(address)) blocks.set(address, block);
  }
  return blocks;
};

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

const blocksIn = (file: string, lines: readonly string[]): readonly (readonly [string, Block])[] => {
  const found: [string, Block][] = [];
  let mark: string | null = null;
  let isComment = false;
  for (const [index, line] of lines.entries()) {
    if (mark !== null) mark = line.trim() === mark ? null : mark;
    else if (isComment) isComment = !line.includes('*/');
    else if (/^\s*\/\*/.test(line)) isComment = !line.includes('*/');
    else {
      mark = heredoc.exec(line)?.[1] ?? null;
      const [, indent = '', kind, type, name] = opening.exec(line) ?? [];
      if (kind === undefined) continue;
      const address = `${kind === 'data' ? 'data.' : ''}${type}.${name}`;
      found.push([address, { file, line: index + 1, column: indent.length + 1, end: endOf(lines, index, indent) }]);
    }
  }
  return found;
};

/** The first brace that closes at the indentation of the block; a block of one line ends where it begins. */
const endOf = (lines: readonly string[], from: number, indent: string): number => {
  if (/\}\s*$/.test(lines[from] ?? '')) return from + 1;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trimEnd() === `${indent}}`) return at + 1;
    // The next block: this one's end was not seen
    if (opening.test(line)) return at;
  }
  return lines.length;
};
