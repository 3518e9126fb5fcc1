import { defineConfig } from 'vitest/config';

// The tests that `npm run mutation` asks of each mutant: those of the evaluator alone.
// biome-ignore lint/style/noDefaultExport: vitest reads the default export of its configuration
export default defineConfig({ test: { include: ['test/iam/**/*.test.ts'] } });
