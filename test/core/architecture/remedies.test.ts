import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../layers/core/src/architecture/index.ts';
import { samFunction } from './sam-function.ts';
import { scanText } from './scan-text.ts';

const mended = (template: string, rule: string, files: Readonly<Record<string, string>> = {}) => {
  const found = scanText(template, { files }).findings.filter((each) => each.rule === rule);
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
  const text = applyEdits(template, edits) ?? '';
  const left = scanText(text, { files }).findings.filter((each) => each.rule === rule);
  return { found, text, left };
};

const code = `import boto3

def handler(event, context):
    boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])
    boto3.client("s3").get_object(Bucket="reports", Key=event["key"])
`;

const files = { 'src/app.py': code };

describe('what is granted and never used', () => {
  it('goes from its list, comments around it stay', () => {
    const { text, left } = mended(
      samFunction(`            - Effect: Allow
              Action:
                - bedrock:InvokeModel # the model
                - bedrock:ListAgents
              Resource: !Sub arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.nova-lite-v1:0
            - { Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: arn:aws:s3:::reports/* }`),
      'WD007',
      files,
    );

    expect(left).toEqual([]);
    expect(text).toContain('- bedrock:InvokeModel # the model\n              Resource');
    expect(text).toContain("Action: ['s3:GetObject'], Resource");
  });

  it('goes with its statement where that grants nothing else', () => {
    const { text, left } = mended(
      samFunction(`            - Effect: Allow
              Action: [bedrock:InvokeModel, s3:GetObject]
              Resource: '*'
            - Effect: Allow
              Action: dynamodb:Scan
              Resource: arn:aws:dynamodb:us-east-1:111122223333:table/old`),
      'WD007',
      files,
    );

    expect(left).toEqual([]);
    expect(text).not.toContain('dynamodb');
  });
});

describe('what is granted wider than its calls', () => {
  it('is narrowed to what they name', () => {
    const { text, left, found } = mended(
      samFunction(`            - Effect: Allow
              Action: [bedrock:InvokeModel, s3:GetObject]
              Resource: '*'`),
      'WD008',
      files,
    );

    expect(left).toEqual([]);
    expect(text).toContain('- !Sub arn:aws:bedrock:${AWS::Region}::foundation-model/amazon.nova-lite-v1:0');
    expect(text).toContain('- arn:aws:s3:::reports/*');
    expect(found[0]?.fix?.proof).toMatchObject({ newlyAllowed: [], newlyDenied: [], reread: true });
  });

  it('is narrowed to the actions that they use', () => {
    const { text } = mended(
      samFunction(`            - Effect: Allow
              Action: s3:*
              Resource: arn:aws:s3:::reports/*
            - Effect: Allow
              Action: bedrock:*
              Resource: '*'`),
      'WD008',
      files,
    );

    expect(text).toContain('Action: s3:GetObject');
    expect(text).toContain('Action: bedrock:InvokeModel');
  });

  it('is left alone beside what nobody sees in use', () => {
    const { found } = mended(
      samFunction(`            - Effect: Allow
              Action: [bedrock:InvokeModel, logs:PutLogEvents]
              Resource: '*'`),
      'WD008',
      files,
    );

    expect(found.map(({ fix }) => fix)).toEqual([null]);
  });
});

describe('a service that may come for anybody', () => {
  it('is bound to the account in a trust policy', () => {
    const { text, left } = mended(
      `Resources:
  AgentRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: bedrock.amazonaws.com }
            Action: sts:AssumeRole
`,
      'WD006',
    );

    expect(left).toEqual([]);
    expect(text).toContain(
      '            Condition:\n              StringEquals:\n                aws:SourceAccount: !Ref AWS::AccountId',
    );
  });

  const topic = (policy: string): string => `Resources:
  Jobs: { Type: AWS::SQS::Queue }
  Rule:
    Type: AWS::Events::Rule
    Properties: { EventPattern: { source: [shop] }, Targets: [{ Id: q, Arn: !GetAtt Jobs.Arn }] }
  Let:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: ${policy} }
            Action: sqs:SendMessage
            Resource: !GetAtt Jobs.Arn
`;

  it('is bound to its source where that is in the template', () => {
    const { text, left } = mended(topic('events.amazonaws.com'), 'WD006');

    expect(left).toEqual([]);
    expect(text).toContain('ArnLike:\n                aws:SourceArn: !GetAtt Rule.Arn');
  });

  it('is left alone where nobody sees for whom it comes', () => {
    expect(mended(topic('glue.amazonaws.com'), 'WD006').found.map(({ fix }) => fix)).toEqual([null]);
  });

  it('is bound by a property of a Lambda permission', () => {
    const { text, left } = mended(
      `Resources:
  Pool: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt Check.Arn } } }
  Check: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: '' }, Handler: index.handler, Role: arn:aws:iam::111122223333:role/x } }
  Let:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Check
      Principal: cognito-idp.amazonaws.com
`,
      'WD006',
    );

    expect(left).toEqual([]);
    expect(text).toContain('      SourceArn: !GetAtt Pool.Arn');
  });
});

