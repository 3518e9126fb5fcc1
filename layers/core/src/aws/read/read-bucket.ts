import { GetBucketPolicyCommand, GetPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { readArn, withParts } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/** A bucket's own ARN, also where an object of it is named. */
const bucketOf = (arn: string): string => withParts(arn, { name: readArn(arn).type });

/**
 * The policy of a bucket and whether it blocks public access; the bucket of an object when the ARN is an object's.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
 */
export const readBucket = resourceReader({
  needs: 's3:GetBucketPolicy',
  on: bucketOf,
  // The bucket's Region is not in its ARN; the client follows S3's redirect to it.
  send: (access, arn, options) =>
    access.client(FollowingS3Client).send(new GetBucketPolicyCommand({ Bucket: readArn(arn).type }), options),
  nameIn: () => undefined,
  untold: (arn, because) => unseenResource(bucketOf(arn), because),
  show: async ({ access, arn, signal }, policy) => {
    const { type: Bucket } = readArn(arn);
    const attachTo = bucketOf(arn);
    const block = await ask({ needs: 's3:GetBucketPublicAccessBlock', on: attachTo }, signal, () =>
      access.client(FollowingS3Client).send(new GetPublicAccessBlockCommand({ Bucket }), { abortSignal: signal }),
    );
    const evidence = resourceEvidence(
      { attachTo, name: `${Bucket} bucket policy` },
      pick(policy, ({ Policy }) => Policy),
    );
    if (block.kind === 'unread') return { ...evidence, notes: [block.because] };
    const restricts = block.kind === 'answered' && block.output.PublicAccessBlockConfiguration?.RestrictPublicBuckets;
    return restricts ? { ...evidence, notes: [restrictedNote(Bucket)] } : evidence;
  },
});

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
const restrictedNote = (bucket: string): string =>
  `Block Public Access of bucket \`${bucket}\` refuses every caller outside its account while its policy is public`;

class FollowingS3Client extends S3Client {
  constructor(config: ConstructorParameters<typeof S3Client>[0]) {
    super({ ...config, followRegionRedirects: true });
  }
}
