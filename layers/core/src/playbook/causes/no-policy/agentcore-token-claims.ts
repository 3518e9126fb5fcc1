import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const agentcoreTokenClaims: Cause = {
  id: 'AGENTCORE_TOKEN_CLAIMS',
  isListed: false,
  title: "The token's claims do not match the authorizer's lists",
  edge: "AgentCore's authorizer",
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/inbound-jwt-authorizer.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['tokenClaims'],
      confidence: 'likely',
      because:
        'allowedAudience is compared with the claim aud, allowedClients with client_id; a token that lacks the claim is refused',
    }),
  remedy: () =>
    noChange(
      [
        'read the claims of the token and compare: an access token of Cognito has client_id and no aud, most other providers put the client into aud',
      ],
      [
        'see what the authorizer asks for',
        'aws bedrock-agentcore-control get-agent-runtime --agent-runtime-id RUNTIME_ID --query authorizerConfiguration',
      ],
    ),
};
