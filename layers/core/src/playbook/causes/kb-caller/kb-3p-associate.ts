import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const kb3pAssociate: Cause = {
  id: 'KB_3P_ASSOCIATE',
  title: 'A third-party vector store needs bedrock:AssociateThirdPartyKnowledgeBase',
  edge: 'agent->kb (3rd party)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    "The action has no resource type in AWS's reference: the ARN of a knowledge base in Resource may not match",
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:AssociateThirdPartyKnowledgeBase'),
      because: 'a third-party vector store is associated by an action of its own',
    }),
  remedy: grants('the third-party store is associated', url),
};
