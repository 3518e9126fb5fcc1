import type { ChainRequest } from '../chain-request.ts';
import { derive } from './derive.ts';
import { resourceOr, roleOr } from './mentioned.ts';
import type { Setting } from './setting.ts';
import { trustRequest } from './trust-request.ts';

/** API Gateway invokes the function of an integration by the function's own policy. */
export const apiGatewayChain = (setting: Setting): ChainRequest[] => [
  derive({
    principal: 'apigateway.amazonaws.com',
    by: 'other',
    edge: 'apigw->lambda',
    action: 'lambda:InvokeFunction',
    resource: resourceOr(setting, 'lambda', 'function:{FunctionName}'),
    context: { 'aws:SourceArn': resourceOr(setting, 'execute-api', '{ApiId}/{Stage}/{Method}/{Path}') },
    because: 'API Gateway invokes the function of its integration',
    url: 'https://repost.aws/knowledge-center/api-gateway-rest-api-lambda-integrations',
    needsResourcePolicy: true,
  }),
];

const openAuth = [
  'auth type none',
  'authtype none',
  'authtype: none',
  'auth_type none',
  'auth none',
  'auth: none',
  '"none"',
  "'none'",
  'no auth',
  'public url',
];

/** A function URL is checked twice: for the URL, and for the function through it. */
export const functionUrlChain = (setting: Setting): ChainRequest[] => {
  const anyone = openAuth.some((words) => setting.text.includes(words));
  const common = {
    principal: setting.denial?.principal ?? (anyone ? 'anonymous' : null),
    edge: 'user->lambda-url',
    resource: resourceOr(setting, 'lambda', 'function:{FunctionName}'),
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
export const gatewayChain = (setting: Setting): ChainRequest[] => {
  const isDenied = setting.principal.worksFor === 'agentCore';
  return [
    derive({
      principal: isDenied
        ? (setting.denial?.principal ?? null)
        : roleOr(setting, ['gateway', 'agentcore'], '{GatewayRole}'),
      by: isDenied ? 'denied' : 'other',
      edge: 'gateway->lambda tool',
      action: 'lambda:InvokeFunction',
      resource: resourceOr(setting, 'lambda', 'function:{FunctionName}'),
      because: 'the gateway invokes its tool with its own role',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html',
    }),
  ];
};

export const executionRoleTrust = (setting: Setting): ChainRequest[] => [
  trustRequest({
    service: 'lambda.amazonaws.com',
    role: roleOr(setting, [''], '{FunctionRole}'),
    edge: 'lambda->role',
    account: setting.account,
    sourceArn: null,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  }),
];
