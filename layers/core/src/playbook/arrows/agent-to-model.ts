import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentRole } from '../requests/agent-role.ts';
import { derive } from '../requests/derive.ts';
import { modelChain } from '../requests/model-chain.ts';
import { readModelTarget } from '../requests/model-target.ts';
import type { Arrow } from './arrow.ts';

/** An agent calls its model with its own role, and looks a profile up. */
export const agentToModel: Arrow = {
  topic: 'agent->model',
  requests: requestsOf,
  question: {
    ask: 'Which role does the agent have?',
    command: 'aws bedrock-agent get-agent --agent-id AGENT_ID --query agent.agentResourceRoleArn',
  },
  note: 'its permission counts, not that of whoever invokes the agent',
};

function requestsOf(call: Call): ChainRequest[] {
  const { principal, by } = agentRole(call);
  const target = readModelTarget(call) ?? { kind: 'model' as const, modelId: '{ModelId}', region: call.region };
  const actions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
  const calls = modelChain({ target, principal, by, edge: 'agent->model', partition: call.partition, actions });
  const profile = calls.find((call) => call.resource?.includes(':inference-profile/') === true);
  const read = {
    ...calls[0],
    principal,
    by,
    edge: 'agent->model',
    action: 'bedrock:GetInferenceProfile',
    resource: profile?.resource ?? null,
  };
  const because = 'the agent looks its inference profile up';
  return profile === undefined ? calls : [...calls, derive({ ...read, context: {}, because, url })];
}

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';
