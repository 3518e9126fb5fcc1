import { defineConfig } from 'vitest/config';

// Against servers of others, which `npm test` does without: dev/tools/moto-server installs what it needs at its first start.
export default defineConfig({
  test: {
    include: ['test/integration/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
