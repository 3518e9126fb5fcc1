import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

/** Small equivalents, written here, of what public templates were wrongly blamed for, each beside what has to be blamed. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';

const made = (id: string, more = '') => `  ${id}:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
${more}`;

const python = (...lines: readonly string[]) => ({
  files: { 'src/app.py': `import os\nimport boto3\n\ndef handler(event, context):\n    ${lines.join('\n    ')}\n` },
});

const javascript = (...lines: readonly string[]) => ({
  files: {
    'src/app.mjs': `import { SNSClient, PublishCommand } from "@aws-sdk/client-sns";\nconst sns = new SNSClient({});\nexport const handler = async (event) => {\n  ${lines.join('\n  ')}\n};\n`,
  },
});

const verdicts = ({ arrows }: ReturnType<typeof scanText>) => arrows.map((arrow) => arrow.verdict);

describe('a call behind a variable that the template does not set', () => {
  const template = `${sam}Resources:\n${made('Ask')}`;
  const setting = `${template}      Environment: { Variables: { KEY_PARAMETER: prod/key, ALERTS: on } }\n`;

  it.each([
    ['as it stands', ['name = os.environ.get("KEY_PARAMETER", "")', 'if name:']],
    ['with another test', ['name = os.getenv("KEY_PARAMETER")', 'if name and "API_KEY" not in os.environ:']],
  ])('is not denied: %s', (_, lines) => {
    const code = python(...lines, '    boto3.client("ssm").get_parameter(Name=name)');

    expect(errors(scanText(template, code))).toEqual([]);
    expect(errors(scanText(setting, code))).toHaveLength(1);
  });

  it('is not denied where what it acts on has another name', () => {
    const code = python(
      'if os.environ.get("ALERTS"):',
      '    boto3.client("sqs").send_message(QueueUrl=event["queue"], MessageBody="x")',
    );

    expect(verdicts(scanText(template, code))).toEqual(['unknown']);
    expect(verdicts(scanText(setting, code))).toEqual(['broken']);
  });

  it('is not denied in JavaScript', () => {
    const sent = 'await sns.send(new PublishCommand({ TopicArn: event.topic, Message: "x" }));';
    const node = template.replace('python3.13', 'nodejs22.x');
    const with22 = setting.replace('python3.13', 'nodejs22.x');
    const code = javascript(`if (process.env.ALERTS) { ${sent} }`);

    expect(verdicts(scanText(node, code))).toEqual(['unknown']);
    expect(verdicts(scanText(with22, code))).toEqual(['broken']);
    expect(verdicts(scanText(node, javascript(sent)))).toEqual(['broken']);
  });

  it('is denied in the branch that is taken where it is not set', () => {
    const code = python(
      'if os.environ.get("ALERTS"):',
      '    pass',
      'else:',
      '    boto3.client("sqs").send_message(QueueUrl=event["queue"], MessageBody="x")',
    );

    expect(verdicts(scanText(template, code))).toEqual(['broken']);
  });

  it('is denied where the image or a file sets variables, too', () => {
    const { files } = python(
      'if os.environ.get("ALERTS"):',
      '    boto3.client("sqs").send_message(QueueUrl=event["queue"], MessageBody="x")',
    );
    const image = { files: { ...files, 'src/Dockerfile': 'FROM public.ecr.aws/lambda/python:3.13\nENV ALERTS=on\n' } };
    const file = { files: { 'src/app.py': `from dotenv import load_dotenv\nload_dotenv()\n${files['src/app.py']}` } };

    expect(verdicts(scanText(template, image))).toEqual(['broken']);
    expect(verdicts(scanText(template, file))).toEqual(['broken']);
  });

  it('keeps the grant that is meant for it in use', () => {
    const granted = `${template}      Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: [sqs:SendMessage, sqs:PurgeQueue], Resource: !GetAtt Jobs.Arn }] }]\n  Jobs: { Type: AWS::SQS::Queue }\n`;
    const code = python(
      'if os.environ.get("ALERTS"):',
      '    boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/x", MessageBody="x")',
    );
    const unused = scanText(granted, code).findings.filter(({ rule }) => rule === 'WD007');

    expect(unused.map(({ message }) => /`(sqs:\w+)`/.exec(message)?.[1])).toEqual(['sqs:PurgeQueue']);
  });
});

describe('what code makes if it is not there', () => {
  const table = `  Rows:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: rows
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
`;
  const code = python(
    'if event.get("first"):',
    '    boto3.client("dynamodb").create_table(TableName="rows", KeySchema=[])',
  );

  it.each([
    ['the template makes it', table, 'warning'],
    ['nothing makes it', '', 'error'],
  ])('is a warning where %s', (_, more, level) => {
    const { findings } = scanText(`${sam}Resources:\n${made('Ask')}${more}`, code);

    expect(findings.filter(({ rule }) => rule === 'WD001').map((each) => each.level)).toEqual([level]);
  });
});

describe('one code of two functions', () => {
  const lines = [
    'if event.get("later"):',
    '    boto3.client("lambda").invoke(FunctionName=os.environ["AWS_LAMBDA_FUNCTION_NAME"], InvocationType="Event")',
  ];
  const grant = `      Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: lambda:InvokeFunction, Resource: !Sub "arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:\${AWS::StackName}-*" }] }]\n`;

  it('may call itself in the one and not in the other', () => {
    const both = scanText(`${sam}Resources:\n${made('Api', grant)}${made('Stream')}`, python(...lines));
    const alone = scanText(`${sam}Resources:\n${made('Stream')}`, python(...lines));

    expect(errors(both)).toEqual([]);
    expect(verdict(alone, 'Stream', 'Stream')).toBe('broken');
  });

  it('may be called for by another template that grants it', () => {
    const code = python(
      'if event.get("clean"):',
      '    boto3.client("ecr").batch_delete_image(repositoryName=event["name"], imageIds=[])',
    );
    const other = `${sam}Resources:\n${made('Clean').replace('src/', '../src/')}      Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: ecr:BatchDeleteImage, Resource: "*" }] }]\n`;
    const template = `${sam}Resources:\n${made('Build')}`;

    expect(errors(scanText(template, { files: { ...code.files, 'images/template.yaml': other } }))).toEqual([]);
    expect(errors(scanText(template, code))).toHaveLength(1);
  });
});

describe('code in the template that does nothing', () => {
  const template = (code: string) => `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: p, PolicyDocument: { Statement: [{ Effect: Allow, Action: sns:Publish, Resource: !Ref News }] } }]
  News: { Type: AWS::SNS::Topic }
  Tell:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.13, Handler: index.handler, Role: !GetAtt Role.Arn, Code: { ZipFile: "${code}" } }
`;

  it.each([
    ['# Placeholder, deployed by the pipeline\\ndef handler(event, context):\\n    return {}', 0],
    ['import json\\ndef handler(event, context):\\n    return json.dumps(event)', 1],
  ])('stands in for what is deployed later: %s', (code, expected) => {
    const { findings } = scanText(template(code));

    expect(findings.filter(({ rule }) => rule === 'WD007')).toHaveLength(expected);
  });
});

describe('what follows the statement `pass`', () => {
  it.each([
    [
      'in a branch',
      [
        'if event.get("quiet"):',
        '    pass',
        'else:',
        '    boto3.client("sqs").send_message(QueueUrl=event["queue"], MessageBody="x")',
      ],
    ],
    [
      'behind a failure',
      [
        'try:',
        '    event["x"]',
        'except KeyError:',
        '    pass  # not there',
        '',
        'boto3.client("sqs").send_message(QueueUrl=event["queue"], MessageBody="x")',
      ],
    ],
  ])('is code and no password: %s', (_, lines) => {
    expect(verdicts(scanText(`${sam}Resources:\n${made('Ask')}`, python(...lines)))).toEqual(['broken']);
  });

  it('is code in the template, too', () => {
    const code = [
      'import boto3',
      'def handler(event, context):',
      '  try:',
      '    event["x"]',
      '  except KeyError:',
      '    pass',
      '  boto3.client("sqs").send_message(QueueUrl=event["queue"], MessageBody="x")',
    ];
    const inline = `${sam}Resources:\n  Ask:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: index.handler\n      Runtime: python3.13\n      InlineCode: |\n${code.map((line) => `        ${line}\n`).join('')}`;

    expect(verdicts(scanText(inline))).toEqual(['broken']);
  });

  it('does not spare a password that is written', () => {
    const { findings } = scanText(
      `${sam}Resources:\n${made('Ask')}`,
      python(
        'pass',
        'password = "hunter2-and-more"',
        'boto3.client("sqs").send_message(QueueUrl=password, MessageBody="x")',
      ),
    );

    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});

describe('an alarm whose topic lets in alarms by their names', () => {
  const template = (type: string, source: string) => `Parameters:
  Team: { Type: String }
Resources:
  Topic: { Type: AWS::SNS::Topic }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Topic]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: cloudwatch.amazonaws.com }
            Action: sns:Publish
            Resource: !Ref Topic
            Condition: { ArnLike: { aws:SourceArn: !Sub "arn:aws:cloudwatch:\${AWS::Region}:\${AWS::AccountId}:${source}" } }
  Alarm: { Type: AWS::CloudWatch::${type}, Properties: { AlarmName: !Sub "\${Team}-tokens", AlarmActions: [!Ref Topic] } }
`;

  it.each([
    ['Alarm', 'alarm:${Team}-*', 'works'],
    ['CompositeAlarm', 'alarm:${Team}-*', 'works'],
    ['CompositeAlarm', 'alarm:*', 'works'],
    ['CompositeAlarm', 'alarm:other-tokens-*', 'broken'],
  ])('is let in where it is meant: %s, %s', (type, source, expected) => {
    expect(verdict(scanText(template(type, source)), 'Alarm', 'Topic')).toBe(expected);
  });
});

describe('a role whose boundary is not in the template', () => {
  it('is denied what none of its policies allows: a boundary grants nothing', () => {
    const template = (boundary: string) => `${sam}Resources:\n${made('Ask', boundary)}`;
    const code = python('boto3.client("ses").send_raw_email(RawMessage={})');
    const bounded = template('      PermissionsBoundary: !Sub "arn:aws:iam::${AWS::AccountId}:policy/limit"\n');

    expect(verdicts(scanText(bounded, code))).toEqual(verdicts(scanText(template(''), code)));
    expect(verdicts(scanText(bounded, code))).toContain('broken');
  });

  it('is not decided where its own policies allow it: the boundary may leave it out, which is said', () => {
    const template = `${sam}Resources:\n${made('Ask', '      Policies: [AWSXRayDaemonWriteAccess]\n      PermissionsBoundary: !Sub "arn:aws:iam::${AWS::AccountId}:policy/limit"\n')}`;
    const code = python('boto3.client("xray").put_trace_segments(TraceSegmentDocuments=[])');
    const { arrows, notDecided } = scanText(template, code);

    expect(arrows.map(({ verdict: each }) => each)).toContain('unknown');
    expect(arrows.map(({ verdict: each }) => each)).not.toContain('works');
    expect(notDecided.map(({ because }) => because)).toContainEqual(
      expect.stringContaining('the permissions boundary of `AskRole` is not in this template'),
    );
  });
});
