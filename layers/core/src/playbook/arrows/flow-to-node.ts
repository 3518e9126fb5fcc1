import { type Sign, tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { resourceOr, roleOr } from '../requests/mentioned.ts';
import { agentToModel } from './agent-to-model.ts';
import type { Arrow } from './arrow.ts';

/** A flow runs every node, Lambda included, with its own role. */
export const flowToNode: Arrow = {
  topic: 'flow->node',
  requests: requestsOf,
  question: {
    ask: 'Which role does the flow have?',
    command: 'aws bedrock-agent get-flow --flow-identifier FLOW_ID --query executionRoleArn',
  },
  note: 'every node runs with it',
};

function requestsOf(call: Call): ChainRequest[] {
  const common = {
    principal: roleOr(call, ['flow'], '{FlowRole}'),
    by: 'other' as const,
    edge: 'flow->node',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html',
  };
  const nodes: readonly (readonly [string, Sign, string, string, string])[] = [
    ['lambda', 'lambda', 'lambda:InvokeFunction', 'lambda', 'function:{FunctionName}'],
    ['knowledge base', 'knowledgeBase', 'bedrock:Retrieve', 'bedrock', 'knowledge-base/{KnowledgeBaseId}'],
    ['agent', 'agent', 'bedrock:InvokeAgent', 'bedrock', 'agent-alias/{AgentId}/{AliasId}'],
    ['prompt', 'prompt', 'bedrock:RenderPrompt', 'bedrock', 'prompt/{PromptId}'],
  ];
  const named = nodes.filter(([, sign]) => tells(call.facts, sign));
  const model = agentToModel.requests(call).filter((request) => request.action === 'bedrock:InvokeModel');
  return [
    ...named.map(([word, , action, service, name]) =>
      derive({
        ...common,
        action,
        resource: resourceOr(call, service, name),
        because: `a ${word} node runs with the flow's role`,
      }),
    ),
    ...model.map((request) => ({
      ...request,
      ...common,
      required: named.length === 0,
      because: 'a prompt node invokes a model',
    })),
  ];
}
