import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

// Kinds of templates that public repositories have; the texts are ours.
const role = (name: string, service: string, statements: string): string => `  ${name}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: ${service} }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: Own
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
${statements.replaceAll(/^/gm, '              ')}
`;

const samFunction = (environment: string, policies: string): string => `  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      CodeUri: src/
      Handler: app.handler
      Environment: { Variables: { ${environment} } }
      Policies:
        - Statement:
${policies.replaceAll(/^/gm, '            ')}
`;

const sam = 'Transform: AWS::Serverless-2016-10-31\n';

describe('entrances', () => {
  it('knows a function behind an API that streams', () => {
    const result = scanText(`Resources:
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: chat } }
  Post:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      HttpMethod: POST
      AuthorizationType: AWS_IAM
      Integration:
        Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2021-11-15/functions/\${Chat.Arn}/response-streaming-invocations
  Chat: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: '' }, Handler: index.handler, Role: !GetAtt ChatRole.Arn } }
  Let: { Type: AWS::Lambda::Permission, Properties: { Action: 'lambda:InvokeFunction', FunctionName: !Ref Chat, Principal: apigateway.amazonaws.com, SourceArn: !Sub 'arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*' } }
${role('ChatRole', 'lambda.amazonaws.com', '- { Effect: Allow, Action: "logs:PutLogEvents", Resource: "*" }')}`);

    expect(verdict(result, 'Api', 'Chat')).toBe('works');
  });

  it.each([
    ['with the permission of the role that the target names', 'sqs:SendMessage', 'works'],
    ['with neither', 'sqs:ReceiveMessage', 'broken'],
  ])('sends a rule to a queue %s', (_, action, expected) => {
    const result = scanText(`Resources:
  Queue: { Type: AWS::SQS::Queue }
  Rule:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [shop] }
      Targets: [{ Id: q, Arn: !GetAtt Queue.Arn, RoleArn: !GetAtt RuleRole.Arn }]
${role('RuleRole', 'events.amazonaws.com', `- { Effect: Allow, Action: "${action}", Resource: !GetAtt Queue.Arn }`)}`);

    expect(verdict(result, 'Rule', 'Queue')).toBe(expected);
  });
});

describe('conditions', () => {
  const profile = `Conditions: { IsVirginia: !Equals [!Ref 'AWS::Region', us-east-1] }
Resources:
  Agent:
    Type: AWS::Bedrock::Agent
    Properties:
      AgentName: a
      AgentResourceRoleArn: !GetAtt AgentRole.Arn
      FoundationModel: !If [IsVirginia, !Sub 'arn:aws:bedrock:us-east-1:\${AWS::AccountId}:inference-profile/us.amazon.nova-lite-v1:0', amazon.nova-lite-v1:0]
${role('AgentRole', 'bedrock.amazonaws.com', '- Effect: Allow\n  Action: bedrock:InvokeModel\n  Resource: ["arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0", !Sub "arn:aws:bedrock:${AWS::Region}:${AWS::AccountId}:inference-profile/us.amazon.nova-lite-v1:0"]')}`;

  it('that name a Region hold in that Region', () => {
    expect(errors(scanText(profile))).toEqual([]);
  });

  const summary = (isGranted: string): string => `${sam}Parameters: { SummaryArn: { Type: String, Default: '' } }
Conditions: { HasSummary: !Not [!Equals [!Ref SummaryArn, '']] }
Resources:
${samFunction('SUMMARY: !Ref SummaryArn', isGranted)}`;
  const code =
    'import boto3, os\nsummary = os.environ["SUMMARY"]\n\ndef handler(event, context):\n    boto3.client("lambda").invoke(FunctionName=summary)\n';

  it('that empty what a call names let the call fall away', () => {
    const granted =
      '- !If [HasSummary, { Effect: Allow, Action: lambda:InvokeFunction, Resource: !Ref SummaryArn }, !Ref AWS::NoValue]';

    expect(errors(scanText(summary(granted), { files: { 'src/app.py': code } }))).toEqual([]);
  });

  it('that a default decides are tried the other way too', () => {
    const other = '- { Effect: Allow, Action: lambda:GetFunction, Resource: !Ref SummaryArn }';
    const result = scanText(summary(other), { files: { 'src/app.py': code } });

    expect(errors(result)).toEqual([expect.stringContaining('`lambda:InvokeFunction`')]);
    expect(verdict(result, 'Ask', '${SummaryArn}')).toBe('broken');
  });

  it.each([
    ['asks before it calls', '    if event.get("setup"):\n        parameter()\n', ['warning']],
    ['always calls', '    parameter()\n', ['error']],
  ])('that take a statement away are an error only where the code %s', (_, body, levels) => {
    const template = `${sam}Parameters: { Setup: { Type: String } }
Conditions: { IsSetup: !Not [!Equals [!Ref Setup, 'none']] }
Resources:
${samFunction('STAGE: x', '- !If [IsSetup, { Effect: Allow, Action: "ssm:GetParameter", Resource: !Sub "arn:aws:ssm:${AWS::Region}:${AWS::AccountId}:parameter/setup" }, !Ref AWS::NoValue]')}`;
    const text = `import boto3\n\ndef parameter():\n    boto3.client("ssm").get_parameter(Name="setup")\n\ndef handler(event, context):\n${body}`;
    const { findings } = scanText(template, { files: { 'src/app.py': text } });

    expect(findings.filter(({ rule }) => rule === 'WD001').map(({ level }) => level)).toEqual(levels);
  });
});

