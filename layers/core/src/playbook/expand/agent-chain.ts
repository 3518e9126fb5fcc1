import { valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { mentionedResource, resourceOr, roleOr, roleSetUpFor } from './mentioned.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';
import { trustRequest } from './trust-request.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

/** The agent's service role: the denied principal when its names say so, else a role of the text or one to fill in. */
export const agentRole = (call: Call): { principal: string | null; by: 'denied' | 'other'; role: string } => {
  if (call.principal.worksFor === 'agent')
    return {
      principal: call.denial?.principal ?? null,
      by: 'denied',
      role: call.principal.attachTo ?? '{AgentRole}',
    };
  const role = roleSetUpFor(call, 'agent') ?? roleOr(call, ['executionroleforagent', 'agent'], '{AgentRole}');
  return { principal: role, by: 'other', role };
};

/** What an agent needs besides its caller: its role is taken up, it calls its model, its knowledge base and its tools. */
export const agentChain = (call: Call): ChainRequest[] => [
  ...agentModelRequests(call),
  agentKnowledgeBase(call),
  toolRequest(call),
  agentTrust(call),
];

export const agentTrust = (call: Call): ChainRequest =>
  trustRequest({
    service: 'bedrock.amazonaws.com',
    role: agentRole(call).role,
    edge: 'bedrock->agent role',
    account: call.account,
    sourceArn: agentArn(call, '*'),
    url,
  });

export const agentModelRequests = (call: Call): ChainRequest[] => {
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
};

export const agentKnowledgeBase = (call: Call): ChainRequest => {
  const { principal, by } = agentRole(call);
  return derive({
    principal,
    by,
    edge: 'agent->kb',
    action: 'bedrock:Retrieve',
    resource: resourceOr(call, 'bedrock', 'knowledge-base/{KnowledgeBaseId}'),
    because: 'the agent searches its knowledge base',
    url,
    required: call.topic === 'agent->kb' || call.action === 'bedrock:retrieve',
  });
};

/** A tool is invoked by the service itself: the function's own policy must allow it, the agent's role plays no part. */
export const toolRequest = (call: Call): ChainRequest =>
  derive({
    principal: 'bedrock.amazonaws.com',
    by: 'other',
    edge: 'agent->lambda tool',
    action: 'lambda:InvokeFunction',
    resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
    context: { 'aws:SourceAccount': call.account, 'aws:SourceArn': agentArn(call, '{AgentId}') },
    because: 'Bedrock invokes the tool of an action group',
    url,
    required: call.topic === 'agent->lambda',
    needsResourcePolicy: true,
  });

const agentArn = (call: Call, otherwise: string): string => {
  const { partition, region, account } = call;
  const alias = mentionedResource(call, 'bedrock', 'agent-alias');
  const [told] = valuesTold(call.facts, 'agentId');
  const id = alias === null ? (told ?? otherwise) : (alias.id.split('/')[0] ?? otherwise);
  return (
    mentionedResource(call, 'bedrock', 'agent')?.written ?? `arn:${partition}:bedrock:${region}:${account}:agent/${id}`
  );
};
