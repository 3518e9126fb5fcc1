import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { bucketOf, roleOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** A customization or import job reads and writes its buckets with its service role. */
export const jobToBucket: Arrow = {
  topic: 'job->s3',
  requests: (call) => bucketRequests(call, roleOr(call, ['batch', 'custom', 'import', 'job'], '{JobRole}')),
  question: {
    ask: 'Which role does the job have?',
    command: 'aws bedrock get-model-customization-job --job-identifier JOB_ID --query roleArn',
  },
  note: 'a job reads its input and writes its output with its own role, not with that of whoever started it',
};

/** What a job asks of its buckets with this role. */
export const bucketRequests = (call: Call, principal: string): ChainRequest[] => {
  const bucket = `arn:${call.partition}:s3:::${bucketOf(call)}`;
  const common = {
    principal,
    by: 'other' as const,
    edge: 'bedrock job->s3',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html',
  };
  return [
    derive({ ...common, action: 's3:ListBucket', resource: bucket, because: 'the job lists its input' }),
    derive({ ...common, action: 's3:GetObject', resource: `${bucket}/*`, because: 'the job reads its input' }),
    derive({ ...common, action: 's3:PutObject', resource: `${bucket}/*`, because: 'the job writes its output' }),
  ];
};
