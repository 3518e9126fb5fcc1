import { defineConfig } from 'vitest/config';

// The page in Debian's Chromium: `npm run test:browser`. One file at a time, for two browsers on two cores slow each other;
// and all in one process, which starts the browser and bundles the page once.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.flow.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
