import type { Place } from '../../intake/index.ts';

/** How a place's caller is asked for, and the command that prints it; `inside`: where it has to be run. */
export type Caller = { readonly who: string; readonly command: string; readonly inside?: string };

const roleOf = (noun: string, command: string, inside?: string): Caller => ({
  who: `which role does the ${noun} have`,
  command,
  ...(inside === undefined ? {} : { inside }),
});
const identity = 'aws sts get-caller-identity';

/** What shows the role that each place calls with; each command has its page below https://docs.aws.amazon.com/cli/latest/reference/. */
export const callers: Readonly<Record<Place, Caller>> = {
  function: roleOf('function', 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role'),
  // https://docs.aws.amazon.com/cli/latest/reference/stepfunctions/describe-state-machine.html
  stateMachine: roleOf(
    'state machine',
    'aws stepfunctions describe-state-machine --state-machine-arn STATE_MACHINE_ARN --query roleArn',
  ),
  pod: roleOf('pod', `kubectl exec {PodName} -- ${identity}`),
  // https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
  batchJob: roleOf(
    'container of the job',
    'aws batch describe-job-definitions --job-definition-name JOB_DEFINITION --status ACTIVE --query "jobDefinitions[].containerProperties.jobRoleArn"',
  ),
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
  task: {
    who: 'which task role does the task have',
    command: 'aws ecs describe-task-definition --task-definition {TaskDefinition} --query taskDefinition.taskRoleArn',
  },
  // https://docs.aws.amazon.com/cli/latest/reference/glue/get-job.html
  glueJob: roleOf('Glue job', 'aws glue get-job --job-name JOB_NAME --query Job.Role'),
  // https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_DescribePipe.html
  pipe: roleOf('pipe', 'aws pipes describe-pipe --name PIPE_NAME --query RoleArn'),
  // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html
  schedule: roleOf('schedule', 'aws scheduler get-schedule --name SCHEDULE_NAME --query Target.RoleArn'),
  // https://docs.aws.amazon.com/cli/latest/reference/events/list-targets-by-rule.html
  rule: roleOf('target of the rule', 'aws events list-targets-by-rule --rule RULE_NAME --query "Targets[].RoleArn"'),
  // https://docs.aws.amazon.com/appsync/latest/APIReference/API_DataSource.html
  dataSource: roleOf(
    'data source',
    'aws appsync list-data-sources --api-id API_ID --query "dataSources[].[name,serviceRoleArn]"',
  ),
  // https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegration.html
  integration: roleOf(
    'integration of the method',
    'aws apigateway get-integration --rest-api-id REST_API_ID --resource-id RESOURCE_ID --http-method POST --query credentials',
  ),
  // https://docs.aws.amazon.com/cli/latest/reference/bedrock-agentcore-control/get-agent-runtime.html
  runtime: roleOf(
    'runtime',
    'aws bedrock-agentcore-control get-agent-runtime --agent-runtime-id AGENT_RUNTIME_ID --query roleArn',
  ),
  // https://docs.aws.amazon.com/cli/latest/reference/codebuild/batch-get-projects.html
  buildProject: roleOf(
    'build project',
    'aws codebuild batch-get-projects --names PROJECT_NAME --query "projects[].serviceRole"',
  ),
  // https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineDeclaration.html
  pipeline: roleOf(
    'pipeline',
    'aws codepipeline get-pipeline --name PIPELINE_NAME --query "pipeline.[roleArn,stages[].actions[].roleArn]"',
  ),
  workflow: roleOf('workflow', identity, 'as a step of it, behind its sign-in'),
  // https://docs.aws.amazon.com/apprunner/latest/api/API_InstanceConfiguration.html
  appRunner: {
    who: 'which instance role does the service have',
    command:
      'aws apprunner describe-service --service-arn SERVICE_ARN --query Service.InstanceConfiguration.InstanceRoleArn',
  },
  // https://docs.aws.amazon.com/cli/latest/reference/emr/describe-cluster.html
  cluster: {
    who: 'which instance profile does the cluster have',
    command: 'aws emr describe-cluster --cluster-id CLUSTER_ID --query Cluster.Ec2InstanceAttributes.IamInstanceProfile',
  },
  notebook: roleOf('notebook', identity, 'in the notebook'),
  instance: roleOf('instance', identity, 'on the instance'),
  terminal: { who: 'as whom is the call signed', command: identity, inside: 'in the same terminal, with the same profile' },
  user: { who: 'which user is it', command: identity, inside: 'with its keys' },
};
