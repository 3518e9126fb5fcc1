import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('runs the tests with the one command that a stranger types', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  expect(manifest.scripts.test).toBe('vitest run');
});
