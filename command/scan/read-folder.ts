import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type Folder = {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What was passed over although it might matter. */
  readonly refused: readonly { readonly what: string; readonly because: string }[];
};

const code = /\.(py|java|[cm]?js|[cm]?ts|jsx|tsx|json|ya?ml|template|toml|txt|graphql|asl|tf)$|(^|\/)Dockerfile$/;
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
  'site-packages',
]);
const largestFile = 1024 * 1024;
const mostFiles = 5000;
const mostBytes = 64 * 1024 * 1024;

/** The text files of a folder, and of nothing else: links are not followed, wherever they lead. What lies higher is read first, so that installed packages below do not crowd out the project's own files. */
export const readFolder = (root: string): Folder => {
  const files: { path: string; text: string }[] = [];
  const refused: { what: string; because: string }[] = [];
  let bytes = 0;
  let more = 0;
  const readOne = (whole: string, path: string): void => {
    const { size } = lstatSync(whole);
    if (size > largestFile && !/\.(template|json|ya?ml)$/.test(path))
      refused.push({ what: path, because: 'it is larger than 1 MiB' });
    else if (files.length >= mostFiles || bytes + size > mostBytes) more += 1;
    else {
      bytes += size;
      files.push({ path, text: readFileSync(whole, 'utf8') });
    }
  };
  const folders = [root];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const whole = join(folder, entry.name);
      const path = relative(root, whole).split(sep).join('/');
      if (entry.isSymbolicLink()) refused.push({ what: path, because: 'it is a symbolic link, which is not followed' });
      else if (entry.isDirectory()) {
        // Read by name alone: it tells that the packages beside it were installed
        if (installed.test(entry.name)) files.push({ path: `${path}/METADATA`, text: '' });
        if (!passed.has(entry.name) && !installed.test(entry.name)) folders.push(whole);
      } else if (entry.isFile() && code.test(path)) readOne(whole, path);
    }
  }
  if (more > 0)
    refused.push({
      what: `${more} files that lie deepest`,
      because: `the folder holds more than the ${mostFiles} files and ${mostBytes / 1024 / 1024} MiB that are read: name a smaller one`,
    });
  return { files, refused };
};

// What says how a package was installed is no code of it
const installed = /\.(dist|egg)-info$/;
