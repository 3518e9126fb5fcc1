import type { Cause } from '../../cause.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';
import { trustsAnother } from '../../signs/trusts-another.ts';

const url = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html';

export const agentcoreRoleTrust: Cause = {
  id: 'AGENTCORE_ROLE_TRUST',
  title: 'AgentCore cannot take up the role: it trusts another service',
  edge: 'agentcore->execution role',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetRole'],
  pitfalls: ['Whoever creates it passes the role to bedrock-agentcore.amazonaws.com'],
  recognise: (clues) => {
    const mistaken = trustsAnother(clues, 'AGENTCORE_ROLE_TRUST');
    if (mistaken !== null) return mistaken;
    const isAssume = says(clues, 'agentCore') && says(clues, 'assuming', 'roleValidation') && says(clues, 'role');
    if (!isAssume || hasSentence(clues)) return null;
    return found({
      tier: 'edge',
      because: 'the role must trust bedrock-agentcore.amazonaws.com, not bedrock.amazonaws.com',
    });
  },
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'bedrock-agentcore.amazonaws.com',
      text: 'AgentCore takes the role up',
      url,
    }),
};
