import { describe, expect, it } from 'vitest';
import { openTalk, replyTo } from './talk.ts';

type Row = readonly [place: string, command: string, ...said: readonly string[]];

const rows: readonly Row[] = [
  [
    'a state machine',
    'aws stepfunctions describe-state-machine',
    'our state machine gets access denied when it invokes bedrock',
    'unsere Step Function bekommt AccessDenied von Bedrock',
    'notre machine à états reçoit AccessDenied de Bedrock',
    'nuestra máquina de estados no puede llamar a Bedrock',
    'nossa máquina de estado não consegue chamar o Bedrock',
    'la nostra macchina a stati non riesce a chiamare Bedrock',
    'ステートマシンからBedrockを呼び出せません。アクセスが拒否されました',
    '我们的状态机无法调用Bedrock，访问被拒绝',
  ],
  [
    'a task',
    'aws ecs describe-task-definition',
    'our ECS task may not call bedrock',
    'unser ECS-Task darf Bedrock nicht aufrufen',
    "notre tâche ECS n'a pas le droit d'appeler Bedrock",
    'nuestra tarea de ECS no puede llamar a Bedrock',
    'nossa tarefa ECS não consegue chamar o Bedrock',
    'la nostra attività ECS non può chiamare Bedrock',
    'ECSタスクからBedrockを呼び出せません',
    '我们的ECS任务无法调用Bedrock',
  ],
  [
    'a pod',
    'kubectl exec',
    'the pod in our EKS cluster cannot call claude, access denied',
    'EKS-Pod bekommt AccessDenied von Bedrock',
  ],
  [
    'an instance',
    'on the instance:',
    'my EC2 instance is not allowed to call bedrock',
    'nossa instância EC2 não consegue chamar o Bedrock',
  ],
  [
    'a Glue job',
    'aws glue get-job',
    'our Glue job may not call bedrock',
    'unser Glue-Job darf Bedrock nicht aufrufen',
    'our ETL runs in Glue and bedrock says access denied',
  ],
  ['a pipe', 'aws pipes describe-pipe', 'the EventBridge pipe cannot invoke the bedrock model, access denied'],
  ['a schedule', 'aws scheduler get-schedule', 'our EventBridge scheduler gets access denied from bedrock'],
  ['a rule', 'aws events list-targets-by-rule', 'our EventBridge rule gets access denied from bedrock'],
  ['AppSync', 'aws appsync list-data-sources', 'AppSync cannot call bedrock, access denied'],
  ['API Gateway', 'aws apigateway get-integration', 'API Gateway cannot call bedrock, access denied'],
  [
    'a runtime',
    'aws bedrock-agentcore-control get-agent-runtime',
    'my AgentCore runtime is denied when it calls claude',
  ],
  ['a build', 'aws codebuild batch-get-projects', 'CodeBuild gets access denied when it calls bedrock'],
  ['a notebook', 'in the notebook:', 'my SageMaker notebook gets access denied on bedrock'],
  ['a workflow', 'behind its sign-in:', 'our GitHub Actions workflow gets access denied when it calls bedrock'],
  ['AWS Batch', 'aws batch describe-job-definitions', 'our AWS Batch job gets AccessDenied from bedrock'],
  ['an agent', 'aws bedrock-agent get-agent', 'my bedrock agent is not allowed to call its model'],
  ['a user', 'Run this with its keys:', 'my IAM user is denied InvokeModel'],
  [
    'a function',
    'aws lambda get-function-configuration',
    'my Lambda gets access denied when it calls bedrock',
    'the Lambda that our step function calls gets access denied from bedrock',
  ],
];

describe('a caller that is told by its place', () => {
  it.each(rows)('is asked for by what prints its role: %s', async (_, command, ...said) => {
    for (const each of said) expect(await replyTo(each), each).toContain(command);
  });

  it.each([
    ['our Lambda cannot start the ECS task, access denied', 'aws ecs'],
    ['access denied from bedrock while deploying the Glue job', 'aws glue'],
    ['it works in CodeBuild, but not in our ECS task: bedrock says access denied', 'aws codebuild'],
    ['we are not in EKS, bedrock says access denied', 'kubectl'],
    ['bedrock says access denied for role glue-etl-role', 'aws glue'],
  ])('is not read from what is called, works, is denied or only named so: %s', async (said, command) => {
    expect(await replyTo(said)).not.toContain(command);
  });
});

