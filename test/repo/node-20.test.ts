import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

// What came with Node 22 and 24: https://node.green
const newer = [
  ...['Map.groupBy', 'Object.groupBy', 'Promise.withResolvers', 'Promise.try', 'Array.fromAsync', 'RegExp.escape'],
  ...[
    'Error.isError',
    'Iterator.from',
    'Iterator.concat',
    'Math.sumPrecise',
    'Uint8Array.fromBase64',
    'Uint8Array.fromHex',
  ],
];
const methods =
  /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|getOrInsert|getOrInsertComputed|toBase64|toHex)\(/;
// A step of an iterator, which is no array there: `map.values().filter(…)`.
const steps =
  /(?<!Object)\.(?:values|keys|entries|matchAll)\([^()]*\)\s*\.(?:map|filter|some|every|find|flatMap|reduce|toArray|take|drop|forEach)\(/;

describe('what the command needs of the language, it has on Node 20 too', () => {
  const bundled = sourceFiles(['command', 'functions', 'layers']);
  const brought = bundled.find(({ path }) => path === 'command/node-20.ts')?.text ?? '';

  it.each(newer)('%s is not used, or brought along', (name) => {
    const users = bundled.filter(({ text }) => text.includes(`${name}(`)).map(({ path }) => path);

    expect(brought.includes(`${name} ??=`) ? [] : users).toEqual([]);
  });

  it('no newer method of sets, maps, bytes or iterators is called', () => {
    const users = bundled.filter(({ text }) => methods.test(text) || steps.test(text)).map(({ path }) => path);

    expect(bundled.length).toBeGreaterThan(500);
    expect(users).toEqual([]);
  });
});
