import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

export const llS3403Is404: Cause = {
  id: 'LL_S3_403_IS_404',
  title: 'The object may not exist: without s3:ListBucket S3 answers 403 instead of 404',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  evidence: ['s3:ListBucket grant'],
  pitfalls: [],
  oftenInstead: [{ id: 'IDENTITY_ALLOW_MISSING', because: 's3:GetObject may be missing' }],
  recognise: (clues) => {
    const isHead = says(clues, 'headObject') && (clues.action === null || isAction(clues, 's3:GetObject'));
    const isBare =
      clues.service === 's3' &&
      isAction(clues, 's3:GetObject') &&
      clues.layer.kind === 'unknown' &&
      clues.denial?.principal === null &&
      clues.denial.statedBy === 'operation';
    const isUnread = says(clues, 'objectUnread');
    if (hasSentence(clues) || clues.statements.length > 0 || !(isHead || isBare || isUnread)) return null;
    const asking = {
      ask: 'Does the object exist under exactly this key?',
      because: 'with s3:ListBucket S3 would say 404 instead of 403',
      command: 'aws s3api list-objects-v2 --bucket BUCKET --prefix KEY',
    };
    return found({
      tier: 'edge',
      confidence: 'possible',
      because: 'S3 answers 403 for a missing object when the caller may not list the bucket',
      asking,
    });
  },
  remedy: () =>
    noChange([
      'check that the object exists under exactly this key',
      'aws s3api list-objects-v2 --bucket BUCKET --prefix KEY',
    ]),
};