describe('what is made elsewhere', () => {
  it('may be what a policy names', () => {
    const code =
      'import boto3, os\n\ndef handler(event, context):\n    boto3.client("stepfunctions").start_execution(stateMachineArn=os.environ["MACHINE"])\n';
    const result = scanText(
      `${sam}Resources:
  Flow: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: flow.yaml } }
${samFunction('MACHINE: !GetAtt Flow.Outputs.MachineArn', '- { Effect: Allow, Action: "states:StartExecution", Resource: !Sub "arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${Flow.Outputs.MachineName}" }')}`,
      { files: { 'src/app.py': code } },
    );

    expect(verdict(result, 'Ask', '${Flow')).toBe('unknown');
  });

  it('has a trust policy of its own', () => {
    const code =
      'import boto3, os\n\ndef handler(event, context):\n    boto3.client("sts").assume_role(RoleArn=os.environ["ROLE"], RoleSessionName="x")\n';
    const result = scanText(
      `${sam}Parameters: { Other: { Type: String } }
Resources:
${samFunction('ROLE: !Sub "arn:aws:iam::${Other}:role/reader"', '- { Effect: Allow, Action: "sts:AssumeRole", Resource: !Sub "arn:aws:iam::${Other}:role/reader" }')}`,
      { files: { 'src/app.py': code } },
    );

    expect(verdict(result, 'Ask', 'arn:aws:iam')).toBe('unknown');
  });

  it('is not called by a variable that nobody sets', () => {
    const code =
      'import boto3, os\n\ndef handler(event, context):\n    boto3.client("stepfunctions").start_execution(stateMachineArn=os.environ.get("WAITER"))\n';
    const result = scanText(
      `${sam}Resources:\n${samFunction('A: b', '- { Effect: Allow, Action: "sqs:SendMessage", Resource: "*" }')}`,
      {
        files: { 'src/app.py': code },
      },
    );

    expect(errors(result)).toEqual([]);
  });
});

describe('names', () => {
  it('takes the id of a secret for its ARN', () => {
    const code =
      'import boto3, os\n\ndef handler(event, context):\n    boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["SECRET"])\n';
    const result = scanText(
      `${sam}Resources:
  Login: { Type: AWS::SecretsManager::Secret, Properties: { Name: !Sub '\${AWS::StackName}-login' } }
${samFunction("SECRET: !Sub '${AWS::StackName}-login'", '- { Effect: Allow, Action: "secretsmanager:GetSecretValue", Resource: !GetAtt Login.Id }')}`,
      { files: { 'src/app.py': code } },
    );

    expect(verdict(result, 'Ask', 'Login')).toBe('works');
  });

  it('asks for the role where a policy is attached to it', () => {
    const code =
      'import boto3\n\ndef handler(event, context):\n    boto3.client("iam").attach_role_policy(RoleName="edge", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")\n';
    const result = scanText(
      `${sam}Resources:\n${samFunction('A: b', '- { Effect: Allow, Action: "iam:AttachRolePolicy", Resource: !Sub "arn:aws:iam::${AWS::AccountId}:role/edge" }')}`,
      { files: { 'src/app.py': code } },
    );

    expect(errors(result)).toEqual([]);
  });

  it('takes no ARN with a parameter in it for everything', () => {
    const code =
      'import boto3, os\n\ndef handler(event, context):\n    boto3.client("bedrock").list_foundation_models()\n';
    const result = scanText(
      `${sam}Parameters: { Id: { Type: String } }\nResources:\n${samFunction('A: b', '- { Effect: Allow, Action: "bedrock:ListFoundationModels", Resource: !Sub "arn:aws:bedrock:${AWS::Region}::foundation-model/${Id}" }')}`,
      { files: { 'src/app.py': code } },
    );

    expect(errors(result)).toEqual([expect.stringContaining('`bedrock:ListFoundationModels` on `*`')]);
  });
});

