import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { resourceOr, roleOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** AgentCore's gateway invokes a tool with its own role. */
export const gatewayToFunction: Arrow = {
  topic: 'gateway->lambda',
  requests: requestsOf,
  question: {
    ask: 'Which role does the gateway have?',
    command: 'aws bedrock-agentcore-control get-gateway --gateway-identifier GATEWAY_ID --query roleArn',
  },
  note: 'a gateway invokes its targets with its own role',
};

function requestsOf(call: Call): ChainRequest[] {
  const isDenied = call.principal.worksFor === 'agentCore';
  return [
    derive({
      principal: isDenied ? (call.denial?.principal ?? null) : roleOr(call, ['gateway', 'agentcore'], '{GatewayRole}'),
      by: isDenied ? 'denied' : 'other',
      edge: 'gateway->lambda tool',
      action: 'lambda:InvokeFunction',
      resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
      because: 'the gateway invokes its tool with its own role',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html',
    }),
  ];
}
