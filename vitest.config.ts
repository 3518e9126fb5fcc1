import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // It needs moto: npm run test:integration.
    exclude: ['test/integration/**'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['layers/*/src/**/*.ts', 'functions/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { 'layers/iam/src/**': { branches: 100 }, 'layers/core/src/repair/judge/**': { branches: 100 } },
    },
  },
});
