import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../layers/core/src/architecture/index.ts';
import { errors, scanText, verdict } from './scan-text.ts';

/** Small equivalents, written here, of what fresh public templates were wrongly blamed for, each beside what has to be blamed. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';

const ask = (statement: string) => `  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Policies: [{ Version: "2012-10-17", Statement: [${statement}] }]
`;

const python = (...lines: readonly string[]) => ({
  files: {
    'src/app.py': `import os\nimport boto3\nfrom botocore.auth import SigV4Auth\n\ndef handler(event, context):\n    ${lines.join('\n    ')}\n`,
  },
});

describe('a request that is signed by hand', () => {
  const grant = (region: string) =>
    `${sam}Resources:\n${ask(`{ Effect: Allow, Action: aoss:APIAccessAll, Resource: !Sub "arn:aws:aoss:${region}:\${AWS::AccountId}:collection/*" }`)}`;
  const code = python(
    'session = boto3.Session()',
    'region = session.region_name or os.environ.get("AWS_REGION", "us-east-1")',
    'SigV4Auth(session.get_credentials(), "aoss", region).add_auth(event["request"])',
  );

  it.each([
    ['eu-west-1', []],
    ['us-west-2', ['WD001']],
  ])('is sent to the Region that stands behind the service: %s', (region, expected) => {
    const result = scanText(grant(region), { ...code, regions: ['eu-west-1'] });

    expect(errors(result).map((each) => each.slice(0, 5))).toEqual(expected);
  });
});

describe('a call about a layer', () => {
  const grant = (resource: string) =>
    `${sam}Resources:\n${ask(`{ Effect: Allow, Action: lambda:DeleteLayerVersion, Resource: !Sub "arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:${resource}" }`)}`;

  it.each([
    ['layer:built:*', '"built"', 'works'],
    ['function:built', '"built"', 'broken'],
    ['layer:built:*', 'event["layer"]', 'unknown'],
  ])('asks for the layer and for no function: %s, %s', (resource, layer, expected) => {
    const code = python(`boto3.client("lambda").delete_layer_version(LayerName=${layer}, VersionNumber=1)`);

    expect(scanText(grant(resource), code).arrows.map((arrow) => arrow.verdict)).toEqual([expected]);
  });
});

describe('what the first call of a sold model does', () => {
  it('is no unused grant where a model is called', () => {
    const granted =
      '{ Effect: Allow, Action: [bedrock:InvokeModel, aws-marketplace:Subscribe, aws-marketplace:ViewSubscriptions], Resource: "*" }';
    const unused = (code: ReturnType<typeof python>) =>
      scanText(`${sam}Resources:\n${ask(granted)}`, code).findings.filter(({ rule }) => rule === 'WD007').length;

    expect(
      unused(python('boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])')),
    ).toBe(0);
    expect(unused(python('boto3.client("sns").publish(TopicArn="arn:aws:sns:us-east-1:111122223333:t")'))).toBe(3);
  });
});

describe('a function that polls what another stack made', () => {
  it('may need what reads a queue', () => {
    const template = `${sam}Resources:
${ask('{ Effect: Allow, Action: [sqs:ReceiveMessage, sqs:DeleteMessage], Resource: !ImportValue LettersArn }')}
  Poll: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !ImportValue LettersArn, FunctionName: !Ref Ask } }
`;
    const result = scanText(template, python('return None'));

    expect(result.arrows.map(({ verdict: decided }) => decided)).toEqual(['unknown']);
    expect(result.findings.filter(({ rule }) => rule === 'WD007')).toEqual([]);
  });
});

describe('a fix for a template that is deployed in several ways', () => {
  const template = `Parameters: { Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] } }
Resources:
  Letters: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "letters-\${Stage}" } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: own
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - { Effect: Allow, Action: sns:Publish, Resource: "arn:aws:sns:us-east-1:111122223333:t" }
  Work:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Handler: a.b, Runtime: python3.13, Code: { S3Bucket: b, S3Key: k }, DeadLetterConfig: { TargetArn: !GetAtt Letters.Arn } }
`;

  it('names the resource once, by what refers to it in all of them', () => {
    const edits = scanText(template).findings.flatMap(({ rule, fix }) => (rule === 'WD001' ? (fix?.edits ?? []) : []));
    const text = applyEdits(template, edits) ?? '';

    expect(text.split('Letters.Arn')).toHaveLength(3);
    expect(text).not.toContain('letters-prod');
    expect(verdict(scanText(text), 'Work', 'Letters')).toBe('works');
  });
});

describe('a grant for what a parameter names', () => {
  const parameters =
    'Parameters: { RuntimeArn: { Type: String, Default: "" }, QueueArn: { Type: String, Default: "" } }\n';
  const invokes = python(
    'boto3.client("bedrock-agentcore").invoke_agent_runtime(agentRuntimeArn=os.environ["RUNTIME"], payload=b"")',
  );
  const unused = (template: string, code = invokes) =>
    scanText(template, code).findings.flatMap(({ rule, message }) => (rule === 'WD007' ? [message] : []));
  const withRuntime = (statement: string) =>
    `${sam}${parameters}Resources:\n${ask(statement).replace('      Policies', '      Environment: { Variables: { RUNTIME: !Ref RuntimeArn } }\n      Policies')}`;

  it('is used by the call that is made once it is given', () => {
    expect(
      unused(withRuntime('{ Effect: Allow, Action: bedrock-agentcore:InvokeAgentRuntime, Resource: "*" }')),
    ).toEqual([]);
    expect(unused(withRuntime('{ Effect: Allow, Action: bedrock-agentcore:GetMemory, Resource: "*" }'))).toHaveLength(
      1,
    );
  });

  it('is used by the queue that is polled once it is given', () => {
    const template = `${sam}${parameters}Resources:\n${ask('{ Effect: Allow, Action: [sqs:ReceiveMessage, sqs:DeleteMessage], Resource: "*" }')}      Events: { Jobs: { Type: SQS, Properties: { Queue: !Ref QueueArn } } }\n`;

    expect(unused(template, python('return None'))).toEqual([]);
    expect(verdict(scanText(template, python('return None')), 'AskJobs', 'Ask')).toBe('unknown');
  });
});

describe('code that prints a name of a credential', () => {
  it('is read on behind it', () => {
    const code = python(
      "print('password:', event)",
      'boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/111122223333/q", MessageBody="m")',
      "print('sent')",
    );
    const template = `${sam}Resources:\n${ask('{ Effect: Allow, Action: sns:Publish, Resource: "*" }')}`;

    expect(errors(scanText(template, code))).toEqual([expect.stringContaining('`sqs:SendMessage`')]);
  });
});

describe('a secret that is asked for by its name', () => {
  const asked = (resource: string) =>
    scanText(
      `${sam}Resources:\n${ask(`{ Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: "${resource}" }`)}`,
      {
        ...python('boto3.client("secretsmanager").get_secret_value(SecretId="Letters")'),
        account: '111122223333',
        regions: ['us-east-1'],
      },
    );
  const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:Letters';

  it.each([
    ['with the six signs that AWS made', `${arn}-XFz9VS`, 'unknown'],
    ['with any six signs', `${arn}-??????`, 'works'],
    ['without them', arn, 'broken'],
    ['of a longer name', `${arn}Archive-XFz9VS`, 'broken'],
  ])('may be granted by its ARN %s', (_, resource, expected) => {
    expect(verdict(asked(resource), 'Ask', 'arn:aws:secretsmanager')).toBe(expected);
  });
});

describe('a grant that is in use although no request of it is seen', () => {
  const granted = (actions: string, resource: string) =>
    `${sam}Resources:\n${ask(`{ Effect: Allow, Action: [${actions}], Resource: "${resource}" }`)}`;
  const rules = (template: string, code: ReturnType<typeof python>) =>
    scanText(template, code).findings.flatMap(({ rule, message }) =>
      rule === 'WD007' ? [/granted `([^`]+)`/.exec(message)?.[1]] : [],
    );

  it('is `iam:PassRole` where the code hands over a role that the event names', () => {
    const logging = 'bedrock:PutModelInvocationLoggingConfiguration';
    const code = python(
      'boto3.client("bedrock").put_model_invocation_logging_configuration(',
      '    loggingConfig={"cloudWatchConfig": {"logGroupName": "g", "roleArn": event["role"]}})',
    );
    const template = granted(`${logging}, iam:PassRole`, '*');

    expect(rules(template, code)).toEqual([]);
    expect(rules(template, python('boto3.client("bedrock").list_foundation_models()'))).toEqual([
      logging,
      'iam:PassRole',
    ]);
  });

  it('is what a function of the handler’s file calls that nothing is seen to call', () => {
    const code = {
      files: {
        'src/app.py':
          'import boto3\ns3 = boto3.client("s3")\ndef later():\n    s3.delete_object(Bucket="b", Key="k")\ndef handler(event, context):\n    s3.get_object(Bucket="b", Key="k")\n',
      },
    };

    expect(rules(granted('s3:GetObject, s3:DeleteObject, s3:PutObject', 'arn:aws:s3:::b/*'), code)).toEqual([
      's3:PutObject',
    ]);
  });
});

describe('clients whose actions bear another prefix', () => {
  it.each([
    [
      'bedrock-data-automation-runtime',
      'get_data_automation_status(invocationArn="i")',
      'bedrock:GetDataAutomationStatus',
    ],
    ['location', 'search_place_index_for_text(IndexName="i", Text="t")', 'geo:SearchPlaceIndexForText'],
    ['personalize-runtime', 'get_recommendations(campaignArn="c")', 'personalize:GetRecommendations'],
    ['pinpoint-sms-voice-v2', 'send_text_message(DestinationPhoneNumber="1")', 'sms-voice:SendTextMessage'],
    ['emr', 'list_clusters()', 'elasticmapreduce:ListClusters'],
  ])('%s', (client, call, action) => {
    const template = `${sam}Resources:\n${ask(`{ Effect: Allow, Action: "${action}", Resource: "*" }`)}`;

    const { arrows, findings } = scanText(template, python(`boto3.client("${client}").${call}`));

    expect(arrows.flatMap(({ requests, verdict: each }) => requests.map((one) => `${one.action} ${each}`))).toEqual([
      `${action} works`,
    ]);
    expect(findings.filter(({ rule }) => rule === 'WD007')).toEqual([]);
  });
});

describe('an alarm that tells a topic', () => {
  const topic = (key: string, more = '') => `Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: !Sub "arn:aws:iam::\${AWS::AccountId}:root" }, Action: "kms:*", Resource: "*" }
          - { Effect: Allow, Principal: { Service: ${key} }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*" }
  Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: !Ref Key } }
  Plain: { Type: AWS::SNS::Topic }
  Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: [!Ref Topic], OKActions: [!Ref Plain] } }
${more}`;
  const policy = (service: string) =>
    `  Policy: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!Ref Plain], PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: ${service} }, Action: "sns:Publish", Resource: !Ref Plain }] } } }`;

  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
  it('needs the key of an encrypted one, and nothing of a plain one', () => {
    expect(errors(scanText(topic('sns.amazonaws.com')))).toEqual([
      expect.stringContaining(
        'WD005 nothing lets `cloudwatch.amazonaws.com` do `kms:GenerateDataKey`, `kms:Decrypt` on `Key`',
      ),
    ]);
    expect(errors(scanText(topic('cloudwatch.amazonaws.com')))).toEqual([]);
  });

  it('needs the policy of a topic that has one', () => {
    const result = (service: string) => scanText(topic('cloudwatch.amazonaws.com', policy(service)));

    expect(verdict(result('events.amazonaws.com'), 'Alarm', 'Plain')).toBe('broken');
    expect(verdict(result('cloudwatch.amazonaws.com'), 'Alarm', 'Plain')).toBe('works');
  });
});

describe('what is not known', () => {
  const template = (region: string) =>
    `${sam}Resources:\n${ask(`{ Effect: Allow, Action: sqs:SendMessage, Resource: !Sub "arn:aws:sqs:${region}:\${AWS::AccountId}:q" }`)}`;
  const code = python(
    'boto3.client("sqs").send_message(QueueUrl="https://sqs.us-east-1.amazonaws.com/1/" + event["q"])',
  );

  it('is said in words, and with what would tell it', () => {
    const table = python('boto3.resource("dynamodb").Table("t").get_item(Key={})');
    const granted = `${sam}Resources:\n${ask('{ Effect: Allow, Action: dynamodb:GetItem, Resource: !Sub "arn:aws:dynamodb:us-east-1:${AWS::AccountId}:table/t" }')}`;

    expect(scanText(granted, table).notDecided[0]?.because).toMatch(
      /known only when it is deployed, or when the Region/,
    );
    expect(JSON.stringify(scanText(template('${AWS::Region}'), code))).not.toContain('{?');
  });
});

describe('code of two functions of which one has the grant', () => {
  it('is not called denied in the other, also where only running it tells what it acts on', () => {
    const fn = (id: string, policies: string) =>
      `  ${id}:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: src/, Handler: app.${id}, Runtime: python3.13${policies} }\n`;
    const granted =
      ', Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: ses:SendEmail, Resource: !Sub "arn:aws:ses:us-east-1:${AWS::AccountId}:identity/*" }] }]';
    const files = {
      'src/app.py':
        'import boto3\ndef tell(job):\n    if job["mail"]:\n        boto3.client("ses").send_email(Source=job["from"], Destination={}, Message={})\ndef escalate(event, context):\n    tell(event)\ndef run(event, context):\n    tell(event)\n',
    };
    const template = (other: string) => `${sam}Resources:\n${fn('escalate', other)}${fn('run', '')}`;

    expect(errors(scanText(template(granted), { files }))).toEqual([]);
    expect(errors(scanText(template(''), { files }))).toEqual([
      'WD001 `escalate` needs `ses:SendEmail` on `arn:aws:ses:${AWS::Region}:${AWS::AccountId}:identity/‹computed›`, and `escalateRole` does not allow it',
      'WD001 `run` needs `ses:SendEmail` on `arn:aws:ses:${AWS::Region}:${AWS::AccountId}:identity/‹computed›`, and `runRole` does not allow it',
    ]);
  });
});

describe('a name that was taken for a credential and hidden', () => {
  const template = (variable: string, resource: string) =>
    `${sam}Globals: { Function: { Environment: { Variables: { SLACK_WEBHOOK_SECRET_NAME: ${variable} } } } }\nResources:\n${ask(`{ Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: !Sub "arn:aws:secretsmanager:us-east-1:\${AWS::AccountId}:secret:${resource}" }`)}`;
  const code = python(
    'boto3.client("secretsmanager", region_name="us-east-1").get_secret_value(SecretId=os.environ["SLACK_WEBHOOK_SECRET_NAME"])',
  );

  it('is not said to be denied: nobody knows whether it fits', () => {
    const result = scanText(template('meetings/slack-webhook-url', 'meetings/*'), code);

    expect(result.arrows.map((arrow) => arrow.verdict)).toEqual(['unknown']);
    expect(result.notDecided.map(({ because }) => because)).toEqual([expect.stringContaining('hidden')]);
  });
});
