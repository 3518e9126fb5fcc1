import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbNeptune: Cause = {
  id: 'KB_NEPTUNE',
  title: 'The role has no data actions on the Neptune graph',
  edge: 'kb->neptune',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'neptune-graph',
      because: 'the knowledge base reads and writes the graph with its role',
    }),
  remedy: grants('the graph is read and written', url),
};
