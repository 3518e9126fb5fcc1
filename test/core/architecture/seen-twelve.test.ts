import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

/** Small equivalents, written here, of what public templates were wrongly blamed for, each beside what has to be blamed. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';

describe('a parameter whose default is not what is deployed', () => {
  const template = (parameters: string, resource: string) => `${sam}Parameters:
${parameters}
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Environment: { Variables: { TOPIC: arn:aws:sns:eu-west-1:111122223333:alerts } }
      Policies:
        - Version: 2012-10-17
          Statement: [{ Effect: Allow, Action: sns:Publish, Resource: ${resource} }]
`;
  const files = {
    'src/app.py':
      'import os\nimport boto3\n\ndef handler(event, context):\n    boto3.client("sns").publish(TopicArn=os.environ["TOPIC"], Message="x")\n',
  };

  it.each([
    ['an ARN by its name', '  AlertsArn: { Type: String, Default: alerts-arn-parameter }', '!Ref AlertsArn'],
    ['the resource of a policy', '  Alerts: { Type: String, Default: TopicParameter }', '!Ref Alerts'],
    [
      'to be replaced',
      '  Name: { Type: String, Default: your-topic-name }',
      '!Sub "arn:aws:sns:eu-west-1:111122223333:${Name}"',
    ],
  ])('holds the place of %s', (_, parameters, resource) => {
    expect(errors(scanText(template(parameters, resource), { files }))).toEqual([]);
  });

  it('is what it says where it is an ARN, or a name', () => {
    const other = '  AlertsArn: { Type: String, Default: "arn:aws:sns:eu-west-1:111122223333:other" }';
    const named = '  Name: { Type: String, Default: other }';

    expect(errors(scanText(template(other, '!Ref AlertsArn'), { files }))).toHaveLength(1);
    expect(
      errors(scanText(template(named, '!Sub "arn:aws:sns:eu-west-1:111122223333:${Name}"'), { files })),
    ).toHaveLength(1);
  });

  it('is given by the stack above', () => {
    const child = template(
      '  Name: { Type: String, Default: other }',
      '!Sub "arn:aws:sns:eu-west-1:111122223333:${Name}"',
    );
    const above = (location: string, given: string) => `${sam}Resources:
  Child:
    Type: AWS::Serverless::Application
    Properties:
      Location: ${location}
      Parameters: { ${given} }
`;
    const errorsBelow = (text: string) => errors(scanText(child, { files: { ...files, 'main.yaml': text } }));

    expect(errorsBelow(above('./template.yaml', 'Name: !Ref Topic'))).toEqual([]);
    expect(errorsBelow(above('!Sub "https://${Bucket}.s3.amazonaws.com/a/template.yaml"', 'Name: x'))).toEqual([]);
    expect(errorsBelow(above('./template.yaml', 'Other: x'))).toHaveLength(1);
    expect(errorsBelow(above('./another.yaml', 'Name: x'))).toHaveLength(1);
  });
});

describe('a package that was installed beside the code', () => {
  const template = `${sam}Resources:
  Make:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/, Handler: app.handler, Runtime: python3.13 }
`;
  const helper =
    'import boto3\nclass CfnResource:\n    def __call__(self, event, context):\n        if event.get("poll"):\n            boto3.client("events").put_rule(Name="poll")\n';
  const files = {
    'src/app.py':
      'import boto3\nfrom crhelper import CfnResource\nhelper = CfnResource()\n\n@helper.create\ndef create(event, context):\n    boto3.client("ssm").put_parameter(Name="/made", Value="x")\n\ndef handler(event, context):\n    helper(event, context)\n',
    'src/crhelper/__init__.py': helper,
  };

  it('is a library, not the code of the function', () => {
    const result = scanText(template, { files: { ...files, 'src/crhelper-2.0.11.dist-info/METADATA': '' } });

    expect(errors(result)).toEqual([expect.stringContaining('ssm:PutParameter')]);
  });

  it('is the code of the function where nothing installed it', () => {
    expect(errors(scanText(template, { files })).join()).toContain('events:PutRule');
  });
});

describe('a rule that names a role for its function', () => {
  const template = (permission: string) => `Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets: [{ Id: sweep, Arn: !GetAtt Sweep.Arn, RoleArn: !GetAtt Role.Arn }]
  Sweep:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: "exports.handler = async () => 1" }
      Handler: index.handler
      Runtime: nodejs22.x
      Role: arn:aws:iam::111122223333:role/other
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement: [{ Effect: Allow, Principal: { Service: events.amazonaws.com }, Action: sts:AssumeRole }]
${permission}`;

  it('reaches it by its permission or by the role', () => {
    const permission = `  Let:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Sweep
      Principal: events.amazonaws.com
      SourceArn: !GetAtt Nightly.Arn
`;

    expect(verdict(scanText(template(permission)), 'Nightly', 'Sweep')).toBe('works');
    expect(verdict(scanText(template('')), 'Nightly', 'Sweep')).toBe('broken');
  });
});

it('asks for a bucket where the action has no object among its resources', () => {
  const scan = scanText(`Resources:
  Look:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: python3.13
      InlineCode: |
        import boto3
        s3 = boto3.client("s3")
        def handler(event, context):
            return s3.get_bucket_encryption(Bucket="papers-111122223333")
      Policies:
        - Version: "2012-10-17"
          Statement: [{ Effect: Allow, Action: s3:GetEncryptionConfiguration, Resource: "arn:aws:s3:::papers-111122223333" }]
Transform: AWS::Serverless-2016-10-31`);

  expect(scan.findings).toEqual([]);
});

describe('a call that a variable decides', () => {
  const template = (variables: string, more = '') => `${sam}${more}Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Environment: { Variables: { ${variables} } }
`;
  const flags = `import os
import boto3

class Flags:
    def __init__(self, kept: bool = False, asked: bool | None = None):
        self.kept = kept or (os.environ.get("FLAGS_KEPT", "false").lower() == "true")
        self.asked = asked if asked is not None else (os.environ.get("ASKED", "no") in ("yes", "on"))

    def load(self):
        if self.kept:
            boto3.client("ssm").get_parameter(Name="/kept")
        if self.asked:
            boto3.client("ssm").get_parameter(Name="/asked")

def handler(event, context):
    Flags().load()
`;
  const files = { 'src/app.py': flags };
  const verdicts = (variables: string) =>
    scanText(template(variables), { files }).arrows.map((arrow) => `${arrow.verdict} ${arrow.to.split('/').at(-1)}`);

  it('is not denied where the variable would have to be set otherwise', () => {
    expect(verdicts('OTHER: x')).toEqual(['unknown kept', 'unknown asked']);
    expect(verdicts('FLAGS_KEPT: "true", ASKED: "yes"')).toEqual(['broken kept', 'broken asked']);
  });

  it('is not denied behind the `else` of a variable that is set', () => {
    const local = {
      'src/app.py':
        'import os\nimport boto3\n\ndef handler(event, context):\n    arn = os.environ.get("MACHINE")\n    if arn:\n        return arn\n    else:\n        boto3.client("ses").send_email(Source="a")\n',
    };
    const early = {
      'src/app.py':
        'import os\nimport boto3\n\ndef handler(event, context):\n    arn = os.environ.get("MACHINE")\n    if not arn:\n        boto3.client("ses").send_email(Source="a")\n',
    };
    const found = (variables: string, given: Record<string, string>) =>
      scanText(template(variables, 'Parameters: { Machine: { Type: String } }\n'), { files: given }).arrows.map(
        (arrow) => arrow.verdict,
      );

    expect(found('MACHINE: !Ref Machine', local)).toEqual(['unknown']);
    expect(found('MACHINE: !Ref Machine', early)).toEqual(['unknown']);
    expect(found('OTHER: x', local)).toEqual(['broken']);
    expect(found('OTHER: x', early)).toEqual(['broken']);
  });

  it('is not denied in JavaScript', () => {
    const node = template('OTHER: x').replace('python3.13', 'nodejs22.x');
    const code = {
      'src/app.mjs':
        'import { SNSClient, PublishCommand } from "@aws-sdk/client-sns";\nconst on = (process.env.ALERTS ?? "off") === "on";\nexport const handler = async () => { if (on) await new SNSClient({}).send(new PublishCommand({ TopicArn: "arn:aws:sns:eu-west-1:111122223333:t", Message: "x" })); };\n',
    };

    expect(scanText(node, { files: code }).arrows.map((arrow) => arrow.verdict)).toEqual(['unknown']);
    expect(
      scanText(node.replace('OTHER: x', 'ALERTS: on'), { files: code }).arrows.map((arrow) => arrow.verdict),
    ).toEqual(['broken']);
  });

  it('is told with the value of the parameter that alone leads to it', () => {
    const table = `${template('OTHER: x', 'Parameters: { Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] } }\n')}      Policies: [{ DynamoDBCrudPolicy: { TableName: !Ref Notes } }]
  Notes:
    Type: AWS::DynamoDB::Table
    Properties: { TableName: !Sub "notes-\${Stage}" }
`;
    const code = {
      'src/app.py':
        'import os\nimport boto3\n\ndef handler(event, context):\n    boto3.resource("dynamodb").Table(os.environ.get("NOTES", "notes-dev")).put_item(Item={})\n',
    };

    expect(errors(scanText(table, { files: code }))).toEqual([expect.stringContaining('(broken with Stage = prod)')]);
  });
});

describe('a route of a WebSocket API', () => {
  it('is let in by a permission for its key', () => {
    const template = (key: string) => `Resources:
  Socket: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: chat, ProtocolType: WEBSOCKET } }
  Enter:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Socket
      IntegrationType: AWS_PROXY
      IntegrationUri: !Sub "arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Join.Arn}/invocations"
  Join:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: "exports.handler = async () => 1" }
      Handler: index.handler
      Runtime: nodejs22.x
      Role: arn:aws:iam::111122223333:role/other
  Let:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Join
      Principal: apigateway.amazonaws.com
      SourceArn: !Sub "arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:${key}"
`;
    const found = (key: string) => verdict(scanText(template(key)), 'Socket', 'Join');

    expect(found('${Socket}/dev/$connect')).toBe('works');
    expect(found('${Socket}/*')).toBe('works');
    expect(found('other/dev/$connect')).toBe('broken');
  });
});

describe('a class of the old form', () => {
  it('is made for no framework: what nobody calls of it is not called', () => {
    const template = `${sam}Resources:
  Keep:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/, Handler: app.handler, Runtime: python3.13 }
`;
    const code = (base: string) => ({
      'src/app.py': `import boto3\nfrom frames import Frame\n\nclass Helper(${base}):\n    def make(self):\n        boto3.client("s3").create_bucket(Bucket="b")\n    def put(self):\n        boto3.client("s3").put_object(Bucket="b", Key="k")\n\ndef handler(event, context):\n    Helper().put()\n`,
    });
    const found = (base: string) => errors(scanText(template, { files: code(base) })).join();

    expect(found('object')).not.toContain('s3:CreateBucket');
    expect(found('object')).toContain('s3:PutObject');
    expect(found('Frame')).toContain('s3:CreateBucket');
  });
});
