import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, transform } from 'esbuild';
import { joinParts } from './join-parts.ts';
import { readNow } from './late-parts.ts';

const root = resolve(import.meta.dirname, '..');

/** What is bundled, where to, and what stays outside. */
export type Parts = Pick<BuildOptions, 'plugins'> & {
  readonly outdir: string;
  readonly entryPoints: Readonly<Record<string, string>>;
  /** What is done to the text of each file that is written. */
  readonly edit?: (code: string) => string;
  /** The oldest Node that reads it; for the command that of the person's machine, with no maps beside it and few files to open. */
  readonly target?: 'node20' | 'node24';
  /** For the command: sources that are read later than the entry, and all at once. */
  readonly together?: readonly string[];
};

/**
 * Bundles for `require` in parts: what is imported when it is needed is a file that is read then, and shared code is there once.
 * esbuild parts only ES modules, so that each part is made one of CommonJS after that. Answers what went in.
 */
export const bundleInParts = async ({
  edit = (code) => code,
  target = 'node24',
  together = [],
  ...parts
}: Parts): Promise<Metafile> => {
  const isPackage = target === 'node20';
  const own = isPackage ? ({ sourcemap: false, legalComments: 'none' } as const) : {};
  const { outputFiles, metafile } = await build({ ...shared, ...own, ...parts, target, write: false });
  const entries = Object.keys(parts.entryPoints).map((name) => relative(root, join(parts.outdir, `${name}.cjs`)));
  const outputs = reached(metafile, entries);
  const files = outputFiles.filter(({ path }) => !path.endsWith('.cjs') || outputs.has(relative(root, path)));
  const made = await Promise.all(files.map((file) => (file.path.endsWith('.cjs') ? toCommon(file, target) : file)));
  for (const file of isPackage ? joinParts(made, { entries, outputs, root, together }) : made) write(file, edit);
  return { ...metafile, outputs: Object.fromEntries(outputs) };
};

type Output = Metafile['outputs'][string];

/** The files that are loaded from the entries, sooner or later: esbuild also makes parts for code that it left out. */
const reached = ({ outputs }: Metafile, entries: readonly string[]): ReadonlyMap<string, Output> => {
  const found = new Map<string, Output>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (output === undefined || found.has(path)) return;
    found.set(path, output);
    for (const { path: next } of output.imports) visit(next);
  };
  for (const entry of entries) visit(entry);
  return found;
};

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Smaller and tree-shaken: the SDK's ES modules.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.cjs' },
  // Without the names of functions and classes: to give each its own takes a tenth of a start, and the maps tell them where they are asked.
  minify: true,
  legalComments: 'linked',
  sourcemap: 'inline',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: root,
} as const satisfies BuildOptions;

type Made = { readonly path: string; readonly text: string; readonly map?: string };

const toCommon = async ({ path, text }: OutputFile, target: string): Promise<Made> => {
  const { code, map } = await transform(text.replaceAll(readsNow, 'require($1)'), {
    ...{ format: 'cjs', platform: 'node', target, minifyWhitespace: true, minifySyntax: true },
    ...{ sourcemap: target === 'node20' ? false : 'external', sourcesContent: false, sourcefile: path },
    // `import()` of a part is a `require` of it, when it comes to that.
    supported: { 'dynamic-import': false },
  });
  return { path, text: code, map };
};

const readsNow = new RegExp(String.raw`${readNow}\(import\(("[^"]+")\)\)`, 'g');

const write = ({ path, text, map = '' }: Made, edit: (code: string) => string): void => {
  mkdirSync(dirname(path), { recursive: true });
  const isCode = path.endsWith('.cjs');
  const end = map === '' ? '' : `//# sourceMappingURL=${basename(path)}.map\n`;
  writeFileSync(path, isCode ? `${edit(text)}${end}` : text);
  if (map !== '') writeFileSync(`${path}.map`, map);
};
