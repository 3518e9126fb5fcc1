import type { Cause } from '../../cause.ts';
import { correctResource } from '../../remedies/correct-resource.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { nearMisses } from '../../signs/near-misses.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbRoleS3: Cause = {
  id: 'KB_ROLE_S3',
  title: 'The role of the knowledge base may not list the bucket or read its objects',
  edge: 'kb->s3',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['bedrock:GetDataSource', 'bedrock:GetIngestionJob -> failureReasons', 's3:GetBucketPolicy'],
  pitfalls: [
    's3:ListBucket goes on the ARN of the bucket, s3:GetObject on that of its objects',
    'For a bucket of another account its policy and bucketOwnerAccountId of the data source are needed too',
    'Without s3:ListBucket a missing object looks forbidden',
  ],
  oftenInstead: [
    { id: 'KB_ROLE_EMBEDDING', because: 'the role may lack the embedding model' },
    { id: 'KB_AOSS_IAM', because: 'the role may not reach the vector store' },
    { id: 'KB_ROLE_ASSUME', because: 'the role may not trust Bedrock' },
  ],
  recognise: (clues) => {
    const because =
      'the knowledge base reads its source with its own role: s3:ListBucket on the bucket, s3:GetObject on the objects';
    const isRole = clues.principal.worksFor === 'knowledgeBase' && isAction(clues, 's3:GetObject', 's3:ListBucket');
    const misses = isRole ? nearMisses(clues, 'resource') : [];
    const byRole = whenDenied(clues, {
      fits: isRole,
      tier: misses.length > 0 ? 'defect' : 'edge',
      places: misses,
      because,
    });
    return (
      byRole ??
      aboutTopic(clues, { topic: 'kb->s3', because }) ??
      aboutTopic(clues, { topic: 'kb->ingestion', because, edge: 'kb->s3' })
    );
  },
  remedy: (clues) => correctResource(clues, url),
};
