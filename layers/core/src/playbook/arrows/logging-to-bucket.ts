import { derive } from '../requests/derive.ts';
import { bucketOf } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** Bedrock writes invocation logs to a bucket by the bucket's own policy. */
export const loggingToBucket: Arrow = {
  topic: 'bedrock->s3Logs',
  requests: (call) => [
    derive({
      principal: 'bedrock.amazonaws.com',
      by: 'other',
      edge: 'bedrock->s3 (logs)',
      action: 's3:PutObject',
      resource: `arn:${call.partition}:s3:::${bucketOf(call)}/AWSLogs/${call.account}/BedrockModelInvocationLogs/*`,
      context: {
        'aws:SourceAccount': call.account,
        'aws:SourceArn': `arn:${call.partition}:bedrock:${call.region}:${call.account}:*`,
      },
      because: 'Bedrock writes invocation logs itself',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
      needsResourcePolicy: true,
    }),
  ],
  question: {
    ask: 'What does the policy of the bucket for the logs say?',
    command: 'aws s3api get-bucket-policy --bucket BUCKET_NAME --query Policy',
  },
  note: 'Bedrock writes the logs in its own name: that policy alone lets it in',
};
