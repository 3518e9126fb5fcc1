import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/service-linked-roles.html';

export const serviceLinkedRoleCreateMissing: Cause = {
  id: 'SERVICE_LINKED_ROLE_CREATE_MISSING',
  title: 'The first use creates a service-linked role, and the caller may not',
  edge: 'caller->service (first use)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['An administrator can create the role once instead'],
  recognise: (clues) => {
    const because =
      'the first use of the service in an account creates its service-linked role with the permissions of the caller';
    const byAction = whenDenied(clues, { fits: isAction(clues, 'iam:CreateServiceLinkedRole'), because });
    const isSaid = says(clues, 'serviceLinkedRole') && says(clues, 'creating') && !hasSentence(clues);
    if (says(clues, 'linkedRoleWanted') && !hasSentence(clues)) return found({ tier: 'sentence', because });
    return byAction ?? (isSaid ? found({ tier: 'edge', because }) : null);
  },
  remedy: (clues) =>
    grantTo(clues, {
      actions: ['iam:CreateServiceLinkedRole'],
      text: 'the first use creates the service-linked role',
      url,
    }),
};
