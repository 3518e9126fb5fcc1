import type { ChainRequest } from '../chain-request.ts';
import { serviceTopic, type Topic } from '../clues/topic.ts';
import { agentChain, agentKnowledgeBase, agentModelRequests, toolRequest } from './agent-chain.ts';
import { callChains } from './call-chains.ts';
import { modelActions } from './complete-request.ts';
import { derive } from './derive.ts';
import { federationChain } from './federation-chain.ts';
import {
  embeddingRequest,
  ingestionChain,
  knowledgeBaseRole,
  knowledgeBaseTrust,
  sourceRequests,
} from './knowledge-base-chain.ts';
import { apiGatewayChain, executionRoleTrust, functionUrlChain, gatewayChain } from './lambda-chain.ts';
import { modelChain } from './model-chain.ts';
import { readModelTarget } from './model-target.ts';
import {
  flowChain,
  generateChain,
  jobChain,
  logBucketChain,
  loggingChain,
  marketplaceChain,
  schemaChain,
} from './service-chain.ts';
import type { Setting } from './setting.ts';
import { vectorStoreRequests } from './vector-store-requests.ts';

/** The rest of the chain: by the denied action, else by what the text is about. */
export const chainOf = (setting: Setting): ChainRequest[] => {
  const { action, topic, denial } = setting;
  // An operation that was called says less than the service's own sentence about what failed behind it.
  const behind = denial?.statedBy === 'sentence' ? null : serviceTopic(setting.text);
  if (behind !== null && behind !== 'account->marketplace') return byTopic(setting, behind);
  if (action !== null && modelActions.has(action)) return modelCall(setting, action);
  const known = action === null ? undefined : callChains[action];
  if (known !== undefined) return known(setting);
  if (action !== null && denial?.statedBy === 'sentence') return [];
  return topic === null ? [] : byTopic(setting, topic);
};

const modelCall = (setting: Setting, action: string): ChainRequest[] => {
  const target = readModelTarget(setting);
  if (target === null) return [];
  const { worksFor, written } = setting.principal;
  const edge =
    worksFor === 'agent' ? 'agent->model' : worksFor === 'agentCore' ? 'agentcore->model' : 'lambda->bedrock';
  const spelled = spelling[action] ?? 'bedrock:InvokeModel';
  const call = {
    target,
    principal: written,
    by: 'denied' as const,
    edge,
    partition: setting.partition,
    actions: [spelled],
  };
  return [...modelChain(call), ...guardrail(setting)];
};

const spelling: Readonly<Record<string, string>> = {
  'bedrock:invokemodel': 'bedrock:InvokeModel',
  'bedrock:invokemodelwithresponsestream': 'bedrock:InvokeModelWithResponseStream',
  'bedrock:counttokens': 'bedrock:CountTokens',
};

/** A guardrail in the call is checked as well; the version is no part of its ARN. */
const guardrail = (setting: Setting): ChainRequest[] => {
  const arn = setting.facts.mentions.arns.find((mention) => mention.includes(':guardrail/'));
  if (arn === undefined && !setting.text.includes('guardrailidentifier')) return [];
  const { partition, region, account, principal } = setting;
  return [
    derive({
      principal: principal.written,
      edge: 'lambda->guardrail',
      action: 'bedrock:ApplyGuardrail',
      resource: arn ?? `arn:${partition}:bedrock:${region}:${account}:guardrail/{GuardrailId}`,
      because: 'the call names a guardrail',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
      required: false,
    }),
  ];
};

const byTopic = (setting: Setting, topic: Topic): ChainRequest[] => topicChains[topic](setting);

const topicChains: Readonly<Record<Topic, (setting: Setting) => ChainRequest[]>> = {
  'agent->lambda': (setting) => [
    toolRequest(setting),
    ...agentChain(setting)
      .filter((request) => request.edge !== 'agent->lambda tool')
      .map(foreseen),
  ],
  'agent->model': agentModelRequests,
  'agent->kb': (setting) => [agentKnowledgeBase(setting)],
  'agent->schema': schemaChain,
  'gateway->lambda': gatewayChain,
  'apigw->lambda': apiGatewayChain,
  'user->lambdaUrl': functionUrlChain,
  'lambda->role': executionRoleTrust,
  'flow->node': flowChain,
  'kb->assume': (setting) => [knowledgeBaseTrust(setting)],
  'kb->s3': sourceRequests,
  'kb->embedding': (setting) => [embeddingRequest(setting)],
  'kb->aoss': (setting) => vectorStoreRequests(setting, knowledgeBaseRole(setting)),
  'kb->ingestion': ingestionChain,
  'lambda->kb': generateChain,
  'lambda->bedrock': (setting) => modelCall(setting, 'bedrock:invokemodel'),
  'lambda->agent': (setting) => callChains['bedrock:invokeagent']?.(setting) ?? [],
  'bedrock->logs': loggingChain,
  'bedrock->s3Logs': logBucketChain,
  'batch->s3': jobChain,
  'job->s3': jobChain,
  'idp->role': federationChain,
  'account->marketplace': marketplaceChain,
};

const foreseen = (request: ChainRequest): ChainRequest => ({ ...request, required: false });
