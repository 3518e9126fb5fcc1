import type { Sign } from '../../intake/index.ts';

/** A service that takes a role up, and the principals that are written into its trust policy by mistake. */
export type MistakenService = {
  /** What the text speaks of. */
  readonly things: readonly Sign[];
  readonly meant: string;
  readonly instead: readonly string[];
  /** The cause that is about this role. */
  readonly id: string;
  /** Where AWS names the principal. */
  readonly url: string;
};

/** The narrower thing first. */
export const mistakenServices: readonly MistakenService[] = [
  {
    things: ['agentCore'],
    meant: 'bedrock-agentcore.amazonaws.com',
    instead: ['bedrock.amazonaws.com', 'agentcore.amazonaws.com', 'bedrock-runtime.amazonaws.com'],
    id: 'AGENTCORE_ROLE_TRUST',
    url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
  },
  {
    things: ['knowledgeBase'],
    meant: 'bedrock.amazonaws.com',
    instead: ['bedrock-agent.amazonaws.com', 'bedrock-runtime.amazonaws.com', 'bedrock-agent-runtime.amazonaws.com'],
    id: 'KB_ROLE_ASSUME',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  },
  {
    things: ['ecsTask'],
    meant: 'ecs-tasks.amazonaws.com',
    instead: ['ecs.amazonaws.com'],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  },
  {
    things: ['podIdentity'],
    meant: 'pods.eks.amazonaws.com',
    instead: ['eks.amazonaws.com', 'ec2.amazonaws.com'],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html',
  },
  {
    things: ['scheduler'],
    meant: 'scheduler.amazonaws.com',
    instead: ['events.amazonaws.com', 'eventbridge.amazonaws.com'],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    url: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/setting-up.html',
  },
  {
    things: ['ingestionPipeline'],
    meant: 'osis-pipelines.amazonaws.com',
    instead: ['osis.amazonaws.com', 'es.amazonaws.com', 'opensearchservice.amazonaws.com', 'aoss.amazonaws.com'],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/pipeline-security-overview.html',
  },
  {
    things: ['edgeFunction'],
    meant: 'edgelambda.amazonaws.com',
    instead: ['lambda.amazonaws.com'],
    id: 'LAMBDA_EXEC_ROLE_TRUST',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-edge-permissions.html',
  },
  {
    things: ['stateMachine'],
    meant: 'states.amazonaws.com',
    instead: ['stepfunctions.amazonaws.com', 'step-functions.amazonaws.com', 'events.amazonaws.com'],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    url: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
  },
  {
    things: ['agent'],
    meant: 'bedrock.amazonaws.com',
    instead: ['bedrock-agent.amazonaws.com', 'bedrock-runtime.amazonaws.com', 'bedrock-agent-runtime.amazonaws.com'],
    id: 'AGENT_ROLE_TRUST',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  },
];
