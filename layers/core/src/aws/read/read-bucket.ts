import { GetBucketPolicyCommand, GetPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { readArn, withParts } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a bucket and whether it blocks public access; the bucket of an object when the ARN is an object's.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
 */
export const readBucket: ReadResource = async (access, arn, signal) => {
  const { type: Bucket } = readArn(arn);
  const bucketArn = withParts(arn, { name: Bucket });
  // The bucket's Region is not in its ARN; the client follows S3's redirect to it.
  const s3 = access.client(FollowingS3Client);
  const options = { abortSignal: signal };
  const [policy, block] = await Promise.all([
    ask({ needs: 's3:GetBucketPolicy', on: bucketArn }, signal, () =>
      s3.send(new GetBucketPolicyCommand({ Bucket }), options),
    ),
    ask({ needs: 's3:GetBucketPublicAccessBlock', on: bucketArn }, signal, () =>
      s3.send(new GetPublicAccessBlockCommand({ Bucket }), options),
    ),
  ]);
  const evidence = resourceEvidence(
    { attachTo: bucketArn, name: `${Bucket} bucket policy` },
    pick(policy, ({ Policy }) => Policy),
  );
  if (block.kind === 'unread') return { ...evidence, notes: [block.because] };
  const restricts = block.kind === 'answered' && block.output.PublicAccessBlockConfiguration?.RestrictPublicBuckets;
  return restricts ? { ...evidence, notes: [restrictedNote(Bucket)] } : evidence;
};

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
const restrictedNote = (bucket: string): string =>
  `Block Public Access of bucket \`${bucket}\` refuses every caller outside its account while its policy is public`;

class FollowingS3Client extends S3Client {
  constructor(config: ConstructorParameters<typeof S3Client>[0]) {
    super({ ...config, followRegionRedirects: true });
  }
}
