import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

/** A machine with one task whose role is granted these actions on everything: the requests of its arrow, and how each is decided. */
const requestsOf = (resource: string, parameters: unknown, granted: readonly string[] = ['*']) => {
  const definition = {
    StartAt: 'Task',
    States: { Task: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters: parameters, End: true } },
  };
  const trust = {
    Statement: [{ Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  };
  const policy = {
    PolicyName: 'p',
    PolicyDocument: { Statement: [{ Effect: 'Allow', Action: granted, Resource: '*' }] },
  };
  const result = scanText(
    JSON.stringify({
      Resources: {
        Machine: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] }, DefinitionString: JSON.stringify(definition) },
        },
        Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, Policies: [policy] } },
      },
    }),
  );
  const arrows = result.arrows.filter(({ from, to }) => from === 'Machine' && to !== 'Role');
  return { result, arrows, actions: arrows.flatMap(({ requests }) => requests.map(({ action }) => action)) };
};

const machine = 'arn:aws:states:us-east-1:111122223333:stateMachine:inner';
const events = ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'];

describe('a task of a state machine', () => {
  it.each([
    [
      'elasticmapreduce:createCluster.sync',
      { Name: 'c' },
      ['RunJobFlow', 'DescribeCluster', 'TerminateJobFlows'].map((name) => `elasticmapreduce:${name}`).concat(events),
    ],
    ['elasticmapreduce:addStep', { ClusterId: 'j-1' }, ['elasticmapreduce:AddJobFlowSteps']],
    ['eks:createCluster.sync', { Name: 'c' }, ['eks:CreateCluster', 'eks:DescribeCluster', 'eks:DeleteCluster']],
    ['eks:call', { ClusterName: 'c' }, []],
    ['apigateway:invoke', { ApiEndpoint: 'a1.execute-api.us-east-1.amazonaws.com', Method: 'GET' }, []],
    [
      'apigateway:invoke',
      { ApiEndpoint: 'a1.execute-api.us-east-1.amazonaws.com', Method: 'GET', Stage: 'prod', AuthType: 'IAM_ROLE' },
      ['execute-api:Invoke'],
    ],
    ['lambda:invoke.waitForTaskToken', { FunctionName: 'f' }, ['lambda:InvokeFunction']],
    [
      'sqs:sendMessage.waitForTaskToken',
      { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/q' },
      ['sqs:SendMessage'],
    ],
    ['bedrock:invokeModel', { ModelId: 'amazon.nova-lite-v1:0' }, ['bedrock:InvokeModel']],
    ['aws-sdk:bedrockruntime:converse', { ModelId: 'amazon.nova-lite-v1:0' }, ['bedrock:InvokeModel']],
    ['aws-sdk:bedrockagentruntime:retrieve', { KnowledgeBaseId: 'KB12345678' }, ['bedrock:Retrieve']],
    ['events:putEvents', { Entries: [{ EventBusName: 'bus' }] }, ['events:PutEvents']],
    ['aws-sdk:cognitoidentityprovider:adminGetUser', { UserPoolId: 'p' }, ['cognito-idp:AdminGetUser']],
    ['states:startExecution', { StateMachineArn: machine }, ['states:StartExecution']],
    [
      'states:startExecution.sync:2',
      { StateMachineArn: machine },
      ['states:StartExecution', 'states:DescribeExecution', 'states:StopExecution', ...events],
    ],
    ['glue:startJobRun.sync', { JobName: 'j' }, ['glue:StartJobRun', 'glue:GetJobRun', 'glue:BatchStopJobRun']],
    [
      'batch:submitJob.sync',
      { JobName: 'j', JobQueue: 'q', JobDefinition: 'd' },
      ['batch:SubmitJob', 'batch:DescribeJobs', 'batch:TerminateJob', ...events],
    ],
    [
      'codebuild:startBuild.sync',
      { ProjectName: 'p' },
      ['codebuild:StartBuild', 'codebuild:BatchGetBuilds', 'codebuild:StopBuild', ...events],
    ],
    ['ecs:runTask.sync', { TaskDefinition: 't' }, ['ecs:RunTask', 'ecs:DescribeTasks', 'ecs:StopTask', ...events]],
    [
      'sagemaker:createTrainingJob.sync',
      { TrainingJobName: 't' },
      ['sagemaker:CreateTrainingJob', 'sagemaker:DescribeTrainingJob', 'sagemaker:StopTrainingJob', ...events],
    ],
    [
      'http:invoke',
      { Authentication: { ConnectionArn: 'arn:aws:events:us-east-1:111122223333:connection/c/1' } },
      [
        'states:InvokeHTTPEndpoint',
        'events:RetrieveConnectionCredentials',
        'secretsmanager:GetSecretValue',
        'secretsmanager:DescribeSecret',
      ],
    ],
  ])('asks for what its integration takes: %s', (resource, parameters, expected) => {
    const { actions, arrows } = requestsOf(resource, parameters);

    expect(new Set(actions)).toEqual(new Set(expected));
    expect(arrows.map(({ verdict }) => verdict)).not.toContain('broken');
  });

  it.each([
    // Events come as best they can: https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html
    ['to ask how it goes', ['batch:SubmitJob', 'batch:TerminateJob', 'events:*'], 'error'],
    ['to ask how it goes, and its events', ['batch:SubmitJob', 'batch:TerminateJob'], 'error'],
    ['the rule of its events', ['batch:*'], 'error'],
    ['to stop it with its execution', ['batch:SubmitJob', 'batch:DescribeJobs', 'events:*'], 'warning'],
  ])('that waits for a job and lacks %s', (_, granted, level) => {
    const { result } = requestsOf('batch:submitJob.sync', { JobName: 'j', JobQueue: 'q', JobDefinition: 'd' }, granted);

    expect(result.findings.filter(({ rule }) => rule === 'WD001').map((finding) => finding.level)).toEqual([level]);
  });

  it('that waits for a job which brings no events lacks to ask how it goes', () => {
    const { result } = requestsOf('glue:startJobRun.sync', { JobName: 'j' }, ['glue:StartJobRun']);

    expect(result.findings.map(({ level }) => level)).toContain('error');
  });

  it('that waits for an execution may do without stopping it, and not without asking how it goes or its events', () => {
    const machine = 'arn:aws:states:eu-west-1:111122223333:stateMachine:other';
    const levels = (granted: readonly string[]) =>
      requestsOf('states:startExecution.sync:2', { StateMachineArn: machine }, granted)
        .result.findings.filter(({ rule }) => rule === 'WD001')
        .map(({ level }) => level);

    expect(levels(['states:StartExecution', 'states:DescribeExecution', 'events:*'])).toEqual(['warning']);
    expect(levels(['states:StartExecution', 'states:StopExecution', 'events:*'])).toEqual(['error']);
    expect(levels(['states:*'])).toEqual(['error']);
  });

  it('is open where what an integration takes is not recorded', () => {
    const { result, arrows } = requestsOf('unheard:doIt', {});

    expect(arrows.map(({ verdict }) => verdict)).toEqual(['unknown']);
    expect(result.notDecided.some(({ because }) => because.includes('`unheard:DoIt`'))).toBe(true);
  });
});

describe('a finding', () => {
  it('is known again by its rule, its resource and its action, wherever its lines move', () => {
    const template = (before: string, action: string) => `${before}Resources:
  Flow: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: !GetAtt Role.Arn, DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:${action}","Parameters":{"TableName":"t"},"End":true}}}' } }
  Role:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: sts:AssumeRole }] } }
`;
    const prints = (before: string, action: string): readonly string[] =>
      scanText(template(before, action))
        .findings.filter(({ level }) => level === 'error')
        .map(({ fingerprint }) => fingerprint);

    expect(prints('', 'putItem')).toHaveLength(1);
    expect(prints('# a comment\n'.repeat(20), 'putItem')).toEqual(prints('', 'putItem'));
    expect(prints('', 'getItem')).not.toEqual(prints('', 'putItem'));
  });
});
