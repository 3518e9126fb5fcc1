import { defineConfig } from 'vitest/config';

// Every reader on every hostile text, alone on the machine: `npm test` holds the first reader to most of them.
export default defineConfig({
  test: {
    include: ['test/growth/**/*.growth.ts'],
    testTimeout: 120_000,
    fileParallelism: false,
    maxConcurrency: 1,
  },
});
