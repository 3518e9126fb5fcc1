import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { parametersOf } from '../../requests/by-parameter.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbS3vectors: Cause = {
  id: 'KB_S3VECTORS',
  title: 'The role has no s3vectors actions on the index',
  edge: 'kb->s3vectors',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails', 's3vectors:GetVectorBucketPolicy'],
  pitfalls: ['The prefix of the actions is s3vectors, not s3'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 's3vectors' && parametersOf(clues).length === 0,
      because: 'S3 Vectors has actions of its own, on the ARN of the index',
    }),
  remedy: grants('the vectors are in this index', url),
};
