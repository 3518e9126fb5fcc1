import { defineConfig } from 'vitest/config';

// The tests that `npm run mutation` asks of each mutant: the evaluator's facts, without the random and the timed ones.
// biome-ignore lint/style/noDefaultExport: vitest reads the default export of its configuration
export default defineConfig({
  test: {
    include: ['test/iam/**/*.test.ts'],
    exclude: ['test/iam/properties.test.ts', 'test/iam/linear-time.test.ts'],
  },
});
