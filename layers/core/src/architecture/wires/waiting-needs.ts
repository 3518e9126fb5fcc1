import type { Actor, Need } from '../arrow.ts';
import { callNeeds } from '../calls/call-needs.ts';
import type { GivenRecord } from '../calls/given.ts';
import { localArn } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { roleNeeds } from './role-need.ts';

type Waited = {
  readonly service: string;
  readonly operation: string;
  readonly parameters: GivenRecord;
  readonly actor: Actor;
};

/**
 * What a machine's role needs beside the call to wait for a job (`.sync`): to ask how it goes, to stop it when the execution is stopped, and
 * the rule that brings its events; null: nobody recorded it. https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html
 */
export const waitingNeeds = (
  world: World,
  { service, operation, parameters, actor }: Waited,
): readonly Need[] | null => {
  const row = rows[`${service}:${operation}`];
  if (row === undefined) return null;
  const asked = (name: string): readonly Need[] =>
    callNeeds(world, { service, operation: name, parameters, region: null, actor }).flatMap(({ needs }) => needs);
  return [
    ...row.asks.flatMap(asked),
    ...beside(row.stops.flatMap(asked)),
    ...(row.rule === undefined ? [] : ruleNeeds(world, actor, row.rule)),
  ];
};

/**
 * A job is stopped only where its execution is. To ask how it goes is no such thing: events come as best they can, and a job that cannot be
 * asked about may stay pending. https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html#connect-iam-sync-async
 */
export const beside = (needs: readonly Need[]): readonly Need[] =>
  needs.map((need) => ({ ...need, isRescue: true as const }));

export const ruleNeeds = (world: World, actor: Actor, rule: string): readonly Need[] =>
  roleNeeds(
    actor,
    ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
    localArn(world, 'events', `rule/${rule}`),
  );

type Row = { readonly asks: readonly string[]; readonly stops: readonly string[]; readonly rule?: string };

const training = (job: string, rule: string): Row => ({ asks: [`Describe${job}`], stops: [`Stop${job}`], rule });

const rows: Readonly<Record<string, Row>> = {
  __proto__: null as never,
  'glue:StartJobRun': { asks: ['GetJobRun'], stops: ['BatchStopJobRun'] },
  'athena:StartQueryExecution': { asks: ['GetQueryExecution'], stops: ['StopQueryExecution'] },
  'batch:SubmitJob': {
    asks: ['DescribeJobs'],
    stops: ['TerminateJob'],
    rule: 'StepFunctionsGetEventsForBatchJobsRule',
  },
  'codebuild:StartBuild': {
    asks: ['BatchGetBuilds'],
    stops: ['StopBuild'],
    rule: 'StepFunctionsGetEventForCodeBuildStartBuildRule',
  },
  'codebuild:StartBuildBatch': {
    asks: ['BatchGetBuildBatches'],
    stops: ['StopBuildBatch'],
    rule: 'StepFunctionsGetEventForCodeBuildStartBuildBatchRule',
  },
  'databrew:StartJobRun': { asks: ['ListJobRuns'], stops: ['StopJobRun'] },
  'ecs:RunTask': { asks: ['DescribeTasks'], stops: ['StopTask'], rule: 'StepFunctionsGetEventsForECSTaskRule' },
  'sagemaker:CreateTrainingJob': training('TrainingJob', 'StepFunctionsGetEventsForSageMakerTrainingJobsRule'),
  'sagemaker:CreateTransformJob': training('TransformJob', 'StepFunctionsGetEventsForSageMakerTransformJobsRule'),
  'sagemaker:CreateProcessingJob': training('ProcessingJob', 'StepFunctionsGetEventsForSageMakerProcessingJobsRule'),
  'eks:CreateCluster': { asks: ['DescribeCluster'], stops: ['DeleteCluster'] },
  'eks:DeleteCluster': { asks: ['DescribeCluster'], stops: [] },
  'eks:CreateNodegroup': { asks: ['DescribeNodegroup'], stops: ['DeleteNodegroup'] },
  'eks:DeleteNodegroup': { asks: ['DescribeNodegroup'], stops: [] },
  'elasticmapreduce:RunJobFlow': {
    asks: ['DescribeCluster'],
    stops: ['TerminateJobFlows'],
    rule: 'StepFunctionsGetEventForEMRRunJobFlowRule',
  },
  'elasticmapreduce:AddJobFlowSteps': {
    asks: ['DescribeStep'],
    stops: ['CancelSteps'],
    rule: 'StepFunctionsGetEventForEMRAddJobFlowStepsRule',
  },
  'elasticmapreduce:TerminateJobFlows': {
    asks: ['DescribeCluster'],
    stops: [],
    rule: 'StepFunctionsGetEventForEMRTerminateJobFlowsRule',
  },
  'bedrock:CreateModelCustomizationJob': { asks: ['GetModelCustomizationJob'], stops: ['StopModelCustomizationJob'] },
  'mediaconvert:CreateJob': {
    asks: ['GetJob'],
    stops: ['CancelJob'],
    rule: 'StepFunctionsGetEventsForMediaConvertJobRule',
  },
};
