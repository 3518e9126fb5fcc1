import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from './source-files.ts';

/** What a specifier leads to: a path of the repository, `node:x` or `npm:x`. */
export const resolveImport = (from: string, specifier: string): string => {
  if (specifier.startsWith('node:')) return specifier;
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  if (specifier.startsWith('@whydenied/')) return layerDoor(specifier);
  return `npm:${packageName(specifier)}`;
};

/** The package that a bare specifier names, without the path into it. */
export const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const layerDoor = (specifier: string): string => {
  const name = packageName(specifier);
  const folder = join('layers', name.replace('@whydenied/', ''));
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const door: unknown = exports[`.${specifier.slice(name.length)}`];
  return typeof door === 'string' ? join(folder, door) : `npm:${specifier}`;
};
