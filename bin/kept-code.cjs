const fs = require('node:fs');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');

/** Where compiled code is kept, `null` where it is not to be: the variables are Node's own, and those of each system. */
const folderOfCode = (environment) => {
  if (environment.NODE_DISABLE_COMPILE_CACHE) return null;
  const { LOCALAPPDATA, XDG_CACHE_HOME } = environment;
  const caches =
    process.platform === 'win32'
      ? LOCALAPPDATA
      : process.platform === 'darwin'
        ? join(homedir(), 'Library/Caches')
        : XDG_CACHE_HOME || join(homedir(), '.cache');
  return caches ? join(caches, 'whydenied/code') : null;
};

/** What was kept under a name, if it is whole and nobody else could have written it: it is code. */
const readKept = (folder, name) => {
  try {
    if (!isOurs(fs.lstatSync(folder), 'isDirectory')) return undefined;
    const open = fs.openSync(join(folder, name), fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    try {
      if (!isOurs(fs.fstatSync(open), 'isFile')) return undefined;
      const bytes = fs.readFileSync(open);
      const data = bytes.subarray(0, -trailer);
      return bytes.length > trailer && bytes.readInt32LE(data.length) === sumOf(data) ? data : undefined;
    } finally {
      fs.closeSync(open);
    }
  } catch {
    return undefined;
  }
};

/** Keeps it in one step, so that nobody reads a half of it, and removes what an older version left. */
const keep = (folder, name, data) => {
  try {
    make(folder);
    if (!isOurs(fs.lstatSync(folder), 'isDirectory')) return;
    const sum = Buffer.alloc(trailer);
    sum.writeInt32LE(sumOf(data));
    const unfinished = join(folder, `${name}.${process.pid}`);
    fs.writeFileSync(unfinished, Buffer.concat([data, sum]), { mode: 0o600, flag: 'wx' });
    fs.renameSync(unfinished, join(folder, name));
    for (const each of fs.readdirSync(folder)) if (isOld(join(folder, each))) fs.rmSync(join(folder, each));
  } catch {
    // Next time, then.
  }
};

/** One folder after the other, three at most: where a system says neither that one is there nor that it cannot be, as `/proc` does, `recursive` never ends. */
const make = (folder) => {
  const above = dirname(folder);
  for (const each of [dirname(above), above, folder]) if (!fs.existsSync(each)) fs.mkdirSync(each, { mode: 0o700 });
};

const trailer = 4;
const daysKept = 30;

const isOld = (path) => Date.now() - fs.statSync(path).mtimeMs > daysKept * 86_400_000;

// Windows has neither owner nor mode here, and gives each person a profile that others cannot write to.
const isOurs = (stats, kind) =>
  stats[kind]() && (process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0));

// V8 takes what a crash has torn: https://github.com/nodejs/node/blob/main/src/compile_cache.cc keeps a sum for that as well.
const sumOf = (bytes) => {
  const whole = bytes.length >> 2;
  const words =
    bytes.byteOffset % 4 === 0
      ? new Int32Array(bytes.buffer, bytes.byteOffset, whole)
      : new Int32Array(Uint8Array.from(bytes.subarray(0, whole * 4)).buffer);
  let sum = bytes.length;
  for (let index = 0; index < whole; index++) sum = (Math.imul(sum, 31) + words[index]) | 0;
  return sum;
};

module.exports = { readKept, keep, folderOfCode };
