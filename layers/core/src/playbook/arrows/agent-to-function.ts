import { agentChain } from '../requests/agent-chain.ts';
import { toolRequest } from '../requests/tool-request.ts';
import type { Arrow } from './arrow.ts';

/** Bedrock invokes a tool in its own name: the function's policy admits it; the rest of the agent is foreseen. */
export const agentToFunction: Arrow = {
  topic: 'agent->lambda',
  requests: (call) => [
    toolRequest(call),
    ...agentChain(call)
      .filter((request) => request.edge !== 'agent->lambda tool')
      .map((request) => ({ ...request, required: false })),
  ],
  question: {
    ask: "What does the function's own policy say?",
    command: 'aws lambda get-policy --function-name FUNCTION_NAME',
  },
  note: 'Bedrock invokes the function by that policy: no statement for it, or another source ARN, and the call is denied',
};
