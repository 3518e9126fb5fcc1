import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { speaksOf } from '../../clues/shown-statement.ts';
import { correctResource } from '../../remedies/correct-resource.ts';
import { lacksAllow, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { hasOnAnother } from '../../signs/has-on-another.ts';
import { nearMisses } from '../../signs/near-misses.ts';
import { ofSameKind } from '../../signs/same-kind.ts';
import { hasSentence } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html';

export const policyResourceArnMismatch: Cause = {
  id: 'POLICY_RESOURCE_ARN_MISMATCH',
  title: 'An Allow for the action exists, and its Resource is another one',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['ARNs are case sensitive', 'A secret of another account has to be named by its full ARN'],
  recognise: (clues) => {
    const because = 'the statement allows the action on another resource: case, name, Region, account or prefix differ';
    const misses = lacksAllow(clues) ? ofSameKind(nearMisses(clues, 'resource'), clues) : [];
    if (misses.length > 0) return found({ tier: 'defect', confidence: sureness(clues), places: misses, because });
    if (lacksAllow(clues) && hasOnAnother(clues))
      return found({
        tier: 'defect',
        because: 'what the text says is allowed for the action is another resource than the one that was refused',
      });
    if (isNarrower(clues))
      return found({
        tier: 'edge',
        because: 'a policy that is shown allows the action on some resources only, and AWS refused it on another',
      });
    const isByName =
      lacksAllow(clues) &&
      clues.action === 'secretsmanager:getsecretvalue' &&
      clues.resource.written !== null &&
      !clues.resource.written.startsWith('arn:') &&
      clues.resource.service === '';
    return isByName
      ? found({
          tier: 'edge',
          confidence: 'possible',
          because: 'the resource was asked for by its name, not its ARN; one of another account needs the whole ARN',
        })
      : null;
  },
  remedy: (clues) => correctResource(clues, url),
};

/** AWS's sentence leaves the resource out, and every shown Allow for the action names some. */
const isNarrower = (clues: Clues): boolean => {
  const { action, resource, statements } = clues;
  if (!lacksAllow(clues) || !hasSentence(clues) || action === null || resource.written !== null) return false;
  const about = statements.filter((statement) => statement.effect === 'Allow' && speaksOf(statement, action));
  return about.length > 0 && about.every(({ resources }) => resources.length > 0 && !resources.includes('*'));
};
