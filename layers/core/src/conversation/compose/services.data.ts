import type { ThingKind } from './named-things.ts';

/** A service that takes a role up: what it is called, its name as a principal, and what it works for. */
export type ServiceRow = {
  readonly words: RegExp;
  readonly principal: string;
  /** What stands behind Region and account in the ARN that it sends, where its page asks for the condition. */
  readonly source?: { readonly service: string; readonly rest: string; /** What its last `*` stands for, where the wish names it. */ readonly thing?: ThingKind | 'application' };
  readonly actions?: readonly string[];
  readonly note?: string;
  readonly page: { readonly name: string; readonly url: string };
};

const docs = 'https://docs.aws.amazon.com';
const bedrock = (rest: string, name: string, file: string): Pick<ServiceRow, 'principal' | 'source' | 'page'> => ({
  principal: 'bedrock.amazonaws.com',
  source: { service: 'bedrock', rest, ...(things[rest] === undefined ? {} : { thing: things[rest] }) },
  page: { name, url: `${docs}/bedrock/latest/userguide/${file}.html` },
});

const things: Readonly<Record<string, ThingKind>> = { __proto__: null as never, 'knowledge-base/*': 'knowledgeBase', 'agent/*': 'agent', 'flow/*': 'flow' };

/** The more telling words first: "the role of the Lambda function of an agent" is a function's. */
export const serviceRows: readonly ServiceRow[] = [
  { words: /\bq ?business\b|qbusiness/, principal: 'qbusiness.amazonaws.com', source: { service: 'qbusiness', rest: 'application/*', thing: 'application' }, note: 'the role of a data source or of a web experience is assumed for what lies below the application: there the ARN ends in `/*` behind its id', page: { name: 'IAM role for an Amazon Q Business application', url: `${docs}/amazonq/latest/qbusiness-ug/iam-roles.html` } },
  { words: /\bkendra\b/, principal: 'kendra.amazonaws.com', source: { service: 'kendra', rest: 'index/*' }, page: { name: 'IAM access roles for Amazon Kendra', url: `${docs}/kendra/latest/dg/iam-roles.html` } },
  { words: /batch[- ]?inferen|model ?invocation ?job|batch job|バッチ推論|批量推理/, ...bedrock('model-invocation-job/*', 'Create a service role for batch inference', 'batch-iam-sr') },
  { words: /knowledge base|\bkb\b|wissensdatenbank|base de connaissances|base de conocimiento|base de conhecimento|ナレッジ ?ベース|知识库/, ...bedrock('knowledge-base/*', 'Create a service role for Amazon Bedrock Knowledge Bases', 'kb-permissions') },
  { words: /custom model import|model import|importierte|モデルのインポート/, ...bedrock('model-import-job/*', 'Create a service role for model import', 'model-import-iam-role') },
  { words: /customi[sz]ation|fine[- ]?tun|ファインチューニング|微调/, ...bedrock('model-customization-job/*', 'Create a service role for model customization', 'model-customization-iam-role') },
  { words: /evaluation job|model evaluation|evaluierung|モデル評価|模型评估/, ...bedrock('evaluation-job/*', 'Service role requirements for model evaluation jobs', 'model-evaluation-security-service-roles') },
  { words: /invocation log|model logging|aufrufprotokoll|呼び出しログ|调用日志/, ...bedrock('*', 'Monitor model invocation using CloudWatch Logs and Amazon S3', 'model-invocation-logging') },
  { words: /\b(?:amazon )?q business\b|qbusiness/, principal: 'qbusiness.amazonaws.com', source: { service: 'qbusiness', rest: 'application/*' }, page: { name: 'IAM roles for Amazon Q Business connectors', url: `${docs}/amazonq/latest/qbusiness-ug/iam-roles-ds.html` } },
  { words: /\bagentcore\b/, principal: 'bedrock-agentcore.amazonaws.com', source: { service: 'bedrock-agentcore', rest: '*' }, page: { name: 'IAM permissions for AgentCore Runtime', url: `${docs}/bedrock-agentcore/latest/devguide/runtime-permissions.html` } },
  { words: /\blambda\b/, principal: 'lambda.amazonaws.com', note: 'the policy with what the function may do is another one, attached to the same role', page: { name: 'Defining Lambda function permissions with an execution role', url: `${docs}/lambda/latest/dg/lambda-intro-execution-role.html` } },
  { words: /\bagent(?:e|s|es|en|i)?\b|エージェント|代理/, ...bedrock('agent/*', 'Create a service role for Amazon Bedrock Agents', 'agents-permission') },
  { words: /\bflows?\b|フロー/, ...bedrock('flow/*', 'Create a service role for Amazon Bedrock Flows', 'flows-permissions') },
  { words: /pod identity|\beks\b.{0,40}\bpods?\b/, principal: 'pods.eks.amazonaws.com', actions: ['sts:AssumeRole', 'sts:TagSession'], page: { name: 'Create IAM role with trust policy required by EKS Pod Identity', url: `${docs}/eks/latest/userguide/pod-id-role.html` } },
  { words: /\becs\b|fargate/, principal: 'ecs-tasks.amazonaws.com', source: { service: 'ecs', rest: '*' }, page: { name: 'Amazon ECS task IAM role', url: `${docs}/AmazonECS/latest/developerguide/task-iam-roles.html` } },
  { words: /\bglue\b/, principal: 'glue.amazonaws.com', page: { name: 'Create an IAM role for AWS Glue', url: `${docs}/glue/latest/dg/create-an-iam-role.html` } },
  { words: /\bec2\b|instance profile|instanzprofil/, principal: 'ec2.amazonaws.com', page: { name: 'Use an IAM role to grant permissions to applications running on Amazon EC2 instances', url: `${docs}/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html` } },
  { words: /step[ -]?functions?|state[ -]?machine|zustandsmaschine|zustandsautomat|machine a etats|maquina de estados|macchina a stati|ステートマシン|状态机/, principal: 'states.amazonaws.com', source: { service: 'states', rest: 'stateMachine:*', thing: 'stateMachine' }, page: { name: 'Creating an IAM role for your state machine in Step Functions', url: `${docs}/step-functions/latest/dg/procedure-create-iam-role.html` } },
  { words: /sagemaker/, principal: 'sagemaker.amazonaws.com', page: { name: 'How to use SageMaker AI execution roles', url: `${docs}/sagemaker/latest/dg/sagemaker-roles.html` } },
  { words: /eventbridge pipes?\b/, principal: 'pipes.amazonaws.com', source: { service: 'pipes', rest: 'pipe/*' }, page: { name: 'Amazon EventBridge Pipes permissions', url: `${docs}/eventbridge/latest/userguide/eb-pipes-permissions.html` } },
  { words: /scheduler|スケジューラ|调度/, principal: 'scheduler.amazonaws.com', source: { service: 'scheduler', rest: 'schedule-group/*' }, page: { name: 'Cross-service confused deputy prevention in EventBridge Scheduler', url: `${docs}/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html` } },
  { words: /cloudformation (?:service |stack )?role|(?:for|fur|pour|para|per) cloudformation\b|cloudformation (?:to|zum) /, principal: 'cloudformation.amazonaws.com', page: { name: 'CloudFormation service role', url: `${docs}/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html` } },
  { words: /api[ -]?gateway/, principal: 'apigateway.amazonaws.com', page: { name: 'API Gateway permissions model for invoking an API', url: `${docs}/apigateway/latest/developerguide/api-gateway-control-access-using-iam-permissions-to-invoke-api.html` } },
  { words: /event ?bridge|イベントブリッジ/, principal: 'events.amazonaws.com', source: { service: 'events', rest: 'rule/*', thing: 'rule' }, page: { name: 'Cross-service confused deputy prevention in Amazon EventBridge', url: `${docs}/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html` } },
  { words: /firehose/, principal: 'firehose.amazonaws.com', page: { name: 'Controlling access with Amazon Data Firehose', url: `${docs}/firehose/latest/dev/controlling-access.html` } },
  { words: /app ?sync/, principal: 'appsync.amazonaws.com', page: { name: 'Attaching a data source in AWS AppSync', url: `${docs}/appsync/latest/devguide/attaching-a-data-source.html` } },
  { words: /code ?pipeline/, principal: 'codepipeline.amazonaws.com', page: { name: 'Manage the CodePipeline service role', url: `${docs}/codepipeline/latest/userguide/how-to-custom-role.html` } },
  { words: /s3 batch operations/, principal: 'batchoperations.s3.amazonaws.com', page: { name: 'Granting permissions for Batch Operations', url: `${docs}/AmazonS3/latest/userguide/batch-ops-iam-role-policies.html` } },
  { words: /app ?runner/, principal: 'tasks.apprunner.amazonaws.com', page: { name: 'How App Runner works with IAM', url: `${docs}/apprunner/latest/dg/security_iam_service-with-iam.html` } },
  { words: /codebuild/, principal: 'codebuild.amazonaws.com', page: { name: 'Allow CodeBuild to interact with other AWS services', url: `${docs}/codebuild/latest/userguide/setting-up-service-role.html` } },
  { words: /\bbedrock\b/, ...bedrock('*', 'Service roles', 'security-iam-sr') },
];
