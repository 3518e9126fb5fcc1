import type { Cause } from '../cause.ts';
import { grantTrust } from '../remedies/grant-trust.ts';
import { grants, grantTo } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { inRuntime } from '../signs/in-runtime.ts';
import { hasSentence, says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const agentcoreInvokeRuntime: Cause = {
  id: 'AGENTCORE_INVOKE_RUNTIME',
  title: 'Invoking an AgentCore runtime is checked on the runtime and on its endpoint',
  edge: 'lambda->agentcore',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html',
  evidence: ['bedrock-agentcore:GetResourcePolicy', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'user-id header => InvokeAgentRuntimeForUser too',
    'OAuth-configured runtime rejects SigV4 (and RBP Principal must be *)',
    'docs show .../endpoint/{id}, SAR shows .../runtime-endpoint/{name}: use runtime/{Id}/*',
    'RBP Resource must be the exact ARN, not *',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock-agentcore:InvokeAgentRuntime', 'bedrock-agentcore:InvokeAgentRuntimeForUser'),
      weight: 78,
      because: 'InvokeAgentRuntime is checked on the runtime and on its endpoint',
    }),
  remedy: grants(
    'the runtime and its endpoint are both checked',
    'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html',
  ),
};

export const agentcoreRoleTrust: Cause = {
  id: 'AGENTCORE_ROLE_TRUST',
  title: 'AgentCore cannot take up the role: it trusts another service',
  edge: 'agentcore->execution role',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
  evidence: ['iam:GetRole'],
  pitfalls: ['iam:PassRole PassedToService bedrock-agentcore.amazonaws.com'],
  recognise: (clues) => {
    const isAssume =
      says(clues, 'agentcore', 'agent runtime', 'createagentruntime', 'creategateway') &&
      says(clues, 'assume', 'assumption', 'role validation failed') &&
      says(clues, 'role');
    if (!isAssume || hasSentence(clues)) return null;
    return found({
      tier: 'edge',
      weight: 72,
      because: 'the role must trust bedrock-agentcore.amazonaws.com, not bedrock.amazonaws.com',
    });
  },
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'bedrock-agentcore.amazonaws.com',
      text: 'AgentCore takes the role up',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
    }),
};

export const agentcoreExecRole: Cause = {
  id: 'AGENTCORE_EXEC_ROLE',
  title: 'The execution role of the AgentCore runtime lacks a permission',
  edge: 'agentcore->{model,ecr,logs,identity}',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['session name is BedrockAgentCore-…'],
  recognise: (clues) => {
    const because = 'what runs in an AgentCore runtime acts with its execution role';
    if (says(clues, 'validating ecr uri'))
      return found({
        tier: 'edge',
        weight: 80,
        because: 'AgentCore pulls the image of the runtime with the execution role',
      });
    const isInside = clues.principal.worksFor === 'agentCore' || inRuntime(clues);
    const isCaller = isAction(
      clues,
      'bedrock-agentcore:InvokeAgentRuntime',
      'bedrock-agentcore:InvokeAgentRuntimeForUser',
    );
    return whenDenied(clues, { fits: isInside && !isCaller && clues.topic !== 'gateway->lambda', weight: 76, because });
  },
  remedy: (clues) =>
    grantTo(clues, {
      actions: says(clues, 'validating ecr uri')
        ? ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']
        : [],
      text: 'the runtime acts with this role',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
    }),
};

export const agentcoreGatewayLambda: Cause = {
  id: 'AGENTCORE_GATEWAY_LAMBDA',
  title: 'The role of the AgentCore gateway may not invoke its Lambda target',
  edge: 'gateway->lambda tool',
  isPermissionProblem: true,
  verified: 'doc; message community',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html',
  evidence: ['bedrock-agentcore:GetGateway', 'lambda:GetPolicy', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'same opening words as AGENT_LAMBDA_RESOURCE_POLICY: the tail ("and Gateway execution role") tells them apart',
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'gateway->lambda',
      weight: 80,
      because: 'a gateway invokes its target with the gateway role, unlike an agent of Bedrock Agents',
    }),
  remedy: grants(
    'the gateway invokes its target with this role',
    'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-prerequisites-permissions.html',
  ),
};
