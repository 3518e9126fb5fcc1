import { describe, expect, it } from 'vitest';
import { passedRoles } from '../../../layers/core/src/catalog/index.ts';
import { errors, scanText, verdict } from './scan-text.ts';

type Granted = { readonly caller?: string; readonly job?: string; readonly trusted?: string };

const pass =
  '{ Effect: Allow, Action: iam:PassRole, Resource: !GetAtt Job.Arn, Condition: { StringEquals: { iam:PassedToService: SERVICE } } }';

/** A function that hands `Job` to a service. */
const template = (service: string, { caller = '', job = '', trusted = service }: Granted) => `
Transform: AWS::Serverless-2016-10-31
Resources:
  Files: { Type: AWS::S3::Bucket }
  News: { Type: AWS::SNS::Topic }
  Jobs: { Type: AWS::SQS::Queue }
  Job:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { Service: ${trusted} }
            Action: sts:AssumeRole
            Condition:
              StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }
              ArnLike: { aws:SourceArn: !Sub 'arn:aws:*:\${AWS::Region}:\${AWS::AccountId}:*' }
      Policies: [{ PolicyName: job, PolicyDocument: { Version: '2012-10-17', Statement: [${job}] } }]
  Start:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      CodeUri: src/
      Handler: app.handler
      Environment: { Variables: { ROLE: !GetAtt Job.Arn, FILES: !Ref Files, NEWS: !Ref News, JOBS: !GetAtt Jobs.Arn } }
      Policies: [{ Version: '2012-10-17', Statement: [${caller}] }]
`;

const started = (service: string, call: string, granted: Granted) =>
  scanText(template(service, granted), {
    regions: ['us-east-1'],
    account: '111122223333',
    files: {
      'src/app.py': `import os\nimport boto3\n\nROLE = os.environ["ROLE"]\nFILES = os.environ["FILES"]\n\ndef handler(event, context):\n    ${call}\n`,
    },
  });

const allow = (action: string, resource: string) => `{ Effect: Allow, Action: [${action}], Resource: ${resource} }`;
const files = [
  allow('s3:ListBucket', '!GetAtt Files.Arn'),
  allow('"s3:GetObject", "s3:PutObject"', '!Sub "${Files.Arn}/*"'),
];

const batch =
  'boto3.client("bedrock").create_model_invocation_job(jobName="j", modelId="amazon.nova-lite-v1:0", roleArn=ROLE, inputDataConfig={"s3InputDataConfig": {"s3Uri": f"s3://{FILES}/in/"}}, outputDataConfig={"s3OutputDataConfig": {"s3Uri": f"s3://{FILES}/out/"}})';
const batchGrant = allow('bedrock:CreateModelInvocationJob', '"*"');

const calls: readonly (readonly [service: string, call: string, caller: string, job: readonly string[]])[] = [
  ['bedrock.amazonaws.com', batch, batchGrant, files],
  [
    'transcribe.amazonaws.com',
    'boto3.client("transcribe").start_transcription_job(TranscriptionJobName="t", Media={"MediaFileUri": f"s3://{FILES}/a.mp3"}, OutputBucketName=FILES, JobExecutionSettings={"DataAccessRoleArn": ROLE})',
    allow('transcribe:StartTranscriptionJob', '"*"'),
    files,
  ],
  [
    'comprehend.amazonaws.com',
    'boto3.client("comprehend").start_entities_detection_job(DataAccessRoleArn=ROLE, LanguageCode="en", InputDataConfig={"S3Uri": f"s3://{FILES}/in"}, OutputDataConfig={"S3Uri": f"s3://{FILES}/out"})',
    allow('comprehend:StartEntitiesDetectionJob', '"*"'),
    files,
  ],
  [
    'textract.amazonaws.com',
    'boto3.client("textract").start_document_text_detection(DocumentLocation={"S3Object": {"Bucket": FILES, "Name": "a.pdf"}}, NotificationChannel={"RoleArn": ROLE, "SNSTopicArn": os.environ["NEWS"]})',
    `${allow('textract:StartDocumentTextDetection', '"*"')}, ${files[1]}`,
    [allow('sns:Publish', '!Ref News')],
  ],
  [
    'scheduler.amazonaws.com',
    'boto3.client("scheduler").create_schedule(Name=f"s-{event[0]}", ScheduleExpression="rate(1 day)", FlexibleTimeWindow={"Mode": "OFF"}, Target={"Arn": os.environ["JOBS"], "RoleArn": ROLE})',
    allow('scheduler:CreateSchedule', '!Sub "arn:aws:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/default/s-*"'),
    [allow('sqs:SendMessage', '!GetAtt Jobs.Arn')],
  ],
];

