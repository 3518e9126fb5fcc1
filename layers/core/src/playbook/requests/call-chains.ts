import { tells } from '../../intake/index.ts';
import { accountToMarketplace } from '../arrows/account-to-marketplace.ts';
import { agentToKnowledgeBase } from '../arrows/agent-to-knowledge-base.ts';
import { apiGatewayToFunction } from '../arrows/api-gateway-to-function.ts';
import { callerToAgent } from '../arrows/caller-to-agent.ts';
import { callerToFunctionUrl } from '../arrows/caller-to-function-url.ts';
import { callerToKnowledgeBase } from '../arrows/caller-to-knowledge-base.ts';
import { callerToPassedRole } from '../arrows/caller-to-passed-role.ts';
import { callerToRuntime } from '../arrows/caller-to-runtime.ts';
import { knowledgeBaseIngestion } from '../arrows/knowledge-base-ingestion.ts';
import { knowledgeBaseToBucket } from '../arrows/knowledge-base-to-bucket.ts';
import { providerToRole } from '../arrows/provider-to-role.ts';
import { keyThroughService } from '../arrows/service-to-key.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentChain } from './agent-chain.ts';
import { derive } from './derive.ts';
import { bucketOf } from './mentioned.ts';
import { toolRequest } from './tool-request.ts';

type Chain = (call: Call) => ChainRequest[];

/** Objects of a knowledge base's source: only its role lists and reads the whole bucket. */
const objectRead: Chain = (call) =>
  call.principal.worksFor === 'knowledgeBase' ? knowledgeBaseToBucket.requests(call) : [];

const retrieve: Chain = (call) => (call.principal.worksFor === 'agent' ? agentToKnowledgeBase.requests(call) : []);

const invokeFunction: Chain = (call) => {
  switch (call.topic) {
    case 'agent->lambda':
      return [toolRequest(call)];
    case 'apigw->lambda':
      return apiGatewayToFunction.requests(call);
    case 'user->lambdaUrl':
      return callerToFunctionUrl.requests(call);
    default:
      return [];
  }
};

/** An ACL in an upload is an action of its own: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
const aclOf: Chain = (call) =>
  tells(call.facts, 'aclGiven')
    ? [
        derive({
          principal: call.denial?.principal ?? null,
          by: 'denied',
          edge: '*->s3',
          action: 's3:PutObjectAcl',
          resource: call.resource.written ?? objectsOf(call),
          because: 'the upload sets an ACL',
          url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
        }),
      ]
    : [];

const objectsOf = (call: Call): string | null => {
  const bucket = bucketOf(call);
  return bucket.startsWith('{') ? null : `arn:${call.partition}:s3:::${bucket}/*`;
};

// These calls hand a role over: https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html
const passing = [
  ...['createagent', 'updateagent', 'createflow', 'updateflow', 'createknowledgebase', 'updateknowledgebase'],
  ...['createmodelinvocationjob', 'createmodelcustomizationjob', 'createmodelimportjob', 'createevaluationjob'],
].map((name) => `bedrock:${name}`);

/** The chain that a denied action belongs to; lower case. */
export const callChains: Readonly<Record<string, Chain>> = {
  __proto__: null as never,
  'bedrock:invokeagent': callerToAgent.requests,
  'bedrock:invokeinlineagent': (call) => agentChain(call).map((request) => ({ ...request, required: false })),
  'bedrock:retrieveandgenerate': callerToKnowledgeBase.requests,
  'bedrock:retrieve': retrieve,
  'bedrock:startingestionjob': (call) =>
    knowledgeBaseIngestion.requests(call).map((request) => ({
      ...request,
      required: call.topic === 'kb->ingestion' && request.required,
    })),
  'bedrock:ingestknowledgebasedocuments': knowledgeBaseIngestion.requests,
  'bedrock-agentcore:invokeagentruntime': callerToRuntime,
  'aws-marketplace:subscribe': accountToMarketplace.requests,
  'aws-marketplace:viewsubscriptions': accountToMarketplace.requests,
  's3:getobject': objectRead,
  's3:listbucket': objectRead,
  's3:putobject': aclOf,
  'lambda:invokefunction': invokeFunction,
  'lambda:invokefunctionurl': callerToFunctionUrl.requests,
  'sts:assumerolewithsaml': providerToRole.requests,
  'sts:assumerolewithwebidentity': providerToRole.requests,
  'iam:passrole': callerToPassedRole,
  'kms:decrypt': keyThroughService,
  'kms:generatedatakey': keyThroughService,
  ...Object.fromEntries(passing.map((action) => [action, callerToPassedRole])),
};
