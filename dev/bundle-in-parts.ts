import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, transform } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** What is bundled, where to, and what stays outside. */
export type Parts = Pick<BuildOptions, 'plugins'> & {
  readonly outdir: string;
  readonly entryPoints: Readonly<Record<string, string>>;
  /** What is done to the text of each file that is written. */
  readonly edit: (code: string) => string;
};

/**
 * Bundles for `require` in parts: what is imported when it is needed is a file that is read then, and shared code is there once.
 * esbuild parts only ES modules, so that each part is made one of CommonJS after that. Answers what went in.
 */
export const bundleInParts = async ({ edit, ...parts }: Parts): Promise<Metafile> => {
  const { outputFiles, metafile } = await build({ ...shared, ...parts, write: false });
  const outputs = reached(
    metafile,
    Object.keys(parts.entryPoints).map((name) => join(parts.outdir, `${name}.cjs`)),
  );
  const files = outputFiles.filter(({ path }) => !path.endsWith('.cjs') || outputs.has(relative(root, path)));
  await Promise.all(files.map((file) => write(file, edit)));
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
  for (const entry of entries) visit(relative(root, entry));
  return found;
};

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Smaller and tree-shaken: the SDK's ES modules.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.cjs' },
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  sourcemap: 'inline',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: root,
} as const satisfies BuildOptions;

const write = async ({ path, text }: OutputFile, edit: Parts['edit']): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true });
  if (!path.endsWith('.cjs')) return writeFileSync(path, text);
  const { code, map } = await transform(text, {
    ...{ format: 'cjs', platform: 'node', target: 'node24', minifyWhitespace: true, minifySyntax: true },
    ...{ sourcemap: 'external', sourcesContent: false, sourcefile: path },
    // `import()` of a part is a `require` of it, when it comes to that.
    supported: { 'dynamic-import': false },
  });
  const name = path.slice(path.lastIndexOf('/') + 1);
  writeFileSync(path, `${edit(code)}//# sourceMappingURL=${name}.map\n`);
  writeFileSync(join(dirname(path), `${name}.map`), map);
};
