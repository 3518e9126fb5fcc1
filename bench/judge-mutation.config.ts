import { defineConfig } from 'vitest/config';

// The tests that `npm run mutation:judge` asks of each mutant: the facts about the judge, and the kinds of wrong fixes that it has to refuse.
// biome-ignore lint/style/noDefaultExport: vitest reads the default export of its configuration
export default defineConfig({
  test: {
    include: ['test/core/repair/judge/*.test.ts', 'test/core/repair/kinds.test.ts', 'test/core/repair/proof.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 30_000,
  },
});
