import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-prereq-permissions-general.html';

export const kbCallerRetrieve: Cause = {
  id: 'KB_CALLER_RETRIEVE',
  title: 'The caller may not search the knowledge base',
  edge: 'lambda->kb',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['bedrock:GetKnowledgeBase is a permission of its own'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:Retrieve', 'bedrock:AgenticRetrieveStream') && !(clues.principal.worksFor === 'agent'),
      because: 'searching a knowledge base needs bedrock:Retrieve on it',
    }),
  remedy: grants('the caller searches this knowledge base', url),
};
