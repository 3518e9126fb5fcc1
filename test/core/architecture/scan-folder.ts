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
  const given = walk(join(root, name)).filter((path) => !path.endsWith('/expect.json'));
  return given.map((path) => ({
    path: relative(join(root, name), path),
    text: readFileSync(path, 'utf8'),
  }));
};

export const templateOf = (name: string): string => readFileSync(join(root, name, pathOf(name)), 'utf8');

/** The template's own name: that of CDK's stacks is the stack's. */
const pathOf = (name: string): string =>
  readdirSync(join(root, name)).find((file) => /^(template\.yaml|.*\.template\.json)$/.test(file)) ?? '';

/** What an architecture that works has to show; in the form of the cases that others judge by. */
export type Expected = {
  readonly kind: 'control';
  readonly noFindings: readonly string[];
  readonly maxErrors: number;
  readonly arrows: readonly { readonly fromLabel: string; readonly toLabel: string; readonly verdict: string }[];
  /** Edits that each take one thing away, and the arrow that breaks with it. */
  readonly needed: readonly {
    readonly find: string;
    readonly replace: string;
    readonly fromLabel: string;
    readonly toLabel: string;
  }[];
};

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(root, name, 'expect.json'), 'utf8')) as Expected;

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
