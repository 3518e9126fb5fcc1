import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stageIam } from './stage-iam.ts';

// `npm pack` in layers/iam: the published manifest and files stand there while it packs, the house's own after it.
const home = resolve(import.meta.dirname, '../../layers/iam');
const own = join(home, 'package.json');
const kept = resolve(import.meta.dirname, '../../dist/iam-package.json');
const made = ['esm', 'cjs', 'types', 'playground.html', 'LICENSE'];

const restore = (): void => {
  for (const each of made) rmSync(join(home, each), { recursive: true, force: true });
  if (existsSync(kept)) renameSync(kept, own);
};

if (process.argv[2] === 'in') {
  mkdirSync(resolve(kept, '..'), { recursive: true });
  copyFileSync(own, kept);
  try {
    await stageIam(home);
  } catch (error) {
    restore();
    throw error;
  }
} else restore();
