import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** `whydenied` as it is published: the bundled command, and a manifest without what only the house needs. */
export const stageCommand = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [join(root, 'dev/bundle-command.ts')], { cwd: root });
  for (const path of ['bin', 'dist/command', 'README.md', 'LICENSE'])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  const { name, version, description, license, type, engines, bin, files } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const manifest = {
    name,
    version,
    description,
    license,
    keywords: ['aws', 'iam', 'access-denied', 'bedrock', 'mcp', 'permissions', 'cli'],
    type,
    engines,
    bin,
    files,
    publishConfig: { access: 'public', provenance: true },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
};
