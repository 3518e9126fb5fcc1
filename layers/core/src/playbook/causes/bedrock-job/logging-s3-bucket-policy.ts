import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html';

export const loggingS3BucketPolicy: Cause = {
  id: 'LOGGING_S3_BUCKET_POLICY',
  title: 'The bucket for invocation logs does not admit bedrock.amazonaws.com',
  edge: 'bedrock->s3 (logs)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['s3:GetBucketPolicy', 'kms:GetKeyPolicy', 'bedrock:GetModelInvocationLoggingConfiguration'],
  pitfalls: [],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'bedrock->s3Logs',
      because: 'Bedrock writes invocation logs itself, by the policy of the bucket',
    }),
  remedy: grants('Bedrock writes invocation logs itself', url),
};
