import { defineConfig } from 'vitest/config';

// The built functions under `sam local` and Lambda's runtime interface client: `npm run test:artefact`, after `npm run build`.
// A container engine must answer. LAMBDA_RIC names the folder of npm's aws-lambda-ric (`dev/tools/lambda-image --ric` prints one),
// SAM another SAM CLI than dev/tools/sam.
export default defineConfig({
  test: {
    include: ['test/artefact/**/*.artefact.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