describe('a key and a collection', () => {
  it('let a role in by the key policy where that leaves nothing to IAM', () => {
    const { text, left, found } = mended(
      `${samFunction(`            - Effect: Allow
              Action: [bedrock:InvokeModel, s3:GetObject, kms:Decrypt]
              Resource: '*'`).replace(
        'CodeUri: src/',
        'CodeUri: src/\n      Environment: { Variables: { KEY: !Ref Key } }',
      )}  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/admin' }
            Action: kms:*
            Resource: '*'
`,
      'WD001',
      {
        'src/app.py': `import boto3, os\n\ndef handler(event, context):\n    boto3.client("kms").decrypt(KeyId=os.environ["KEY"], CiphertextBlob=b"")\n`,
      },
    );

    expect(found).toHaveLength(1);
    expect(left).toEqual([]);
    expect(text).toContain('AWS: !Sub arn:aws:iam::${AWS::AccountId}:role/${AskRole}');
  });

  it('let a role in by the data access policy', () => {
    const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Vectors: { Type: AWS::OpenSearchServerless::Collection, Properties: { Name: vectors } }
  Access:
    Type: AWS::OpenSearchServerless::AccessPolicy
    Properties:
      Name: access
      Type: data
      Policy: !Sub '[{"Rules":[{"ResourceType":"index","Resource":["index/vectors/*"],"Permission":["aoss:*"]}],"Principal":["arn:aws:iam::\${AWS::AccountId}:role/admin"]}]'
  Base:
    Type: AWS::Bedrock::KnowledgeBase
    Properties:
      RoleArn: !GetAtt BaseRole.Arn
      StorageConfiguration: { OpensearchServerlessConfiguration: { CollectionArn: !GetAtt Vectors.Arn } }
  BaseRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: Own
          PolicyDocument: { Statement: [{ Effect: Allow, Action: aoss:APIAccessAll, Resource: !GetAtt Vectors.Arn }] }
`;
    const { text, left, found } = mended(template, 'WD009');

    expect(found).toHaveLength(1);
    expect(left).toEqual([]);
    expect(text).toContain('"Principal":["${BaseRole.Arn}", "arn:aws:iam::');
  });
});

describe('what a template has no room for', () => {
  const notifying = (buckets: number, others: number): string =>
    [
      'Resources:',
      ...Array.from({ length: others }, (_, at) => `  T${at}: { Type: AWS::SNS::Topic }`),
      '  Turn: { Type: AWS::Lambda::Function, Properties: { Role: arn:aws:iam::111122223333:role/x, Code: {} } }',
      ...Array.from(
        { length: buckets },
        (_, at) =>
          `  B${at}:\n    Type: AWS::S3::Bucket\n    Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !GetAtt Turn.Arn }] } }`,
      ),
      '',
    ].join('\n');

  it.each([
    [6, 490, 3],
    [6, 493, 0],
    [2, 496, 1],
    [6, 100, 6],
  ])(
    'is not offered, as CloudFormation takes 500 resources: %i permissions beside %i others',
    (buckets, others, most) => {
      const { findings } = scanText(notifying(buckets, others));
      const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
      const text = applyEdits(notifying(buckets, others), edits) ?? '';

      expect(findings.filter(({ level }) => level === 'error')).toHaveLength(buckets);
      expect(edits).toHaveLength(most);
      expect(edits.map((edit) => Object.keys(edit).sort().join())).toEqual(edits.map(() => 'end,file,start,text'));
      expect((text.match(/^ {2}\w+:/gm) ?? []).length).toBeLessThanOrEqual(500);
    },
  );
});
