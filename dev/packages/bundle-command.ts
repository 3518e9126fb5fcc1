import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** The command as JavaScript for Node 20 and later, what only some options need in files of their own. */
export const bundleCommand = (outdir: string): Promise<unknown> =>
  build({
    absWorkingDir: root,
    entryPoints: { whydenied: 'command/whydenied.ts' },
    outdir,
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
  });
