import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const table =
  /const (\w+):\s*(?:Partial<)?(?:Readonly<)?(?:Partial<)?Record<\s*string,(?:(?!\n(?:export |const |type ))[\s\S]){1,500}?>\s*=\s*\{(?!\}|\s*__proto__: null)/g;

describe('a table that is looked up by words of a text', () => {
  it('holds its own words only: `constructor` is none of them', () => {
    const files = sourceFiles(['layers', 'functions', 'command']).filter(
      ({ path }) => path.includes('/src/') || !path.startsWith('layers'),
    );
    const open = files.flatMap(({ path, text }) => [...text.matchAll(table)].map(([, name]) => `${path}: ${name}`));

    expect(files.length).toBeGreaterThan(1_000);
    expect(open).toEqual([]);
  });
});
