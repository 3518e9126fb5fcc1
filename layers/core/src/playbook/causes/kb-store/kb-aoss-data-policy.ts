import type { Cause } from '../../cause.ts';
import { dataAccess } from '../../remedies/data-access.ts';
import { isAllowed } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { reachesCollection } from '../../signs/reaches-collection.ts';
import { hasSentence, says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html';

export const kbAossDataPolicy: Cause = {
  id: 'KB_AOSS_DATA_POLICY',
  title: 'The data access policy of the collection does not list the role',
  edge: 'kb->aoss',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['aoss:ListAccessPolicies', 'aoss:GetAccessPolicy', 'aoss:GetSecurityPolicy (network)'],
  pitfalls: [
    'aoss:ReadDocument and the like are no IAM actions: they stand in the data access policy',
    'The policy names the role, not a session of it',
    'A change takes about a minute',
    'Principals have to be of the same account',
  ],
  recognise: (clues) => {
    const because =
      'OpenSearch Serverless also asks its data access policy, which is no IAM policy, and the network policy';
    if (clues.topic !== 'kb->aoss' || says(clues, 'engineType', 'inDataPolicy') || hasSentence(clues)) return null;
    return found({
      // Bedrock's own check of the storage configuration meets IAM first
      // One 403 stands for either side; it is this one where the other is done
      confidence: reachesCollection(clues) || isAllowed(clues) ? 'likely' : 'possible',
      tier: says(clues, 'storageConfiguration') && !isAllowed(clues) ? 'generic' : 'edge',
      because: isAllowed(clues) ? `aoss:APIAccessAll is allowed, which leaves the other side: ${because}` : because,
    });
  },
  remedy: (clues) => dataAccess(clues, url),
};
