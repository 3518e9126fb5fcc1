import { tells } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { resourceOr, roleOr } from './mentioned.ts';
import { trustRequest } from './trust-request.ts';

/** API Gateway invokes the function of an integration by the function's own policy. */
export const apiGatewayChain = (call: Call): ChainRequest[] => [
  derive({
    principal: 'apigateway.amazonaws.com',
    by: 'other',
    edge: 'apigw->lambda',
    action: 'lambda:InvokeFunction',
    resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
    context: { 'aws:SourceArn': resourceOr(call, 'execute-api', '{ApiId}/{Stage}/{Method}/{Path}') },
    because: 'API Gateway invokes the function of its integration',
    url: 'https://repost.aws/knowledge-center/api-gateway-rest-api-lambda-integrations',
    needsResourcePolicy: true,
  }),
];

/** A function URL is checked twice: for the URL, and for the function through it. */
export const functionUrlChain = (call: Call): ChainRequest[] => {
  const anyone = tells(call.facts, 'openUrl');
  const common = {
    principal: call.denial?.principal ?? (anyone ? 'anonymous' : null),
    edge: 'user->lambda-url',
    resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    needsResourcePolicy: anyone,
  };
  const auth = { 'lambda:FunctionUrlAuthType': anyone ? 'NONE' : 'AWS_IAM' };
  return [
    derive({ ...common, action: 'lambda:InvokeFunctionUrl', context: auth, because: 'the URL is called' }),
    derive({
      ...common,
      action: 'lambda:InvokeFunction',
      context: { 'lambda:InvokedViaFunctionUrl': true },
      because: 'since October 2025 the function behind the URL is checked too',
    }),
  ];
};

/** AgentCore's gateway invokes a tool with its own role. */
export const gatewayChain = (call: Call): ChainRequest[] => {
  const isDenied = call.principal.worksFor === 'agentCore';
  return [
    derive({
      principal: isDenied ? (call.denial?.principal ?? null) : roleOr(call, ['gateway', 'agentcore'], '{GatewayRole}'),
      by: isDenied ? 'denied' : 'other',
      edge: 'gateway->lambda tool',
      action: 'lambda:InvokeFunction',
      resource: resourceOr(call, 'lambda', 'function:{FunctionName}'),
      because: 'the gateway invokes its tool with its own role',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html',
    }),
  ];
};

export const executionRoleTrust = (call: Call): ChainRequest[] => [
  trustRequest({
    service: 'lambda.amazonaws.com',
    role: roleOr(call, [''], '{FunctionRole}'),
    edge: 'lambda->role',
    account: call.account,
    sourceArn: null,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  }),
];
