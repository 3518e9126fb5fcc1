import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleCommand } from './bundle-command.ts';

const root = resolve(import.meta.dirname, '../..');

/** `whydenied` as it is published: the bundled command, and a manifest without what only the house needs. */
export const stageCommand = async (folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundleCommand(join(folder, 'dist/command'));
  for (const path of ['bin', 'README.md', 'LICENSE']) cpSync(join(root, path), join(folder, path), { recursive: true });
  const { name, version, description, license, type, engines, bin, files } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const listed = JSON.parse(readFileSync(join(root, 'server.json'), 'utf8'));
  const manifest = {
    name,
    // By which the registry of MCP servers knows that the package is the server's own.
    mcpName: listed.name,
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
