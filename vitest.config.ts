import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { slowTests } from './test/slow-tests.ts';

const every = {
  setupFiles: ['test/fixed-seed.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Commands and servers that tests start are our source: stripped and compiled once, not at each start.
  env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/compiled') },
};

/** Tests that stub AWS's clients, the environment, the disk or what a process prints: each has its modules for itself. */
const apart = [
  ...['dev', 'contract', 'functions', 'core/aws'].map((room) => `test/${room}/**/*.test.ts`),
  'test/command/replace-file.test.ts',
];

/** `npm run check` runs these once, with their coverage. */
const covered = process.env['COVERED_APART'] === undefined ? [] : ['test/iam/**', 'test/core/repair/**'];

export default defineConfig({
  test: {
    // One worker a core: else Vitest leaves one idle, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...every,
          name: 'together',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          // The integration needs moto: npm run test:integration.
          exclude: ['test/integration/**', ...apart, ...slowTests, ...covered],
          // The modules are read once a worker, not once a file: a third of the time.
          isolate: false,
        },
      },
      { test: { ...every, name: 'apart', include: apart, exclude: [...slowTests] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['layers/*/src/**/*.ts', 'functions/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { 'layers/iam/src/**': { branches: 100 }, 'layers/core/src/repair/judge/**': { branches: 100 } },
    },
  },
});
