import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbKendra: Cause = {
  id: 'KB_KENDRA',
  title: 'The role may not query the Kendra index',
  edge: 'kb->kendra',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the knowledge base queries Kendra with its role';
    const byAction = whenDenied(clues, { fits: clues.service === 'kendra', because });
    return byAction ?? (says(clues, 'kendraRefused') ? found({ tier: 'edge', because }) : null);
  },
  remedy: grants('the index is queried', url),
};
