// Loaded before the server: whatever opens a socket, asks for a name, starts a process or writes a file is written down and refused.
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const net = require('node:net');
const { syncBuiltinESMExports } = require('node:module');

const { open, openSync, writeSync } = fs;
const seen = openSync(process.env.SEEN, 'a');
const refuse = (what) => (given) => {
  writeSync(seen, `${what} ${String(given).slice(0, 80)}\n`);
  throw new Error('not here');
};
const refuseAll = (of, ...names) => {
  for (const name of names) of[name] = refuse(name);
};

const writes = [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'unlink',
  'copyFile',
  'symlink',
  'truncate',
];
refuseAll(fs, ...writes, ...writes.map((name) => `${name}Sync`), 'createWriteStream');
refuseAll(fs.promises, ...writes);
refuseAll(net.Socket.prototype, 'connect');
refuseAll(net.Server.prototype, 'listen');
refuseAll(dgram, 'createSocket');
refuseAll(dns, 'lookup', 'resolve');
refuseAll(dns.promises, 'lookup', 'resolve');
refuseAll(childProcess, 'spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork');
refuseAll(globalThis, 'fetch');

const onlyReads = (flags) => (typeof flags === 'number' ? (flags & 3) === 0 : !/[wax+]/.test(String(flags ?? 'r')));
fs.openSync = (path, flags, ...more) => (onlyReads(flags) ? openSync(path, flags, ...more) : refuse('openSync')(path));
fs.open = (path, flags, ...more) =>
  typeof flags === 'function' || onlyReads(flags) ? open(path, flags, ...more) : refuse('open')(path);

syncBuiltinESMExports();
writeSync(seen, 'watching\n');