describe('a told caller that nobody knows the error of', () => {
  it.each([
    [
      'our step function cannot start the bedrock batch job',
      "I don't know",
      'The role is called sfn-batch-role',
      'it has no policy for bedrock',
    ],
    [
      'our step function cannot start the bedrock batch job',
      "I don't know",
      'sfn-batch-role',
      'it has no policy for bedrock',
    ],
    [
      'unsere Step Function darf den Bedrock-Batch-Job nicht starten',
      'weiß ich nicht',
      'Die Rolle heißt sfn-batch-role',
      'sie hat keine Policy für Bedrock',
    ],
    [
      'notre Step Functions ne peut pas lancer le job batch Bedrock',
      'je ne sais pas',
      'sfn-batch-role',
      "elle n'a pas de politique pour Bedrock",
    ],
    [
      'la nostra macchina a stati non riesce ad avviare il job batch di bedrock',
      'non lo so',
      'sfn-batch-role',
      'non ha policy per bedrock',
    ],
    [
      'our state machine cannot start the bedrock batch job',
      'the role is sfn-batch-role and the job’s role is bedrock-batch-svc',
      'it has no policy for bedrock',
    ],
  ])('is asked for its role alone, and gets the whole fix: %s', async (...said) => {
    const talk = openTalk();
    let last = await talk.say(said[0] ?? '');
    for (const each of said.slice(1)) last = await talk.say(each);

    const { reply, diagnosis } = last;
    const [step] = diagnosis?.fix.steps ?? [];
    expect(step?.target.attachTo).toBe('arn:aws:iam::{AccountId}:role/sfn-batch-role');
    expect(diagnosis?.fix.actions).toEqual(['bedrock:CreateModelInvocationJob', 'iam:PassRole']);
    expect(reply).toContain('"iam:PassedToService":"bedrock.amazonaws.com"');
    expect(reply).toContain('that role reads the input and writes the output in S3');
  });

  it('keeps its command while only the role is asked for', async () => {
    const talk = openTalk();
    await talk.say('our step function cannot start the bedrock batch job');

    const { reply } = await talk.say("I don't know");

    expect(reply).toContain('Which role does the state machine have?');
    expect(reply).toContain('aws stepfunctions describe-state-machine');
  });

  it('gets a model to fill in where none was told', async () => {
    const talk = openTalk();
    await talk.say('our Glue job gets access denied from bedrock');
    await talk.say('The role of the Glue job is glue-etl-role');

    const { diagnosis } = await talk.say('none');

    expect(diagnosis?.fix.steps.map(({ statement }) => statement?.['Resource'])).toEqual([
      'arn:aws:bedrock:{Region}::foundation-model/{ModelId}',
    ]);
  });

  it('takes no code of an error for a role', async () => {
    const talk = openTalk();
    await talk.say('our state machine cannot start the bedrock batch job');

    expect((await talk.say('States.TaskFailed')).reply).not.toContain('role `States.TaskFailed`');
  });
});

describe('a call that is told in words alone', () => {
  it.each([
    [
      "our ECS task can't read the secret db-prod in Secrets Manager, access denied",
      'the role is orders-task-role',
      'it has no policy for that secret',
      'secret:db-prod-??????',
    ],
    [
      'mi job de Glue no puede leer s3://ventas-raw, acceso denegado',
      'el rol se llama glue-ventas-role',
      'no tiene política para ese bucket',
      'arn:aws:s3:::ventas-raw/*',
    ],
    [
      'unser ECS-Task darf die Tabelle orders nicht lesen, AccessDenied',
      'die Rolle heißt orders-task-role',
      'sie hat keine Policy für die Tabelle',
      ':table/orders',
    ],
  ])('gets the policy for just that once role and lack are told: %s', async (first, role, lack, resource) => {
    const reply = await replyTo(first, role, lack);

    expect(reply).toMatch(/^\*\*Taken as you say, and not proven:\*\* role `[a-z-]+-role` has no policy for it\./);
    expect(reply).toContain(resource);
    expect(reply).toContain('Decided by evaluation');
    expect(await replyTo(first, role, lack, 'as terraform?')).toContain('resource "aws_iam_');
  });

  it('gets none where the words name no call', async () => {
    const reply = await replyTo(
      'our EC2 instance cannot do anything, access denied',
      'the role is web-role',
      'it has no policies',
    );

    expect(reply).not.toContain('```json');
  });
});
