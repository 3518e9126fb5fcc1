import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentRole } from '../requests/agent-role.ts';
import { derive } from '../requests/derive.ts';
import { bucketOf } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** The agent reads the OpenAPI schema of an action group. */
export const agentToSchema: Arrow = {
  topic: 'agent->schema',
  requests: (call) => [readOf(call)],
  question: {
    ask: 'Which role does the agent have?',
    command: 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
  },
  note: 'its permission counts, not that of whoever invokes the agent',
};

const readOf = (call: Call): ChainRequest => {
  const { principal, by } = agentRole(call);
  return derive({
    principal,
    by,
    edge: 'agent->s3',
    action: 's3:GetObject',
    resource: `arn:${call.partition}:s3:::${bucketOf(call)}/{SchemaKey}`,
    because: 'the agent reads its OpenAPI schema',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  });
};
