import type { ChainRequest } from '../chain-request.ts';
import { agentChain, agentKnowledgeBase, toolRequest } from './agent-chain.ts';
import { derive } from './derive.ts';
import { federationChain } from './federation-chain.ts';
import { ingestionChain, sourceRequests } from './knowledge-base-chain.ts';
import { apiGatewayChain, functionUrlChain } from './lambda-chain.ts';
import { resourceOr } from './mentioned.ts';
import { passRoleChain } from './pass-role-chain.ts';
import { generateChain, marketplaceChain } from './service-chain.ts';
import type { Setting } from './setting.ts';

type Chain = (setting: Setting) => ChainRequest[];

/** An agent's caller, and what the agent itself needs, foreseen. */
const invokeAgent: Chain = (setting) => [
  derive({
    principal: setting.denial?.principal ?? null,
    edge: 'lambda->agent',
    action: 'bedrock:InvokeAgent',
    resource: resourceOr(setting, 'bedrock', 'agent-alias/{AgentId}/{AliasId}'),
    because: 'an agent is invoked through its alias',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  }),
  ...agentChain(setting).map((request) => ({ ...request, required: false })),
];

const invokeRuntime: Chain = (setting) => {
  const runtime = resourceOr(setting, 'bedrock-agentcore', 'runtime/{RuntimeId}').split('/runtime-endpoint/')[0] ?? '';
  return [runtime, `${runtime}/runtime-endpoint/DEFAULT`].map((resource) =>
    derive({
      principal: setting.denial?.principal ?? null,
      edge: 'lambda->agentcore',
      action: 'bedrock-agentcore:InvokeAgentRuntime',
      resource,
      because: 'the runtime and its endpoint are both checked',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html',
    }),
  );
};

/** Objects of a knowledge base's source: only its role lists and reads the whole bucket. */
const objectRead: Chain = (setting) => (setting.principal.worksFor === 'knowledgeBase' ? sourceRequests(setting) : []);

const retrieve: Chain = (setting) => (setting.principal.worksFor === 'agent' ? [agentKnowledgeBase(setting)] : []);

const invokeFunction: Chain = (setting) => {
  switch (setting.topic) {
    case 'agent->lambda':
      return [toolRequest(setting)];
    case 'apigw->lambda':
      return apiGatewayChain(setting);
    case 'user->lambdaUrl':
      return functionUrlChain(setting);
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
  'bedrock:invokeinlineagent': (setting) => agentChain(setting).map((request) => ({ ...request, required: false })),
  'bedrock:retrieveandgenerate': generateChain,
  'bedrock:retrieve': retrieve,
  'bedrock:startingestionjob': (setting) =>
    ingestionChain(setting).map((request) => ({
      ...request,
      required: setting.topic === 'kb->ingestion' && request.required,
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
  ...Object.fromEntries(passing.map((action) => [action, passRoleChain])),
};
