import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ScanFile, type ScanResult, scan } from '../../../layers/core/src/architecture/index.ts';

const root = new URL('../../cases/scan/', import.meta.url).pathname;

export const architectures = readdirSync(root).sort();

/** The files of an architecture that works. */
export const filesOf = (name: string): readonly ScanFile[] => {
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((entry) => {
      const path = join(folder, entry);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  return walk(join(root, name)).map((path) => ({
    path: relative(join(root, name), path),
    text: readFileSync(path, 'utf8'),
  }));
};

export const templateOf = (name: string): string => readFileSync(join(root, name, pathOf(name)), 'utf8');

/** The template's own name: that of CDK's stacks is the stack's. */
const pathOf = (name: string): string =>
  readdirSync(join(root, name)).find((file) => /^(template\.yaml|.*\.template\.json)$/.test(file)) ?? '';

/** An architecture scanned with a template in place of its own. */
export const scanned = (name: string, template = templateOf(name)): ScanResult => {
  const answer = scan({
    template,
    templatePath: pathOf(name),
    regions: ['us-east-1'],
    account: '111122223333',
    files: filesOf(name),
  });
  if (answer.kind === 'unreadable') throw new Error(`${name}: ${answer.because} (line ${answer.line})`);
  return answer.result;
};
