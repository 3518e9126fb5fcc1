import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundlePlayground } from './bundle-playground.ts';
import { iamManifest } from './iam-manifest.ts';

const root = resolve(import.meta.dirname, '../..');
const home = join(root, 'layers/iam');

/** `@whydenied/iam` as it is published: compiled for `import` and `require`, with types for both, the playground, README and licence. */
export const stageIam = async (folder: string): Promise<void> => {
  for (const made of ['esm', 'cjs']) rmSync(join(folder, made), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const types = join(folder, 'types');
  declare(types);
  for (const [name, format] of [
    ['esm', 'esm'],
    ['cjs', 'cjs'],
  ] as const) {
    await compile(join(folder, name), format);
    cpSync(types, join(folder, name), { recursive: true });
  }
  rmSync(types, { recursive: true });
  // What stands below is CommonJS, and its types are read as such.
  writeFileSync(join(folder, 'cjs/package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
  writeFileSync(join(folder, 'playground.html'), await bundlePlayground());
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(iamManifest(), null, 2)}\n`);
  if (folder !== home) cpSync(join(home, 'README.md'), join(folder, 'README.md'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
};

const compile = (outdir: string, format: 'esm' | 'cjs'): Promise<unknown> =>
  build({
    entryPoints: { index: join(home, 'src/index.ts') },
    outdir,
    bundle: true,
    format,
    platform: 'neutral',
    target: ['es2022', 'node20'],
    logLevel: 'error',
  });

const declare = (outDir: string): void => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(home, 'tsconfig.build.json'), '--outDir', outDir]);
  for (const entry of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.d.ts')) continue;
    const file = join(outDir, entry);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(from ['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
};