describe('state machines', () => {
  const machine = (resource: string, action: string): string => `Resources:
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt MachineRole.Arn
      DefinitionString: !Sub '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${resource}","Parameters":{"Text":"x","VoiceId":"Joanna","OutputFormat":"mp3","OutputS3BucketName":"b"},"End":true}}}'
${role('MachineRole', 'states.amazonaws.com', `- { Effect: Allow, Action: "${action}", Resource: "*" }`)}`;

  it.each([
    'arn:aws:states:::aws-sdk:polly:synthesizeSpeech',
    'arn:aws:states:${AWS::Region}:${AWS::AccountId}:aws-sdk:polly:synthesizeSpeech',
  ])('call a service by %s', (resource) => {
    expect(errors(scanText(machine(resource, 'polly:SynthesizeSpeech')))).toEqual([]);
    expect(errors(scanText(machine(resource, 'polly:ListLexicons')))).toHaveLength(1);
  });

  it('get what a connector grants into the role that they name', () => {
    const connected = (access: string): string => `${sam}Resources:
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      Role: !GetAtt MachineRole.Arn
      Definition: { StartAt: A, States: { A: { Type: Task, Resource: arn:aws:states:::sqs:sendMessage, Parameters: { QueueUrl: !Ref Queue, MessageBody: x }, End: true } } }
    Connectors:
      ToQueue: { Properties: { Destination: { Id: Queue }, Permissions: [${access}] } }
  Queue: { Type: AWS::SQS::Queue }
${role('MachineRole', 'states.amazonaws.com', '- { Effect: Allow, Action: "xray:PutTraceSegments", Resource: "*" }')}`;

    expect(errors(scanText(connected('Write')))).toEqual([]);
    expect(errors(scanText(connected('Read')))).toHaveLength(1);
  });

  it.each([
    ['REQUEST_RESPONSE', 'states:StartSyncExecution', 'works'],
    ['FIRE_AND_FORGET', 'states:StartSyncExecution', 'broken'],
    ['FIRE_AND_FORGET', 'states:StartExecution', 'works'],
  ])('are asked by a pipe with %s through %s', (type, action, expected) => {
    const result = scanText(`Resources:
  Queue: { Type: AWS::SQS::Queue }
  Machine: { Type: AWS::StepFunctions::StateMachine, Properties: { StateMachineType: EXPRESS, RoleArn: !GetAtt PipeRole.Arn, DefinitionString: '{"States":{}}' } }
  Pipe:
    Type: AWS::Pipes::Pipe
    Properties:
      RoleArn: !GetAtt PipeRole.Arn
      Source: !GetAtt Queue.Arn
      Target: !Ref Machine
      TargetParameters: { StepFunctionStateMachineParameters: { InvocationType: ${type} } }
${role('PipeRole', 'pipes.amazonaws.com', `- { Effect: Allow, Action: "${action}", Resource: !Ref Machine }`)}`);

    expect(verdict(result, 'Pipe', 'Machine')).toBe(expected);
  });
});

describe('what is only near', () => {
  it('is named, and not put in its place', () => {
    const result = scanText(
      `Resources:\n${role('Build', 'codebuild.amazonaws.com', '- { Effect: Allow, Action: ["omics:CreateRun", "bedrock-agent:GetKnowledgeBase"], Resource: "*" }')}`,
    );
    const phantoms = result.findings.filter(({ rule }) => rule === 'WD002');

    expect(phantoms.map(({ message, fix }) => [message.split('`')[1], fix !== null])).toEqual([
      ['omics:CreateRun', false],
      ['bedrock-agent:GetKnowledgeBase', true],
    ]);
  });
});

describe('a resource of another kind', () => {
  it('is named where no action of its statement has it: an agent for its alias', () => {
    const code =
      'import boto3, os\n\ndef handler(event, context):\n    boto3.client("bedrock-agent-runtime").invoke_agent(agentId=os.environ["AGENT"], agentAliasId="LIVE", sessionId="s", inputText="x")\n';
    const template = `${sam}Resources:
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a } }
${samFunction('AGENT: !Ref Agent', '- { Effect: Allow, Action: "bedrock:InvokeAgent", Resource: !GetAtt Agent.AgentArn }')}`;
    const [found] = scanText(template, { files: { 'src/app.py': code } }).findings.filter(
      ({ level }) => level === 'error',
    );

    expect(found?.rule).toBe('WD003');
    expect(found?.fix?.edits[0]?.text).toContain('agent-alias/');
  });
});
