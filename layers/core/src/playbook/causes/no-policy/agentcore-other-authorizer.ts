import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const agentcoreOtherAuthorizer: Cause = {
  id: 'AGENTCORE_OTHER_AUTHORIZER',
  isListed: false,
  title: 'The agent or gateway is set up for the other kind of authorization',
  edge: "AgentCore's authorizer",
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-oauth.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['otherAuthorizer'],
      confidence: 'certain',
      because:
        'a runtime or gateway takes either SigV4 or a bearer token, never both: with a JWT authorizer no IAM permission helps, without one no token does',
    }),
  remedy: () =>
    noChange(
      [
        'see which one it has',
        'aws bedrock-agentcore-control get-agent-runtime --agent-runtime-id RUNTIME_ID --query authorizerConfiguration',
      ],
      [
        'with a JWT authorizer call it over HTTPS with Authorization: Bearer TOKEN of the configured issuer; the AWS SDK signs with SigV4',
      ],
    ),
};
