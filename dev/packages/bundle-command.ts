import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleInParts } from '../bundle-in-parts.ts';
import { lateParts } from '../late-parts.ts';
import { behindFirstLine, lateOfAnswer, lateOfCommand } from './late-of-answer.ts';
import { phraseFile } from './phrase-file.ts';
import { textFiles } from './text-files.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * The command as JavaScript for Node 20 and later, what only some options need in files of their own. The answer to a pasted error
 * is bundled for itself: the doors of the rooms make one file reach all that any subcommand needs, and its first line would wait for it.
 */
export const bundleCommand = async (folder: string): Promise<void> => {
  const outdir = resolve(root, folder);
  rmSync(outdir, { recursive: true, force: true });
  const data = [textFiles(outdir), phraseFile(outdir)];
  const shared = { outdir, target: 'node20', edit: nameIfLarge } as const;
  await bundleInParts({
    ...shared,
    entryPoints: { diagnose: 'command/diagnose.ts' },
    plugins: [lateParts(lateOfAnswer), ...data],
    together: behindFirstLine,
  });
  await bundleInParts({
    ...shared,
    entryPoints: { whydenied: 'command/whydenied.ts' },
    plugins: [lateParts(lateOfCommand), ...data, diagnoseApart],
  });
};

// To compile less than that takes no longer than to read what was compiled.
const fewestCharacters = 50_000;

/** The heading by which `bin/run-compiled.cjs` keeps a file's compiled code. */
const nameIfLarge = (code: string): string =>
  code.length < fewestCharacters
    ? code
    : `// whydenied ${createHash('sha256').update(code).digest('hex').slice(0, 16)}\n${code}`;

const diagnoseApart: Plugin = {
  name: 'diagnose apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/diagnose\.ts$/ }, ({ importer }) =>
      importer.endsWith('/command/run.ts') ? { path: './diagnose.cjs', external: true } : null,
    );
  },
};
