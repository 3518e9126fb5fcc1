import type { Cause } from '../../cause.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';
import { trustsAnother } from '../../signs/trusts-another.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const agentRoleTrust: Cause = {
  id: 'AGENT_ROLE_TRUST',
  title: 'Bedrock cannot take up the role of the agent',
  edge: 'bedrock->agent role',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:GetAgent -> agentResourceRoleArn', 'iam:GetRole'],
  pitfalls: [],
  recognise: (clues) => {
    const mistaken = trustsAnother(clues, 'AGENT_ROLE_TRUST');
    if (mistaken !== null) return mistaken;
    const isAssume =
      says(clues, 'assuming') && says(clues, 'agent') && says(clues, 'role') && !says(clues, 'agentCore');
    if (!isAssume || hasSentence(clues) || clues.topic === 'kb->assume') return null;
    return found({
      tier: 'edge',
      because: 'Bedrock takes the role of the agent up itself: its trust policy must name bedrock.amazonaws.com',
    });
  },
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'bedrock.amazonaws.com',
      text: 'Bedrock takes up the role of the agent',
      url,
    }),
};
