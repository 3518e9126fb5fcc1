import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { textFiles } from './text-files.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * The command as JavaScript for Node 20 and later, what only some options need in files of their own. The answer to a pasted error
 * is bundled for itself: the doors of the rooms make one file reach all that any subcommand needs, and its first line would wait for it.
 */
export const bundleCommand = async (outdir: string): Promise<void> => {
  rmSync(resolve(root, outdir), { recursive: true, force: true });
  const texts = textFiles(resolve(root, outdir));
  await build({ ...shared, outdir, entryPoints: { diagnose: 'command/diagnose.ts' }, plugins: [texts] });
  await build({
    ...shared,
    outdir,
    entryPoints: { whydenied: 'command/whydenied.ts' },
    plugins: [texts, diagnoseApart],
  });
};

const diagnoseApart: Plugin = {
  name: 'diagnose apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/diagnose\.ts$/ }, ({ importer }) =>
      importer.endsWith('/command/run.ts') ? { path: './diagnose.mjs', external: true } : null,
    );
  },
};

const shared = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
  // Packages written as CommonJS ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions;
