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
