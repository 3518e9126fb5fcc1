import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbRds: Cause = {
  id: 'KB_RDS',
  title: 'The role cannot use the Aurora cluster or its secret',
  edge: 'kb->aurora',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The cluster has to be of the same account, with its Data API switched on'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        (clues.service === 'rds-data' || clues.service === 'rds') &&
        (clues.principal.worksFor === 'knowledgeBase' || says(clues, 'knowledgeBase')),
      because: 'the knowledge base reads Aurora through the Data API with its role',
    }),
  remedy: grants('the vectors are in this cluster', url),
};
