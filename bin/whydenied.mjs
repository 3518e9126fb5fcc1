#!/usr/bin/env node
// Plain JavaScript for the Node that is on the PATH, from 20 on: the bundle that `npm ci` makes of command/.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/command/whydenied.mjs', import.meta.url);
if (!existsSync(bundle)) {
  process.stderr.write('whydenied: the command is not built yet: run npm run build:command\n');
  process.exit(2);
}
await import(bundle.href);
