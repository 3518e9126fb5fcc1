import type { Arrow } from './arrow.ts';
import { jobToBucket } from './job-to-bucket.ts';

/** A batch job reads and writes its buckets as every job does. */
export const batchToBucket: Arrow = {
  ...jobToBucket,
  topic: 'batch->s3',
  question: {
    ask: 'Which role does the batch job have?',
    command: 'aws bedrock get-model-invocation-job --job-identifier JOB_ID --query roleArn',
  },
};
