import { defineConfig } from 'vitest/config';

// The page in Debian's Chromium: `npm run test:browser`. Two processes, for a test mostly waits for what a page draws; each starts
// its browser and bundles the page once, for all the files that it gets.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.flow.ts'],
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
