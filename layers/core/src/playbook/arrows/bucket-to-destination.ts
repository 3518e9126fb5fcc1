import { readArn } from '../../arn/index.ts';
import { type MeantRequest, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { bucketOf } from '../requests/mentioned.ts';

/** S3 tells a function, a queue or a topic of a new object: its own policy admits S3, for one bucket of one account; a bucket's ARN holds none. */
export const destinationOf = (call: Call, { action, resource }: MeantRequest): readonly ChainRequest[] => {
  const bucket = bucketOf(call);
  const [told] = valuesTold(call.facts, 'bucketName');
  const name = bucket.startsWith('{') ? (told ?? bucket) : bucket;
  const account = readArn(resource).account || call.account;
  return [
    derive({
      principal: 's3.amazonaws.com',
      by: 'other',
      edge: 's3->destination',
      action,
      resource,
      context: { 'aws:SourceAccount': account, 'aws:SourceArn': `arn:${call.partition}:s3:::${name}` },
      because: 'S3 tells the destination of new objects',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
      needsResourcePolicy: true,
    }),
  ];
};
