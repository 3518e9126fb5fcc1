import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const agentcoreTokenInvalid: Cause = {
  id: 'AGENTCORE_TOKEN_INVALID',
  isListed: false,
  title: 'The authorizer does not take the token',
  edge: "AgentCore's authorizer",
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/inbound-jwt-authorizer.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['tokenInvalid'],
      confidence: 'likely',
      because: 'the token is expired, signed by another issuer than the discovery URL names, or no JWT',
    }),
  remedy: () =>
    noChange(
      ['compare iss of the token with the discovery URL, and exp with the time'],
      [
        'see what the authorizer asks for',
        'aws bedrock-agentcore-control get-agent-runtime --agent-runtime-id RUNTIME_ID --query authorizerConfiguration',
      ],
    ),
};
