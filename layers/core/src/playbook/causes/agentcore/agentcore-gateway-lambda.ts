import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';

const url = 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html';

export const agentcoreGatewayLambda: Cause = {
  id: 'AGENTCORE_GATEWAY_LAMBDA',
  title: 'The role of the AgentCore gateway may not invoke its Lambda target',
  edge: 'gateway->lambda tool',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['bedrock-agentcore:GetGateway', 'lambda:GetPolicy', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'An agent of Bedrock fails with the same first words; the end, "and Gateway execution role", tells the gateway',
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'gateway->lambda',
      because: 'a gateway invokes its target with the gateway role, unlike an agent of Bedrock Agents',
    }),
  remedy: grants('the gateway invokes its target with this role', url),
};
