import type { Cause } from '../../cause.ts';
import { denyPlaces } from '../../remedies/deny-places.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { isAction, isAllowed, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { shownDeny } from '../../signs/shown-deny.ts';

export const s3BucketPolicyDeny: Cause = {
  id: 'S3_BUCKET_POLICY_DENY',
  title: 'A Deny statement of the bucket policy covers the request',
  edge: '*->s3',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
  evidence: ['s3:GetBucketPolicy'],
  pitfalls: ['A rule that demands the encryption header also stops S3 log delivery; default encryption adds no header'],
  recognise: (clues) => {
    const because = 'a Deny of the bucket policy covers it: by principal, encryption header, VPC or TLS';
    if (clues.action === null) return shownDeny(clues, { policyType: 'resource', service: 's3', because });
    if (clues.service !== 's3' || isAllowed(clues)) return null;
    const { kind, policyType } = clues.layer;
    if (kind === 'explicit' && policyType === 'resource')
      return found({
        tier: 'explicitDeny',
        confidence: sureness(clues),
        places: denyPlaces(clues),
        because,
      });
    if (kind === 'unknown' && denyPlaces(clues).length > 0)
      return found({ tier: 'explicitDeny', places: denyPlaces(clues), because });
    const isBare =
      kind === 'unknown' && isAction(clues, 's3:PutObject', 's3:DeleteObject') && clues.denial?.principal === null;
    return isBare ? found({ tier: 'generic', confidence: 'possible', because }) : null;
  },
  remedy: (clues) => mendDeny(clues, 'the owner of the bucket'),
};
