import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../layers/core/src/architecture/index.ts';
import { errors, scanText, verdict } from './scan-text.ts';

/** What could be granted elsewhere, or may not be asked at all, is said and not called broken. Small equivalents of public templates, written here. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';

const ask = (statement: string, environment = 'A: b') => `  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Environment: { Variables: { ${environment} } }
      Policies: [{ Version: "2012-10-17", Statement: [${statement}] }]
`;

const python = (...lines: readonly string[]) => ({
  files: { 'src/app.py': `import os\nimport boto3\n\ndef handler(event, context):\n    ${lines.join('\n    ')}\n` },
});

const noGrant = '{ Effect: Allow, Action: xray:PutTraceSegments, Resource: "*" }';

const rulesOf = (result: ReturnType<typeof scanText>) =>
  result.findings.filter(({ level }) => level !== 'note').map(({ rule, level }) => `${rule} ${level}`);

describe('a policy document that is a text', () => {
  const trusting = (document: string) => `Parameters: { Document: { Type: String } }
Resources:
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties: { RoleArn: !GetAtt Role.Arn, DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}' }
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: ${document} } }
`;
  const statement = (service: string) =>
    `{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"Service\\":\\"${service}\\"},\\"Action\\":\\"sts:AssumeRole\\"}]}`;

  it.each([
    ['JSON', `"${statement('states.amazonaws.com')}"`, 'works', []],
    ['JSON with a name filled in', `!Sub "${statement('states.${AWS::URLSuffix}')}"`, 'works', []],
    ['JSON for another service', `"${statement('lambda.amazonaws.com')}"`, 'broken', ['WD005']],
    ['what a parameter gives', '!Ref Document', 'unknown', []],
    [
      'what a macro gives',
      '{ "Fn::Transform": { Name: AWS::Include, Parameters: { Location: s3://a/b } } }',
      'unknown',
      [],
    ],
  ])('is read where it is JSON: %s', (_, document, expected, rules) => {
    const result = scanText(trusting(document));

    expect(verdict(result, 'Flow', 'Role')).toBe(expected);
    expect(errors(result).map((each) => each.slice(0, 5))).toEqual(rules);
  });

  it('leaves a role open whose statements a macro gives', () => {
    const code = python(
      'boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q", MessageBody="m")',
    );
    const given = '{ "Fn::Transform": { Name: AWS::Include, Parameters: { Location: s3://a/b } } }';
    const result = scanText(`${sam}Resources:\n${ask(given)}`, code);

    expect(verdict(result, 'Ask', 'arn:aws:sqs')).toBe('unknown');
  });
});

describe('an action that the reference names no resource for', () => {
  const machine =
    '  Machine: { Type: AWS::StepFunctions::StateMachine, Properties: { RoleArn: "arn:aws:iam::111122223333:role/m", DefinitionString: "{}" } }\n';

  it.each([
    ['on the machine that waits', '{ Effect: Allow, Action: "states:SendTask*", Resource: !Ref Machine }', 'works'],
    ['on everything', '{ Effect: Allow, Action: "states:SendTaskSuccess", Resource: "*" }', 'works'],
    ['not at all', noGrant, 'broken'],
  ])('answers a task where it is granted %s', (_, statement, expected) => {
    const code = python('boto3.client("stepfunctions").send_task_success(taskToken=event["token"], output="{}")');

    expect(verdict(scanText(`${sam}Resources:\n${machine}${ask(statement)}`, code), 'Ask', 'service:states')).toBe(
      expected,
    );
  });

  it.each([
    [
      'bedrock:ListFoundationModels',
      'arn:aws:bedrock:us-east-1::foundation-model/*',
      'list_foundation_models()',
      ['WD003 warning'],
    ],
    [
      'bedrock:ListFoundationModels',
      'arn:aws:bedrock:us-east-1::foundation-model/one',
      'list_foundation_models()',
      ['WD001 error'],
    ],
    ['sqs:*', '*', 'list_foundation_models()', ['WD001 error']],
  ])('is a doubt where %s is granted on %s of its own service', (action, resource, call, expected) => {
    const result = scanText(
      `${sam}Resources:\n${ask(`{ Effect: Allow, Action: "${action}", Resource: "${resource}" }`)}`,
      python(`boto3.client("bedrock").${call}`),
    );

    expect(rulesOf(result).filter((each) => !each.startsWith('WD00') || /WD00[13]/.test(each))).toEqual(expected);
  });

  it('is granted on everything by its fix, and what is written stays', () => {
    const written = 'arn:aws:bedrock:us-east-1::foundation-model/*';
    const template = `${sam}Resources:\n${ask(`{ Effect: Allow, Action: "bedrock:ListFoundationModels", Resource: "${written}" }`)}`;
    const code = python('boto3.client("bedrock").list_foundation_models()');
    const edits = scanText(template, code).findings.flatMap(({ rule, fix }) =>
      rule === 'WD003' ? (fix?.edits ?? []) : [],
    );
    const text = applyEdits(template, edits) ?? '';

    expect(text).toContain(written);
    expect(verdict(scanText(text, code), 'Ask', 'service:bedrock')).toBe('works');
  });
});

describe('a model that a parameter offers for other places', () => {
  const offering = (standard: string) => `${sam}Parameters:
  Model: { Type: String, Default: ${standard}, AllowedValues: [us.amazon.nova-lite-v1:0, eu.amazon.nova-lite-v1:0] }
Resources:
${ask('{ Effect: Allow, Action: bedrock:InvokeModel, Resource: "*" }', 'MODEL: !Ref Model')}`;
  const code = python('boto3.client("bedrock-runtime").converse(modelId=os.environ["MODEL"], messages=[])');

  it.each([
    ['us.amazon.nova-lite-v1:0', 'conditional', []],
    ['eu.amazon.nova-lite-v1:0', 'broken', ['WD012']],
  ])('fails only where it is chosen: %s stands there', (standard, expected, rules) => {
    const result = scanText(offering(standard), { ...code, regions: ['us-east-1'] });

    expect(verdict(result, 'Ask', 'model:eu.')).toBe(expected);
    expect(errors(result).map((each) => each.slice(0, 5))).toEqual(rules);
  });

  it('is none where the code chooses by its Region', () => {
    const choosing = python(
      'model = {"us-east-1": "us.amazon.nova-lite-v1:0", "eu-west-1": "eu.amazon.nova-lite-v1:0"}[os.environ["AWS_REGION"]]',
      'boto3.client("bedrock-runtime").converse(modelId=model, messages=[])',
    );
    const result = scanText(
      `${sam}Resources:\n${ask('{ Effect: Allow, Action: bedrock:InvokeModel, Resource: "*" }')}`,
      { ...choosing, regions: ['us-east-1'] },
    );

    expect(errors(result)).toEqual([]);
  });
});

describe('a call that may not be made', () => {
  const delete_ = 'boto3.client("dynamodb").delete_item(TableName="t", Key={})';

  it.each([
    ['in a failure’s branch', ['try:', '    print(1)', 'except Exception:', `    ${delete_}`], 'WD001 warning'],
    [
      'after a failure as well as without one',
      ['try:', `    ${delete_}`, 'except Exception:', `    ${delete_}`],
      'WD001 error',
    ],
    ['whatever happens', ['try:', '    print(1)', 'finally:', `    ${delete_}`], 'WD001 error'],
  ])('stands %s', (_, lines, expected) => {
    expect(rulesOf(scanText(`${sam}Resources:\n${ask(noGrant)}`, python(...lines)))).toContain(expected);
  });

  it('catches in JavaScript too', () => {
    const text = `import { DynamoDBClient, DeleteItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async () => { try { console.log(1); } catch { await client.send(new DeleteItemCommand({ TableName: 't', Key: {} })); } };
`;
    const result = scanText(`${sam}Resources:\n${ask(noGrant).replace('python3.13', 'nodejs22.x')}`, {
      files: { 'src/app.mjs': text },
    });

    expect(rulesOf(result)).toContain('WD001 warning');
  });

  it('names no ARN where the service takes nothing else', () => {
    const code = python('boto3.client("stepfunctions").start_execution(stateMachineArn="flow", input="{}")');
    const result = scanText(`${sam}Resources:\n${ask(noGrant)}`, code);

    expect(errors(result)).toEqual([]);
    expect(result.notDecided.map(({ because }) => because).join()).toContain('is no ARN');
  });
});

describe('who else may let a service in', () => {
  const rule = (roleArn: string) => `Resources:
  Rule:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), ${roleArn}Targets: [{ Id: t, Arn: !GetAtt Tool.Arn }] }
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: "arn:aws:iam::111122223333:role/elsewhere", Handler: a.b } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: events.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: p, PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: lambda:InvokeFunction, Resource: !GetAtt Tool.Arn }] } }]
`;

  it.each([
    ['RoleArn: !GetAtt Role.Arn, ', 'works'],
    ['', 'broken'],
  ])('is the role of the rule itself: %s', (roleArn, expected) => {
    expect(verdict(scanText(rule(roleArn)), 'Rule', 'Tool')).toBe(expected);
  });

  const agent = (principal: string) => `Resources:
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a, AgentResourceRoleArn: !GetAtt Role.Arn, CustomerEncryptionKeyArn: !GetAtt Key.Arn } }
  Role:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }] } }
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: !Sub "arn:aws:iam::\${AWS::AccountId}:root" }, Action: "kms:*", Resource: "*" }
          - { Effect: Allow, Principal: { Service: ${principal} }, Action: [kms:GenerateDataKey, kms:Decrypt], Resource: "*" }
`;

  it.each([
    ['bedrock.amazonaws.com', 'works'],
    ['logs.amazonaws.com', 'broken'],
  ])('is the key’s policy, for the agent’s service: %s', (principal, expected) => {
    expect(verdict(scanText(agent(principal)), 'Agent', 'Key')).toBe(expected);
  });
});

describe('what an integration asks of a queue', () => {
  const api = (parameters: string) => `Resources:
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: a } }
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      HttpMethod: GET
      AuthorizationType: AWS_IAM
      Integration: { Type: AWS, IntegrationHttpMethod: POST, Credentials: !GetAtt Role.Arn, Uri: !Sub "arn:aws:apigateway:\${AWS::Region}:sqs:path/\${AWS::AccountId}/\${Queue.QueueName}", ${parameters} }
  Queue: { Type: AWS::SQS::Queue }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: apigateway.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: p, PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: sqs:ReceiveMessage, Resource: !GetAtt Queue.Arn }] } }]
`;

  it.each([
    ['RequestParameters: { integration.request.querystring.Action: "\'ReceiveMessage\'" }', 'works'],
    ['RequestTemplates: { application/json: "Action=SendMessage&MessageBody=$input.body" }', 'broken'],
  ])('is the action that it names: %s', (parameters, expected) => {
    expect(verdict(scanText(api(parameters)), 'Api', 'Queue')).toBe(expected);
  });
});

describe('a call that names a role', () => {
  it.each([
    ['role/made_${AWS::StackName}', 'works'],
    ['role/other', 'broken'],
  ])('asks for the role, not for the policy that it hands on: %s', (resource, expected) => {
    const code = python(
      'boto3.client("iam").attach_role_policy(RoleName="made_" + os.environ["STACK"], PolicyArn="arn:" + event["partition"] + ":iam::aws:policy/ReadOnlyAccess")',
    );
    const result = scanText(
      `${sam}Resources:\n${ask(`{ Effect: Allow, Action: iam:AttachRolePolicy, Resource: !Sub "arn:aws:iam::\${AWS::AccountId}:${resource}" }`, 'STACK: !Ref AWS::StackName')}`,
      code,
    );

    expect(verdict(result, 'Ask', 'arn:aws:iam')).toBe(expected);
  });
});

describe('what CloudFormation makes of the template', () => {
  const sends = python(
    'boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q", MessageBody="m")',
  );
  const loop = (type: string) => `  Fn::ForEach::Many:
    - Name
    - [A, B]
    - '${type.split('::').at(-1)}\${Name}': { Type: ${type}, Properties: {} }
`;

  it.each([
    ['a macro over all of it', 'Transform: [AWS::Serverless-2016-10-31, Ours]\n', '', 'unknown'],
    ['a loop over policies', sam, loop('AWS::IAM::Policy'), 'unknown'],
    ['a loop over topics', sam, loop('AWS::SNS::Topic'), 'broken'],
    ['what AWS itself makes', 'Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n', '', 'broken'],
  ])('may grant what it does not show: %s', (_, transform, resources, expected) => {
    const result = scanText(`${transform}Resources:\n${resources}${ask(noGrant)}`, sends);

    expect(verdict(result, 'Ask', 'arn:aws:sqs')).toBe(expected);
  });
});
