import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

/** Small equivalents, written here, of what public templates were wrongly blamed for, each beside what has to be blamed. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';

const ask = (statement: string, environment: string) => `  Ask:
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

describe('names that AWS makes', () => {
  const gateway = (pattern: string) => `Resources:
  Gateway:
    Type: AWS::BedrockAgentCore::Gateway
    Properties: { Name: !Sub "\${AWS::StackName}-gw", ProtocolType: MCP, AuthorizerType: AWS_IAM, RoleArn: !GetAtt Role.Arn }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: bedrock-agentcore.amazonaws.com }
            Action: sts:AssumeRole
            Condition:
              StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }
              ArnLike: { aws:SourceArn: !Sub "arn:aws:bedrock-agentcore:\${AWS::Region}:\${AWS::AccountId}:gateway/${pattern}" }
`;

  it.each([
    [`\${AWS::StackName}-gw-*`, 'works'],
    ['other-gw-*', 'broken'],
    [`\${AWS::StackName}-web-*`, 'broken'],
  ])('hold the gateway’s own name: %s %s', (pattern, expected) => {
    expect(verdict(scanText(gateway(pattern)), 'Gateway', 'Role')).toBe(expected);
  });

  const invoking = (resource: string) => `${sam}Resources:
  Worker: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/elsewhere, Handler: a.b } }
${ask(`{ Effect: Allow, Action: lambda:InvokeFunction, Resource: !Sub "arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${resource}" }`, 'WORKER: !Ref Worker')}`;

  it.each([
    [`\${AWS::StackName}-*`, 'works'],
    [`\${AWS::StackName}-Worker-*`, 'works'],
    [`\${AWS::StackName}-Other-*`, 'broken'],
  ])('begin with the stack and the logical id: %s %s', (resource, expected) => {
    const code = python('boto3.client("lambda").invoke(FunctionName=os.environ["WORKER"])');

    expect(verdict(scanText(invoking(resource), code), 'Ask', 'Worker')).toBe(expected);
  });
});

describe('a call that IAM is not asked for', () => {
  it('needs no grant, and a grant for it is not called unused', () => {
    const code = python('boto3.client("cognito-idp").sign_up(ClientId="c", Username="u", Password="p")');
    const bare = scanText(
      `${sam}Resources:\n${ask('{ Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }', 'A: b')}`,
      code,
    );
    const granted = scanText(
      `${sam}Resources:\n${ask('{ Effect: Allow, Action: cognito-idp:SignUp, Resource: "*" }', 'A: b')}`,
      code,
    );

    expect(errors(bare)).toEqual([]);
    expect(granted.findings.filter(({ rule }) => rule === 'WD007')).toEqual([]);
  });

  it('is not one that an administrator makes', () => {
    const code = python('boto3.client("cognito-idp").admin_get_user(UserPoolId="p", Username="u")');

    expect(
      errors(
        scanText(
          `${sam}Resources:\n${ask('{ Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }', 'A: b')}`,
          code,
        ),
      ),
    ).toHaveLength(1);
  });
});

describe('what a call names by its kind', () => {
  it.each([
    ['parameter/app/*', []],
    ['parameter/other/*', ['WD001']],
  ])('is the parameter that a tag is put on: %s', (resource, expected) => {
    const code = python(
      'boto3.client("ssm").add_tags_to_resource(ResourceType="Parameter", ResourceId="/app/key", Tags=[])',
    );
    const template = `${sam}Resources:\n${ask(`{ Effect: Allow, Action: ssm:AddTagsToResource, Resource: !Sub "arn:aws:ssm:\${AWS::Region}:\${AWS::AccountId}:${resource}" }`, 'A: b')}`;

    expect(errors(scanText(template, code)).map((each) => each.slice(0, 5))).toEqual(expected);
  });
});

describe('what another stack gives', () => {
  const imported = '{ "Fn::ImportValue": !Sub "${Main}-RegisterFunctionArn" }';

  it('is a symbol, the same in the code’s variable and in the policy', () => {
    const code = python('boto3.client("lambda").invoke(FunctionName=os.environ["REGISTER"])');
    const template = `${sam}Parameters: { Main: { Type: String } }\nResources:\n${ask(`{ Effect: Allow, Action: lambda:InvokeFunction, Resource: ${imported} }`, `REGISTER: ${imported}`)}`;
    const result = scanText(template, code);

    expect(result.arrows.find(({ from, to }) => from === 'Ask' && to.includes('ImportValue'))?.verdict).toBe('works');
  });

  it.each([
    ['QueueName', 'unknown'],
    ['OtherName', 'broken'],
  ])('may be one thing by its URL and by its name: QueueUrl and %s are %s', (name, expected) => {
    const code = python('boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody="m")');
    const template = `${sam}Parameters: { QueueUrl: { Type: String }, ${name}: { Type: String } }\nResources:\n${ask(`{ Effect: Allow, Action: sqs:SendMessage, Resource: !Sub "arn:aws:sqs:\${AWS::Region}:\${AWS::AccountId}:\${${name}}" }`, 'QUEUE: !Ref QueueUrl')}`;

    expect(verdict(scanText(template, code), 'Ask', 'arn:aws:sqs')).toBe(expected);
  });
});

describe('who is let in elsewhere', () => {
  const agent = (target: string) => `Parameters: { Main: { Type: String } }
Resources:
  Tool: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/elsewhere, Handler: a.b } }
  Agent:
    Type: AWS::Bedrock::Agent
    Properties:
      AgentName: a
      ActionGroups: [{ ActionGroupName: look, ActionGroupExecutor: { Lambda: ${target} } }]
`;

  it.each([
    ['{ "Fn::ImportValue": !Sub "${Main}-ToolArn" }', '', 'unknown', []],
    ['!GetAtt Tool.Arn', 'Tool', 'broken', ['WD005']],
  ])('a function that another stack made has its permission there: %s', (target, to, expected, rules) => {
    const result = scanText(agent(target));

    expect(verdict(result, 'Agent', to)).toBe(expected);
    expect(errors(result).map((each) => each.slice(0, 5))).toEqual(rules);
  });
});

describe('what a model reads', () => {
  it.each([
    ['{"type": "EXTERNAL_SOURCES", "externalSourcesConfiguration": {"modelArn": model}}', []],
    [
      '{"type": "KNOWLEDGE_BASE", "knowledgeBaseConfiguration": {"modelArn": model, "knowledgeBaseId": "K"}}',
      ['WD001'],
    ],
  ])('is searched only in a knowledge base: %s', (configuration, expected) => {
    const code = python(
      'model = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"',
      `boto3.client("bedrock-agent-runtime").retrieve_and_generate(retrieveAndGenerateConfiguration=${configuration})`,
    );
    const template = `${sam}Resources:\n${ask('{ Effect: Allow, Action: [bedrock:RetrieveAndGenerate, bedrock:InvokeModel], Resource: "*" }', 'A: b')}`;

    expect(errors(scanText(template, code)).map((each) => each.slice(0, 5))).toEqual(expected);
  });
});

describe('what a role grants and nobody is seen to use', () => {
  const unused = ({ findings }: ReturnType<typeof scanText>) =>
    findings.filter(({ rule }) => rule === 'WD007').map(({ message }) => /granted `([^`]+)`/.exec(message)?.[1]);

  const shared = (principal: string) => `Resources:
  Ask: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn, Handler: index.handler, Runtime: python3.13, Code: { ZipFile: "def handler(event, context): pass" } } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: ${principal}, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: own
          PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: [s3:GetObject], Resource: "arn:aws:s3:::reports/*" }] }
`;

  it.each([
    ['{ Service: lambda.amazonaws.com }', ['s3:GetObject']],
    ['{ Service: [lambda.amazonaws.com, codebuild.amazonaws.com] }', []],
    ['{ Service: lambda.amazonaws.com, AWS: !Ref AWS::AccountId }', []],
  ])('is for whoever else takes the role up: %s', (principal, expected) => {
    expect(unused(scanText(shared(principal)))).toEqual(expected);
  });

  it.each([
    ['elasticfilesystem:ClientMount', []],
    ['sns:Publish', ['sns:Publish']],
  ])('is for the file system that AWS mounts: %s', (action, expected) => {
    const template = `${sam}Resources:\n${ask(`{ Effect: Allow, Action: ${action}, Resource: "*" }`, 'A: b')}`;

    expect(unused(scanText(template, python('pass')))).toEqual(expected);
  });

  it('is for a call whose credentials may be the role’s own', () => {
    const code = python(
      'keys = {}',
      'if os.environ.get("OTHER_ROLE"):',
      '    taken = boto3.client("sts").assume_role(RoleArn=os.environ.get("OTHER_ROLE"), RoleSessionName="s")',
      '    keys["aws_access_key_id"] = taken["Credentials"]["AccessKeyId"]',
      'boto3.client("bedrock-runtime", **keys).converse(modelId="amazon.nova-lite-v1:0", messages=[])',
    );
    const template = `${sam}Resources:\n${ask('{ Effect: Allow, Action: [bedrock:InvokeModel, sns:Publish], Resource: "*" }', 'A: b')}`;

    expect(unused(scanText(template, code))).toEqual(['sns:Publish']);
  });
});

describe('a long-term key', () => {
  it('is none where a page beside the code shows AWS’s own example', () => {
    const key = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
    const files = {
      'docs/api.yaml': `example: ${key}`,
      'src/app.py': `KEY = "${key}"\ndef handler(event, context):\n    pass\n`,
    };
    const template = `${sam}Resources:\n${ask('{ Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }', 'A: b')}`;
    const found = scanText(template, { files }).findings.filter(({ rule }) => rule === 'WD010');

    expect(found.map(({ at }) => at.file)).toEqual(['src/app.py']);
  });
});

describe('what is set only in some ways of deploying', () => {
  it('is no empty resource: a parameter that nobody gave is unknown where a resource stands', () => {
    const code = python('boto3.client("secretsmanager").get_secret_value(SecretId=event["ResourceProperties"]["Arn"])');
    const template = `${sam}Parameters: { SecretArn: { Type: String, Default: "" } }\nResources:\n${ask('{ Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: !Ref SecretArn }', 'A: b')}`;

    expect(errors(scanText(template, code))).toEqual([]);
  });

  it('is granted under a condition: a warning where only the running code knows the target', () => {
    const code = python('boto3.client("s3").get_object(Bucket=event["bucket"], Key=event["key"])');
    const template = `${sam}Parameters: { Seller: { Type: String, Default: "" } }
Conditions: { HasSeller: !Not [!Equals [!Ref Seller, ""]] }
Resources:
${ask('!If [HasSeller, { Effect: Allow, Action: s3:GetObject, Resource: !Sub "arn:aws:s3:::${Seller}/*" }, { Effect: Allow, Action: logs:PutLogEvents, Resource: "*" }]', 'A: b')}`;
    const found = scanText(template, code).findings.filter(({ rule }) => rule === 'WD001');

    expect(found.map(({ level }) => level)).toEqual(['warning']);
  });

  it('is the branch that the variable takes', () => {
    const code = python(
      'prefix = os.environ.get("PREFIX", "").strip("/")',
      'base = f"{prefix}/" if prefix else ""',
      'boto3.client("s3").get_object(Bucket="releases", Key=f"{base}latest.json")',
    );
    const reading = (prefix: string) =>
      `${sam}Resources:\n${ask('{ Effect: Allow, Action: s3:GetObject, Resource: "arn:aws:s3:::releases/artifacts/*" }', `PREFIX: "${prefix}"`)}`;

    expect(errors(scanText(reading('artifacts/'), code))).toEqual([]);
    expect(errors(scanText(reading(''), code))).toHaveLength(1);
  });
});

describe('more ways of deploying than are tried', () => {
  const sized = (count: number) => `Parameters:
  Size: { Type: String, Default: s0, AllowedValues: [${Array.from({ length: count }, (_, index) => `s${index}`).join(', ')}] }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Size } }
`;

  it.each([
    [24, []],
    [30, ['24 ways are tried and 6 are left: give the values with --parameter']],
  ])('are said: %s', (count, expected) => {
    expect(scanText(sized(count)).notDecided.map(({ because }) => because)).toEqual(expected);
  });
});
