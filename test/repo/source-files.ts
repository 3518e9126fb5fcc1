import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type SourceFile = { readonly path: string; readonly text: string };

/** The repository's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Every file under the folders that git knows or would add, as paths of the repository. */
export const filesIn = (folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(resolve(root, path)));

/** Every TypeScript file under the folders, with its text. */
export const sourceFiles = (folders: readonly string[]): readonly SourceFile[] =>
  filesIn(folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
