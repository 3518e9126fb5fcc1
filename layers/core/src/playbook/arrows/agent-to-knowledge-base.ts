import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentRole } from '../requests/agent-role.ts';
import { derive } from '../requests/derive.ts';
import { resourceOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** An agent searches its knowledge base with its own role. */
export const agentToKnowledgeBase: Arrow = {
  topic: 'agent->kb',
  requests: (call) => [searchOf(call)],
  question: {
    ask: 'Which role does the agent have?',
    command: 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
  },
  note: 'its permission counts, not that of whoever invokes the agent',
};

const searchOf = (call: Call): ChainRequest => {
  const { principal, by } = agentRole(call);
  return derive({
    principal,
    by,
    edge: 'agent->kb',
    action: 'bedrock:Retrieve',
    resource: resourceOr(call, 'bedrock', 'knowledge-base/{KnowledgeBaseId}'),
    because: 'the agent searches its knowledge base',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
    required: call.topic === 'agent->kb' || call.action === 'bedrock:retrieve',
  });
};
