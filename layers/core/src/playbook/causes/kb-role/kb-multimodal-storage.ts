import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbMultimodalStorage: Cause = {
  id: 'KB_MULTIMODAL_STORAGE',
  title: 'The role of the knowledge base may not write to its storage bucket',
  edge: 'kb->s3 (write)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'knowledgeBase' && isAction(clues, 's3:PutObject', 's3:DeleteObject'),
      because: 'multimodal storage writes to a bucket with the role of the knowledge base',
    }),
  remedy: grants('multimodal storage writes here', url),
};
