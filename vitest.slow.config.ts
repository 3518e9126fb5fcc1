import { defineConfig } from 'vitest/config';
import { slowTests } from './test/slow-tests.ts';

// What `npm test` leaves out to answer within three minutes: `npm run test:slow`.
export default defineConfig({
  test: {
    include: [...slowTests],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
  },
});
