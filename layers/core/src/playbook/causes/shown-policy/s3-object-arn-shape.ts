import { actionInfo } from '../../../catalog/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { type ShownStatement, speaksOf } from '../../clues/shown-statement.ts';
import { correctResource } from '../../remedies/correct-resource.ts';
import { sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { nearMisses } from '../../signs/near-misses.ts';
import { says } from '../../signs/says.ts';

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
      confidence: clues.action !== null ? sureness(clues) : isNamed(places, clues) ? 'likely' : 'possible',
      places,
      because: 'object actions need the ARN of the objects (bucket/*), bucket actions the ARN of the bucket',
    });
  },
  remedy: (clues) => correctResource(clues, url),
};

/** Where the text names no object: shown statements that give an action only ARNs of a kind that it never has. */
const misplaced = ({ action, service, statements, main, facts }: Clues): readonly ShownStatement[] => {
  if ((service !== null && service !== 's3') || main?.decision?.decision === 'allowed') return [];
  const allows = statements.filter(({ effect, resources }) => effect === 'Allow' && resources.length > 0);
  const isDead = (each: string): boolean =>
    allows.every((one) => !speaksOf(one, each) || one.resources.every((arn) => isOfOtherKind(arn, each)));
  const named = namedActions(facts);
  return allows.filter((statement) => {
    if (action !== null) return speaksOf(statement, action) && isDead(action);
    const dead = statement.actions.filter(isDead);
    const isMeant = dead.some((each) => named.has(each.toLowerCase()));
    return dead.length > 0 && (isMeant || dead.length === statement.actions.length);
  });
};

/** The person says that just that action fails. */
const isNamed = (places: readonly ShownStatement[], clues: Clues): boolean => {
  const named = namedActions(clues.facts);
  const isFailing = says(clues, 'codeAccessDenied', 'plainRefusal', 'refused', 'forbidden', 'failing');
  return isFailing && places.some(({ actions }) => actions.some((each) => named.has(each.toLowerCase())));
};

const namedActions = ({ operations }: Clues['facts']): ReadonlySet<string> =>
  new Set(operations.flatMap(({ actions }) => actions.map((each) => each.toLowerCase())));

const isOfOtherKind = (arn: string, action: string): boolean => {
  // All of S3 is objects before all else.
  const types = action === 's3:*' ? ['object'] : (actionInfo(action)?.resourceTypes.map(({ name }) => name) ?? []);
  if (!arn.startsWith('arn:') || !action.toLowerCase().startsWith('s3:')) return false;
  return (types.includes('object') && !/[/*]/.test(arn)) || (types.includes('bucket') && arn.includes('/'));
};
