import { keyThroughService } from '../arrows/service-to-key.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentChain, agentKnowledgeBase, toolRequest } from './agent-chain.ts';
import { derive } from './derive.ts';
import { federationChain } from './federation-chain.ts';
import { ingestionChain, sourceRequests } from './knowledge-base-chain.ts';
import { apiGatewayChain, functionUrlChain } from './lambda-chain.ts';
import { resourceOr } from './mentioned.ts';
import { passRoleChain } from './pass-role-chain.ts';
import { generateChain, marketplaceChain } from './service-chain.ts';

type Chain = (call: Call) => ChainRequest[];

/** An agent's caller, and what the agent itself needs, foreseen. */
const invokeAgent: Chain = (call) => [
  derive({
    principal: call.denial?.principal ?? null,
    edge: 'lambda->agent',
    action: 'bedrock:InvokeAgent',
    resource: resourceOr(call, 'bedrock', 'agent-alias/{AgentId}/{AliasId}'),
    because: 'an agent is invoked through its alias',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  }),
  ...agentChain(call).map((request) => ({ ...request, required: false })),
];

const invokeRuntime: Chain = (call) => {
  const runtime = resourceOr(call, 'bedrock-agentcore', 'runtime/{RuntimeId}').split('/runtime-endpoint/')[0] ?? '';
  return [runtime, `${runtime}/runtime-endpoint/DEFAULT`].map((resource) =>
    derive({
      principal: call.denial?.principal ?? null,
      edge: 'lambda->agentcore',
      action: 'bedrock-agentcore:InvokeAgentRuntime',
      resource,
      because: 'the runtime and its endpoint are both checked',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html',
    }),
  );
};

/** Objects of a knowledge base's source: only its role lists and reads the whole bucket. */
const objectRead: Chain = (call) => (call.principal.worksFor === 'knowledgeBase' ? sourceRequests(call) : []);

const retrieve: Chain = (call) => (call.principal.worksFor === 'agent' ? [agentKnowledgeBase(call)] : []);

const invokeFunction: Chain = (call) => {
  switch (call.topic) {
    case 'agent->lambda':
      return [toolRequest(call)];
    case 'apigw->lambda':
      return apiGatewayChain(call);
    case 'user->lambdaUrl':
      return functionUrlChain(call);
    default:
      return [];
  }
};

// These calls hand a role over: https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html
const passing = [
  ...['createagent', 'updateagent', 'createflow', 'updateflow', 'createknowledgebase', 'updateknowledgebase'],
  ...['createmodelinvocationjob', 'createmodelcustomizationjob', 'createmodelimportjob', 'createevaluationjob'],
].map((name) => `bedrock:${name}`);

/** The chain that a denied action belongs to; lower case. */
export const callChains: Readonly<Record<string, Chain>> = {
  'bedrock:invokeagent': invokeAgent,
  'bedrock:invokeinlineagent': (call) => agentChain(call).map((request) => ({ ...request, required: false })),
  'bedrock:retrieveandgenerate': generateChain,
  'bedrock:retrieve': retrieve,
  'bedrock:startingestionjob': (call) =>
    ingestionChain(call).map((request) => ({
      ...request,
      required: call.topic === 'kb->ingestion' && request.required,
    })),
  'bedrock:ingestknowledgebasedocuments': ingestionChain,
  'bedrock-agentcore:invokeagentruntime': invokeRuntime,
  'aws-marketplace:subscribe': marketplaceChain,
  'aws-marketplace:viewsubscriptions': marketplaceChain,
  's3:getobject': objectRead,
  's3:listbucket': objectRead,
  'lambda:invokefunction': invokeFunction,
  'lambda:invokefunctionurl': functionUrlChain,
  'sts:assumerolewithsaml': federationChain,
  'sts:assumerolewithwebidentity': federationChain,
  'iam:passrole': passRoleChain,
  'kms:decrypt': keyThroughService,
  'kms:generatedatakey': keyThroughService,
  ...Object.fromEntries(passing.map((action) => [action, passRoleChain])),
};
