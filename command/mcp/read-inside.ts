import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

export type ReadInside =
  | { readonly kind: 'read'; readonly text: string; readonly path: string }
  | { readonly kind: 'refused'; readonly because: string };

const mostBytes = 4 * 1024 * 1024;

/** Reads a file below the root and no other: links are resolved before it is judged, and what was judged is what is read. */
export const readInside = (root: string, path: string): ReadInside => {
  const found = findInside(root, path);
  if (found.kind === 'refused') return found;
  let file: number | undefined;
  try {
    // A link that appears in between is not followed.
    file = openSync(found.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile()) return refused(`\`${path}\` is no file`);
    if (size > mostBytes) return refused(`\`${path}\` is over 4 MiB`);
    const buffer = Buffer.alloc(size);
    const length = readSync(file, buffer, 0, size, 0);
    return { kind: 'read', text: buffer.toString('utf8', 0, length), path: found.path };
  } catch {
    return refused(`\`${path}\` cannot be opened: check its path, relative to the server's root`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

const longestPath = 4_096;

export type FoundInside =
  | { readonly kind: 'found'; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: 'refused'; readonly because: string };

/** The real path of what stands below the root; links that lead out are refused. */
export const findInside = (root: string, path: string): FoundInside => {
  if (path.includes('\u0000')) return refused('a path holds no null character');
  if (path.length > longestPath) return refused('the path is too long for any file');
  try {
    const asked = resolve(root, path);
    // Of what lies outside not even whether it is there is told.
    if (leadsOut(root, nearestReal(asked))) {
      return refused(
        `\`${path}\` is outside the server's root: only files below it are read (start it with --root DIR for another)`,
      );
    }
    const real = realpathSync(asked);
    const { isFile, isDirectory } = kindOf(real);
    if (!isFile && !isDirectory) return refused(`\`${path}\` is neither a file nor a folder`);
    return { kind: 'found', path: real, isFolder: isDirectory };
  } catch {
    return refused(`\`${path}\` is not there, relative to the server's root`);
  }
};

const leadsOut = (root: string, real: string): boolean => {
  const inside = relative(realpathSync(root), real);
  return inside === '..' || inside.startsWith('../') || isAbsolute(inside);
};

/** The real path, or that of the nearest folder above which is there. */
const nearestReal = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : nearestReal(above);
  }
};

const kindOf = (path: string): { readonly isFile: boolean; readonly isDirectory: boolean } => {
  const stat = lstatSync(path);
  return { isFile: stat.isFile(), isDirectory: stat.isDirectory() };
};

const refused = (because: string): { readonly kind: 'refused'; readonly because: string } => ({
  kind: 'refused',
  because,
});
