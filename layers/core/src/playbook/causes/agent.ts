import type { Cause } from '../cause.ts';
import { grantTrust } from '../remedies/grant-trust.ts';
import { grants, grantTo } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { hasSentence, says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const agentCaller: Cause = {
  id: 'AGENT_CALLER',
  title: 'The caller may not invoke the agent alias',
  edge: 'lambda->agent',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'agent ARN (agent/{id}) does not match; TSTALIASID is a separate alias',
    'InvokeAgent is a CloudTrail DATA event: absent by default',
  ],
  recognise: (clues) => {
    const because = 'an agent is invoked through its alias, which needs bedrock:InvokeAgent on the agent-alias ARN';
    const byAction = whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeAgent', 'bedrock:InvokeInlineAgent') && clues.principal.worksFor !== 'agent',
      weight: 70,
      because,
    });
    return byAction ?? aboutTopic(clues, { topic: 'lambda->agent', weight: 60, because });
  },
  remedy: grants(
    'the caller invokes this alias',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  ),
};

export const agentRoleModel: Cause = {
  id: 'AGENT_ROLE_MODEL',
  title: 'The role of the agent may not call its model or inference profile',
  edge: 'agent->model',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['bedrock:GetAgent', 'iam:GetAccountAuthorizationDetails', 'agent trace failureTrace'],
  pitfalls: [
    'message names neither principal nor action: analyse the role yourself',
    'propagation: works on retry (terraform #42847)',
  ],
  recognise: (clues) => {
    const because =
      'the agent calls its model with its own service role, not with the role of whoever invokes the agent';
    const isModel = isAction(
      clues,
      'bedrock:InvokeModel',
      'bedrock:InvokeModelWithResponseStream',
      'bedrock:GetInferenceProfile',
      'bedrock:GetFoundationModel',
    );
    const byRole = whenDenied(clues, { fits: clues.principal.worksFor === 'agent' && isModel, weight: 80, because });
    return byRole ?? aboutTopic(clues, { topic: 'agent->model', weight: 75, because });
  },
  remedy: grants(
    'the agent calls its model with this role',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  ),
};

export const agentLambdaResourcePolicy: Cause = {
  id: 'AGENT_LAMBDA_RESOURCE_POLICY',
  title: 'The function of the action group does not admit Bedrock',
  edge: 'agent->lambda tool',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['lambda:GetPolicy', 'bedrock:ListAgentActionGroups / GetAgentActionGroup'],
  pitfalls: [
    'error code is dependencyFailedException, not AccessDenied',
    'SourceArn is agent/{id}, not agent-alias',
    'qualifier/version ARN needs its own permission',
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'agent->lambda',
      weight: 75,
      because:
        "Bedrock itself invokes the tool: the function's own policy must admit bedrock.amazonaws.com, the role of the agent plays no part",
    }),
  remedy: grants(
    'Bedrock invokes the tool of the action group',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  ),
};

export const agentRoleKb: Cause = {
  id: 'AGENT_ROLE_KB',
  title: 'The role of the agent may not search its knowledge base',
  edge: 'agent->kb',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['bedrock:ListAgentKnowledgeBases', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the agent searches its knowledge base with its own service role';
    const byRole = whenDenied(clues, {
      fits: clues.principal.worksFor === 'agent' && isAction(clues, 'bedrock:Retrieve', 'bedrock:RetrieveAndGenerate'),
      weight: 82,
      because,
    });
    return byRole ?? aboutTopic(clues, { topic: 'agent->kb', weight: 72, because });
  },
  remedy: grants(
    'the agent searches its knowledge base',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  ),
};

export const agentSchemaS3: Cause = {
  id: 'AGENT_SCHEMA_S3',
  title: 'The role of the agent may not read the OpenAPI schema',
  edge: 'agent->s3',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the agent reads the schema of an action group from S3 with its own role';
    const byRole = whenDenied(clues, {
      fits: clues.principal.worksFor === 'agent' && isAction(clues, 's3:GetObject'),
      weight: 80,
      because,
    });
    return byRole ?? aboutTopic(clues, { topic: 'agent->schema', weight: 72, because });
  },
  remedy: grants(
    'the agent reads its OpenAPI schema',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  ),
};

export const agentCollaborator: Cause = {
  id: 'AGENT_COLLABORATOR',
  title: 'The supervisor agent may not invoke its collaborator',
  edge: 'agent->agent',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['bedrock:ListAgentCollaborators'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'agent' && isAction(clues, 'bedrock:InvokeAgent', 'bedrock:GetAgentAlias'),
      weight: 82,
      because: 'a supervisor invokes its collaborators with its own role',
    }),
  remedy: (clues) =>
    grantTo(clues, {
      actions: ['bedrock:GetAgentAlias', 'bedrock:InvokeAgent'],
      text: 'the supervisor invokes this collaborator',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
    }),
};

export const agentRoleTrust: Cause = {
  id: 'AGENT_ROLE_TRUST',
  title: 'Bedrock cannot take up the role of the agent',
  edge: 'bedrock->agent role',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['bedrock:GetAgent -> agentResourceRoleArn', 'iam:GetRole'],
  pitfalls: [],
  recognise: (clues) => {
    const isAssume = says(clues, 'assume') && says(clues, 'agent') && says(clues, 'role') && !says(clues, 'agentcore');
    if (!isAssume || hasSentence(clues) || clues.topic === 'kb->assume') return null;
    return found({
      tier: 'edge',
      weight: 78,
      because: 'Bedrock takes the role of the agent up itself: its trust policy must name bedrock.amazonaws.com',
    });
  },
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'bedrock.amazonaws.com',
      text: 'Bedrock takes up the role of the agent',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
    }),
};

export const flowRole: Cause = {
  id: 'FLOW_ROLE',
  title: 'The role of the flow may not do what one of its nodes does',
  edge: 'flow->{model,prompt,kb,agent,lambda,lex,s3}',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html',
  evidence: ['bedrock:GetFlow -> executionRoleArn, definition.nodes', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: ['caller needs bedrock:InvokeFlow on flow/{id}/alias/{id}'],
  recognise: (clues) => {
    const because = 'a flow runs every node, Lambda included, with its own role';
    const byRole = whenDenied(clues, { fits: clues.principal.worksFor === 'flow', weight: 80, because });
    return (
      byRole ??
      (isAction(clues, 'bedrock:InvokeFlow') ? null : aboutTopic(clues, { topic: 'flow->node', weight: 65, because }))
    );
  },
  remedy: grants(
    'a node of the flow runs with its role',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html',
  ),
};
