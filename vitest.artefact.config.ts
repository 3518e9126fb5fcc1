import { defineConfig } from 'vitest/config';

// The built functions under `sam local` and Lambda's runtime interface client: `npm run test:artefact`, after `npm run build`.
// LAMBDA_RIC names the folder of npm's aws-lambda-ric, SAM the SAM CLI (`sam` where it is on the PATH); a container engine must answer.
export default defineConfig({
  test: {
    include: ['test/artefact/**/*.artefact.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