const passTo = (service: string) => pass.replace('SERVICE', service);

describe('a role that a call hands over', () => {
  it.each(calls)('works where it may be passed, is trusted and may do the work: %s', (service, call, caller, job) => {
    const { arrows, findings } = started(service, call, {
      caller: `${caller}, ${passTo(service)}`,
      job: job.join(', '),
    });

    expect(arrows.filter(({ verdict: each }) => each !== 'works')).toEqual([]);
    expect(arrows.some(({ from }) => from === 'Job')).toBe(true);
    expect(findings.filter(({ rule, level }) => level === 'error' || rule === 'WD007')).toEqual([]);
  });

  it.each(calls)('has to be passable by whoever calls: %s', (service, call, caller, job) => {
    const result = started(service, call, { caller, job: job.join(', ') });

    expect(errors(result)).toEqual([expect.stringMatching(/^WD001 `Start` needs `iam:PassRole`/)]);
    expect(result.findings.find(({ level }) => level === 'error')?.fix?.diff).toContain(service);
  });

  it.each(calls)('has to let the service in: %s', (service, call, caller, job) => {
    const result = started(service, call, {
      caller: `${caller}, ${passTo(service)}`,
      job: job.join(', '),
      trusted: 'ec2.amazonaws.com',
    });

    expect(verdict(result, 'Start', 'Job')).toBe('broken');
    expect(errors(result).filter((each) => each.startsWith('WD005'))).toHaveLength(1);
  });

  it.each(calls)('has to be allowed what the call has the service do: %s', (service, call, caller) => {
    const result = started(service, call, {
      caller: `${caller}, ${passTo(service)}`,
      job: allow('s3:GetBucketAcl', '"*"'),
    });

    expect(result.arrows.filter(({ verdict: each }) => each === 'broken').map(({ from }) => from)).toEqual(['Job']);
  });

  it('may not be passed to another service than the one that gets it', () => {
    const result = started('bedrock.amazonaws.com', batch, {
      caller: `${batchGrant}, ${passTo('lambda.amazonaws.com')}`,
      job: files.join(', '),
    });

    expect(verdict(result, 'Start', 'Job')).toBe('broken');
  });

  it('is no unused grant where the call does not say what its service does', () => {
    const call =
      'boto3.client("bedrock").create_model_customization_job(jobName="j", customModelName="m", roleArn=ROLE, baseModelIdentifier="amazon.nova-lite-v1:0", trainingDataConfig={"s3Uri": event["uri"]}, outputDataConfig={"s3Uri": event["out"]})';
    const { findings } = started('bedrock.amazonaws.com', call, {
      caller: `${allow('bedrock:CreateModelCustomizationJob', '"*"')}, ${passTo('bedrock.amazonaws.com')}`,
      job: files.join(', '),
    });

    expect(findings.filter(({ rule }) => rule === 'WD007')).toEqual([]);
  });
});

