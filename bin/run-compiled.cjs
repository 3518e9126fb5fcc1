// Node compiles the command anew at each start, a third of what its first line waits for. What was compiled once is kept in the
// person's cache folder and read from there, as newer Nodes do for themselves (https://nodejs.org/api/module.html#module-compile-cache).
// Whatever is wrong with it is no matter: the code is compiled as ever.
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { wrap } = require('node:module');
const { readFileSync } = require('node:fs');
const { readKept, keep, folderOfCode } = require('./kept-code.cjs');

// The bundle's first line: what stands below it, as a hash. Only parts that are worth it have one.
const heading = /^\/\/ whydenied ([0-9a-f]{16})\n/;

/** Runs a file of the bundle, and whatever it requires beside it. */
const runCompiled = (file) => {
  const folder = folderOfCode(process.env);
  const made = new Map();
  const fresh = [];

  const run = (path) => {
    const standing = made.get(path);
    if (standing !== undefined) return standing.exports;
    const own = { exports: {} };
    made.set(path, own);
    // Pure ASCII, so that nothing has to be decoded.
    const code = readFileSync(path, 'latin1');
    const hash = folder === null ? undefined : heading.exec(code.slice(0, 40))?.[1];
    const kept = hash === undefined ? undefined : `${process.version}-${process.arch}-${hash}`;
    const cachedData = kept === undefined ? undefined : readKept(folder, kept);
    const script = new Script(wrap(code), { filename: path, cachedData });
    if (kept !== undefined && (cachedData === undefined || script.cachedDataRejected)) fresh.push({ kept, script });
    const required = (name) => (name.startsWith('./') ? run(join(dirname(path), name)) : require(name));
    script.runInThisContext().call(own.exports, own.exports, required, own, path, dirname(path));
    return own.exports;
  };

  // At the end, when it holds what this run has needed. A server of agents writes nothing at all.
  if (folder !== null && process.argv[2] !== 'mcp')
    process.once('exit', () => {
      for (const { kept, script } of fresh) keep(folder, kept, script.createCachedData());
    });
  run(file);
};

module.exports = { runCompiled };
