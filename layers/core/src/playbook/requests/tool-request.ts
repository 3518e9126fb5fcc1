import { readArn } from '../../arn/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { mentionedResource, resourceOr } from './mentioned.ts';

/** A tool is invoked by the service itself: the function's own policy must allow it, the agent's role plays no part. */
export const toolRequest = (call: Call): ChainRequest => {
  const agent = agentArn(call, '{AgentId}');
  return derive({
    principal: 'bedrock.amazonaws.com',
    by: 'other',
    edge: 'agent->lambda tool',
    action: 'lambda:InvokeFunction',
    resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
    // Bedrock comes for the account of the agent, which need not be that of the function.
    context: { 'aws:SourceAccount': readArn(agent).account || call.account, 'aws:SourceArn': agent },
    because: 'Bedrock invokes the tool of an action group',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
    required: call.topic === 'agent->lambda',
    needsResourcePolicy: true,
  });
};

/** The agent that the text names, or a pattern of agents of the account. */
export const agentArn = (call: Call, otherwise: string): string => {
  const { partition, region, account } = call;
  const alias = mentionedResource(call, 'bedrock', 'agent-alias');
  const [told] = valuesTold(call.facts, 'agentId');
  const id = alias === null ? (told ?? otherwise) : (alias.id.split('/')[0] ?? otherwise);
  return (
    mentionedResource(call, 'bedrock', 'agent')?.written ?? `arn:${partition}:bedrock:${region}:${account}:agent/${id}`
  );
};
