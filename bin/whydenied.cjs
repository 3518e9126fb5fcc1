#!/usr/bin/env node
// Plain JavaScript for the Node that is on the PATH, from 20 on: the bundle that `npm ci` makes of command/.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '../dist/command/whydenied.cjs');
if (existsSync(bundle)) require('./run-compiled.cjs').runCompiled(bundle);
else {
  process.stderr.write('whydenied: the command is not built yet: run npm run build:command\n');
  process.exitCode = 2;
}