describe('the calls that hand a role over', () => {
  it.each([
    ['lambda', 'CreateFunction', 'Role', 'lambda.amazonaws.com'],
    ['ecs', 'RegisterTaskDefinition', 'taskRoleArn', 'ecs-tasks.amazonaws.com'],
    ['scheduler', 'CreateSchedule', 'Target.RoleArn', 'scheduler.amazonaws.com'],
    ['osis', 'CreatePipeline', 'PipelineRoleArn', 'osis-pipelines.amazonaws.com'],
    ['s3', 'CreateJob', 'RoleArn', 'batchoperations.s3.amazonaws.com'],
  ])('name it to %s %s in %s', (prefix, operation, path, service) => {
    const [first] = passedRoles(prefix, operation);

    expect([first?.path.join('.'), first?.service]).toEqual([path, service]);
    expect(first?.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+\.html$/);
  });

  it('are none where a call takes no role', () => {
    expect(passedRoles('lambda', 'Invoke')).toEqual([]);
  });
});

describe('a mail', () => {
  const send = (from: string, resource: string) =>
    scanText(
      template('ec2.amazonaws.com', { caller: allow('ses:SendEmail', resource), job: allow('s3:GetBucketAcl', '"*"') }),
      {
        regions: ['us-east-1'],
        account: '111122223333',
        files: {
          'src/app.py': `import boto3\n\ndef handler(event, context):\n    boto3.client("sesv2").send_email(FromEmailAddress=${from}, Destination={}, Content={})\n`,
        },
      },
    );
  const identity = (name: string) => `!Sub "arn:aws:ses:\${AWS::Region}:\${AWS::AccountId}:identity/${name}"`;

  it.each([
    ['"shop@example.com"', 'example.com', 'works'],
    ['"shop@example.com"', 'shop@example.com', 'works'],
    ['"Shop <shop@example.com>"', 'example.com', 'works'],
    ['"shop@example.com"', 'example.org', 'broken'],
    ['event["from"]', '*', 'works'],
  ])('from %s is sent as the identity %s: %s', (from, name, expected) => {
    expect(verdict(send(from, identity(name)), 'Start', 'service:ses')).toBe(expected);
  });
});

describe('a call on a model that is named by a wildcard', () => {
  it('is refused for its name, and no permission would help', () => {
    const result = scanText(
      template('ec2.amazonaws.com', { caller: allow('s3:GetBucketAcl', '"*"'), job: allow('s3:GetBucketAcl', '"*"') }),
      {
        regions: ['us-east-1'],
        files: {
          'src/app.py':
            'import boto3\n\ndef handler(event, context):\n    boto3.client("bedrock-runtime").converse(modelId="*", messages=[])\n',
        },
      },
    );

    expect(errors(result)).toEqual([]);
    expect(result.notDecided.map(({ because }) => because)).toContainEqual(
      expect.stringContaining('AWS refuses such a call, whatever is granted'),
    );
  });
});

describe('a role that only the running code chooses', () => {
  const made = 'boto3.client("lambda").create_function(FunctionName="f", Role=event["role"], Code={})';
  const makes = allow('lambda:CreateFunction', '"*"');
  const passes = (resource: string) => `${makes}, ${allow('iam:PassRole', resource)}`;

  it('is handed over all the same: nothing lets it be', () => {
    const result = started('lambda.amazonaws.com', made, { caller: makes });

    expect(errors(result)).toEqual([expect.stringContaining('`iam:PassRole` on `‹role›`')]);
    expect(result.findings.find(({ level }) => level === 'error')?.fix).toBeNull();
  });

  it('is not decided where some may be passed, and works where all may', () => {
    const some = started('lambda.amazonaws.com', made, { caller: passes('"arn:aws:iam::111122223333:role/app-*"') });
    const all = started('lambda.amazonaws.com', made, { caller: passes('"*"') });

    expect([verdict(some, 'Start', 'service:iam'), verdict(all, 'Start', 'service:iam')]).toEqual(['unknown', 'works']);
  });

  it('is asked for nowhere where the call names none', () => {
    const without = started('lambda.amazonaws.com', made.replace(' Role=event["role"],', ''), { caller: makes });

    expect(errors(without)).toEqual([]);
  });
});
