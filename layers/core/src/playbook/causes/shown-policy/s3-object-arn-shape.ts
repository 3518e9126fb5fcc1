import { actionInfo } from '../../../catalog/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { type ShownStatement, speaksOf } from '../../clues/shown-statement.ts';
import { correctResource } from '../../remedies/correct-resource.ts';
import { sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { nearMisses } from '../../signs/near-misses.ts';

const url = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html';

export const s3ObjectArnShape: Cause = {
  id: 'S3_OBJECT_ARN_SHAPE',
  title: 'An object action is granted on the bucket, or a bucket action on the objects',
  edge: '*->s3',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The role of a knowledge base needs both: the list on the bucket and the read on its objects'],
  recognise: (clues) => {
    const misses = clues.service === 's3' ? nearMisses(clues, 'resource') : [];
    const bucket = clues.resource.id.split('/')[0] ?? '';
    const sameBucket = misses.filter(
      (statement) =>
        bucket !== '' &&
        statement.resources.some((arn) => arn.endsWith(`:::${bucket}`) || arn.endsWith(`:::${bucket}/*`)),
    );
    const places = clues.resource.written === null ? misplaced(clues) : sameBucket;
    if (places.length === 0) return null;
    return found({
      tier: 'defect',
      confidence: clues.action === null ? 'possible' : sureness(clues),
      places,
      because: 'object actions need the ARN of the objects (bucket/*), bucket actions the ARN of the bucket',
    });
  },
  remedy: (clues) => correctResource(clues, url),
};

/** Where the text names no object: shown statements that give an action a kind of ARN that it never has. */
const misplaced = ({ action, service, statements, main }: Clues): readonly ShownStatement[] => {
  if ((service !== null && service !== 's3') || main?.decision?.decision === 'allowed') return [];
  return statements.filter((statement) => {
    const spoken = action === null ? statement.actions : speaksOf(statement, action) ? [action] : [];
    const isOther = (arn: string): boolean => spoken.every((each) => isOfOtherKind(arn, each));
    return (
      statement.effect === 'Allow' &&
      spoken.length > 0 &&
      statement.resources.length > 0 &&
      statement.resources.every(isOther)
    );
  });
};

const isOfOtherKind = (arn: string, action: string): boolean => {
  // All of S3 is objects before all else.
  const types = action === 's3:*' ? ['object'] : (actionInfo(action)?.resourceTypes.map(({ name }) => name) ?? []);
  if (!arn.startsWith('arn:') || !action.toLowerCase().startsWith('s3:')) return false;
  return (types.includes('object') && !/[/*]/.test(arn)) || (types.includes('bucket') && arn.includes('/'));
};
