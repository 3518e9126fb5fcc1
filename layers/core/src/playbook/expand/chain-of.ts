import { tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
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
import { vectorStoreRequests } from './vector-store-requests.ts';

/** The rest of the chain: by the denied action, else by what the text is about. */
export const chainOf = (call: Call): ChainRequest[] => {
  const { action, topic, denial } = call;
  // An operation that was called says less than the service's own sentence about what failed behind it.
  const behind = denial?.statedBy === 'sentence' ? null : serviceTopic(call.facts);
  if (behind !== null && behind !== 'account->marketplace') return byTopic(call, behind);
  if (action !== null && modelActions.has(action)) return modelCall(call, action);
  const known = action === null ? undefined : callChains[action];
  if (known !== undefined) return known(call);
  if (action !== null && denial?.statedBy === 'sentence') return [];
  return topic === null ? [] : byTopic(call, topic);
};

const modelCall = (call: Call, action: string): ChainRequest[] => {
  const target = readModelTarget(call);
  if (target === null) return [];
  const { worksFor, written } = call.principal;
  const edge =
    worksFor === 'agent' ? 'agent->model' : worksFor === 'agentCore' ? 'agentcore->model' : 'lambda->bedrock';
  const spelled = spelling[action] ?? 'bedrock:InvokeModel';
  const { partition } = call;
  const model = modelChain({ target, principal: written, by: 'denied', edge, partition, actions: [spelled] });
  return [...model, ...guardrail(call)];
};

const spelling: Readonly<Record<string, string>> = {
  'bedrock:invokemodel': 'bedrock:InvokeModel',
  'bedrock:invokemodelwithresponsestream': 'bedrock:InvokeModelWithResponseStream',
  'bedrock:counttokens': 'bedrock:CountTokens',
};

/** A guardrail in the call is checked as well; the version is no part of its ARN. */
const guardrail = (call: Call): ChainRequest[] => {
  const arn = call.facts.mentions.arns.find((mention) => mention.includes(':guardrail/'));
  if (arn === undefined && !tells(call.facts, 'guardrailGiven')) return [];
  const { partition, region, account, principal } = call;
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

const byTopic = (call: Call, topic: Topic): ChainRequest[] => topicChains[topic](call);

const topicChains: Readonly<Record<Topic, (call: Call) => ChainRequest[]>> = {
  'agent->lambda': (call) => [
    toolRequest(call),
    ...agentChain(call)
      .filter((request) => request.edge !== 'agent->lambda tool')
      .map(foreseen),
  ],
  'agent->model': agentModelRequests,
  'agent->kb': (call) => [agentKnowledgeBase(call)],
  'agent->schema': schemaChain,
  'gateway->lambda': gatewayChain,
  'apigw->lambda': apiGatewayChain,
  'user->lambdaUrl': functionUrlChain,
  'lambda->role': executionRoleTrust,
  'flow->node': flowChain,
  'kb->assume': (call) => [knowledgeBaseTrust(call)],
  'kb->s3': sourceRequests,
  'kb->embedding': (call) => [embeddingRequest(call)],
  'kb->aoss': (call) => vectorStoreRequests(call, knowledgeBaseRole(call)),
  'kb->ingestion': ingestionChain,
  'lambda->kb': generateChain,
  'lambda->bedrock': (call) => modelCall(call, 'bedrock:invokemodel'),
  'lambda->agent': (call) => callChains['bedrock:invokeagent']?.(call) ?? [],
  'bedrock->logs': loggingChain,
  'bedrock->s3Logs': logBucketChain,
  'batch->s3': jobChain,
  'job->s3': jobChain,
  'idp->role': federationChain,
  'account->marketplace': marketplaceChain,
};

const foreseen = (request: ChainRequest): ChainRequest => ({ ...request, required: false });
