import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type Folder = {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What was passed over although it might matter. */
  readonly refused: readonly { readonly what: string; readonly because: string }[];
};

const code = /\.(py|[cm]?js|[cm]?ts|jsx|tsx|json|ya?ml|template|toml|txt|graphql|asl|tf)$|(^|\/)Dockerfile$/;
const passed = new Set([
  'node_modules',
  '.git',
  '.aws-sam',
  '__pycache__',
  '.venv',
  'venv',
  '.terraform',
  '.tox',
  '.idea',
  '.vscode',
  '.mypy_cache',
  '.pytest_cache',
]);
const largestFile = 1024 * 1024;
const mostFiles = 5000;
const mostBytes = 64 * 1024 * 1024;

/** The text files of a folder, and of nothing else: links are not followed, wherever they lead. */
export const readFolder = (root: string): Folder => {
  const files: { path: string; text: string }[] = [];
  const refused: { what: string; because: string }[] = [];
  let bytes = 0;
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const whole = join(folder, entry.name);
      const path = relative(root, whole).split(sep).join('/');
      if (entry.isSymbolicLink()) refused.push({ what: path, because: 'it is a symbolic link, which is not followed' });
      else if (entry.isDirectory() && !passed.has(entry.name)) walk(whole);
      else if (entry.isFile() && code.test(path)) {
        const { size } = lstatSync(whole);
        if (size > largestFile && !/\.(template|json|ya?ml)$/.test(path))
          refused.push({ what: path, because: 'it is larger than 1 MiB' });
        else if (files.length >= mostFiles || bytes + size > mostBytes)
          refused.push({ what: path, because: 'the folder holds more than is read' });
        else {
          bytes += size;
          files.push({ path, text: readFileSync(whole, 'utf8') });
        }
      }
    }
  };
  walk(root);
  return { files, refused };
};
