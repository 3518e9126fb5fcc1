import { valuesTold } from '../../intake/index.ts';
import type { Call } from '../clues/read-call.ts';
import { agentChain } from '../requests/agent-chain.ts';
import { derive } from '../requests/derive.ts';
import { mentionedResource, resourceOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** An agent's caller, and what the agent itself needs, foreseen. */
export const callerToAgent: Arrow = {
  topic: 'lambda->agent',
  requests: (call) => [
    derive({
      principal: call.denial?.principal ?? null,
      edge: 'lambda->agent',
      action: 'bedrock:InvokeAgent',
      resource: aliasOf(call),
      because: 'an agent is invoked through its alias',
      url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
    }),
    ...agentChain(call).map((request) => ({ ...request, required: false })),
  ],
  question: {
    ask: 'What does the whole error of the function say, and which role does it run with?',
    command: 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  },
  note: 'the sentence names the principal, the action and the model that were refused',
};

/** The alias by what is told of it; of an agent that is named by its ARN, as in a policy that forgot the alias, its id. */
const aliasOf = (call: Call): string => {
  const agent = mentionedResource(call, 'bedrock', 'agent')?.id ?? '';
  const id = valuesTold(call.facts, 'agentId')[0] ?? (/^[A-Za-z0-9]{10}$/.test(agent) ? agent : '{AgentId}');
  return resourceOr(call, 'bedrock', `agent-alias/${id}/${valuesTold(call.facts, 'agentAliasId')[0] ?? '{AliasId}'}`);
};
