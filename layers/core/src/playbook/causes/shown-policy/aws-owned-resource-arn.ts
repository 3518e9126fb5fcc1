import type { Cause } from '../../cause.ts';
import { correctResource } from '../../remedies/correct-resource.ts';
import { lacksAllow, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { isOwnedByAws } from '../../signs/is-owned-by-aws.ts';
import { nearMisses } from '../../signs/near-misses.ts';

const url = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/browser-resource-session-management.html';

export const awsOwnedResourceArn: Cause = {
  id: 'AWS_OWNED_RESOURCE_ARN',
  title: 'The resource is owned by AWS, and the policy names it in the own account',
  edge: '*->AWS-owned resource',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['No wildcard is needed: the ARN of the message is exact'],
  recognise: (clues) => {
    if (!isOwnedByAws(clues.resource) || !lacksAllow(clues)) return null;
    const misses = nearMisses(clues, 'resource');
    return found({
      tier: misses.length > 0 ? 'defect' : 'edge',
      confidence: sureness(clues),
      places: misses,
      because: 'the account in this ARN is AWS itself (`aws` or empty); an ARN with the own account never matches',
    });
  },
  remedy: (clues) => correctResource(clues, url),
};
