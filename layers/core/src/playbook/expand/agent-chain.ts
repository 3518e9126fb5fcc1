import type { ChainRequest } from '../chain-request.ts';
import { derive } from './derive.ts';
import { mentionedResource, resourceOr, roleOr, roleSetUpFor } from './mentioned.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';
import type { Setting } from './setting.ts';
import { trustRequest } from './trust-request.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

/** The agent's service role: the denied principal when its names say so, else a role of the text or one to fill in. */
export const agentRole = (setting: Setting): { principal: string | null; by: 'denied' | 'other'; role: string } => {
  if (setting.principal.worksFor === 'agent')
    return {
      principal: setting.denial?.principal ?? null,
      by: 'denied',
      role: setting.principal.attachTo ?? '{AgentRole}',
    };
  const role = roleSetUpFor(setting, 'agent') ?? roleOr(setting, ['executionroleforagent', 'agent'], '{AgentRole}');
  return { principal: role, by: 'other', role };
};

/** What an agent needs besides its caller: its role is taken up, it calls its model, its knowledge base and its tools. */
export const agentChain = (setting: Setting): ChainRequest[] => [
  ...agentModelRequests(setting),
  agentKnowledgeBase(setting),
  toolRequest(setting),
  agentTrust(setting),
];

export const agentTrust = (setting: Setting): ChainRequest =>
  trustRequest({
    service: 'bedrock.amazonaws.com',
    role: agentRole(setting).role,
    edge: 'bedrock->agent role',
    account: setting.account,
    sourceArn: agentArn(setting, '*'),
    url,
  });

export const agentModelRequests = (setting: Setting): ChainRequest[] => {
  const { principal, by } = agentRole(setting);
  const target = readModelTarget(setting) ?? { kind: 'model' as const, modelId: '{ModelId}', region: setting.region };
  const actions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
  const calls = modelChain({ target, principal, by, edge: 'agent->model', partition: setting.partition, actions });
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

export const agentKnowledgeBase = (setting: Setting): ChainRequest => {
  const { principal, by } = agentRole(setting);
  return derive({
    principal,
    by,
    edge: 'agent->kb',
    action: 'bedrock:Retrieve',
    resource: resourceOr(setting, 'bedrock', 'knowledge-base/{KnowledgeBaseId}'),
    because: 'the agent searches its knowledge base',
    url,
    required: setting.topic === 'agent->kb' || setting.action === 'bedrock:retrieve',
  });
};

/** A tool is invoked by the service itself: the function's own policy must allow it, the agent's role plays no part. */
export const toolRequest = (setting: Setting): ChainRequest =>
  derive({
    principal: 'bedrock.amazonaws.com',
    by: 'other',
    edge: 'agent->lambda tool',
    action: 'lambda:InvokeFunction',
    resource: resourceOr(setting, 'lambda', 'function:{FunctionName}'),
    context: { 'aws:SourceAccount': setting.account, 'aws:SourceArn': agentArn(setting, '{AgentId}') },
    because: 'Bedrock invokes the tool of an action group',
    url,
    required: setting.topic === 'agent->lambda',
    needsResourcePolicy: true,
  });

const agentArn = (setting: Setting, otherwise: string): string => {
  const { partition, region, account } = setting;
  const alias = mentionedResource(setting, 'bedrock', 'agent-alias');
  const id = alias === null ? otherwise : (alias.id.split('/')[0] ?? otherwise);
  return (
    mentionedResource(setting, 'bedrock', 'agent')?.written ??
    `arn:${partition}:bedrock:${region}:${account}:agent/${id}`
  );
};
