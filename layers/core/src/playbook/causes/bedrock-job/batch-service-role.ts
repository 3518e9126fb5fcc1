import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html';

export const batchServiceRole: Cause = {
  id: 'BATCH_SERVICE_ROLE',
  title: 'The service role of the batch job cannot reach its buckets or is not trusted',
  edge: 'bedrock batch->s3',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:GetModelInvocationJob -> message', 'iam:GetRole'],
  pitfalls: ['With an inference profile the role also needs the profile and the model in each Region'],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'batch->s3',
      because: 'a batch job reads and writes S3 with its service role',
    }),
  remedy: grants('the batch job reads and writes with its role', url),
};
