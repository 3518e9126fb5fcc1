import type { ScanInput } from '../../layers/core/src/architecture/index.ts';

/** A template of so many of a thing, with its code. */
export type Architecture = (count: number) => ScanInput;

type Piece = (at: number) => string;

const each = (count: number, piece: Piece): string => Array.from({ length: count }, (_, at) => piece(at)).join('');

const table: Piece = (at) =>
  `  Table${at}:\n    Type: AWS::DynamoDB::Table\n    Properties: {BillingMode: PAY_PER_REQUEST, AttributeDefinitions: [{AttributeName: id, AttributeType: S}], KeySchema: [{AttributeName: id, KeyType: HASH}]}\n`;

const functionWith = (at: number, properties: readonly string[] = []): string =>
  [
    `  F${at}:`,
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    `      CodeUri: src/f${at}/`,
    '      Handler: app.handler',
    '      Runtime: python3.13',
    ...properties.map((line) => `      ${line}`),
    '',
  ].join('\n');

const named: Piece = (at) => `Environment: {Variables: {TABLE: !Ref Table${at}}}`;
const reads: Piece = (at) => `Policies: [{DynamoDBReadPolicy: {TableName: !Ref Table${at}}}]`;
const writes: Piece = (at) => `Policies: [{DynamoDBCrudPolicy: {TableName: !Ref Table${at}}}]`;

const handler = (calls: string): string =>
  `import os, boto3\nt = boto3.resource('dynamodb').Table(os.environ.get('TABLE'))\nb = boto3.client('bedrock-runtime')\ns3 = boto3.client('s3')\ndef handler(event, context):\n${calls}`;
const putsItem = handler("    t.get_item(Key={'id': '1'})\n    t.put_item(Item={'id': '2'})\n");
const asksModel = handler(
  "    t.put_item(Item={'id': '2'})\n    b.converse(modelId='amazon.nova-lite-v1:0', messages=[])\n",
);
const noCall = handler('    pass\n');

type Parts = { readonly first?: (count: number) => string; readonly piece: Piece; readonly code: string };

const of =
  ({ first = () => '', piece, code }: Parts): Architecture =>
  (count) => ({
    template: `Transform: AWS::Serverless-2016-10-31\nResources:\n${first(count)}${each(count, piece)}`,
    templatePath: 'template.yaml',
    files: Array.from({ length: count }, (_, at) => ({ path: `src/f${at}/app.py`, text: code })),
  });

const role = (id: string, policies: string): string =>
  `  ${id}:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]}\n${policies}`;

const statements = (count: number, piece: Piece): string =>
  `      Policies:\n        - PolicyName: own\n          PolicyDocument:\n            Version: '2012-10-17'\n            Statement:\n${each(count, (at) => `              - ${piece(at)}\n`)}`;

/** What real ones grow by: functions, tables, statements of one role, targets, states, variables of one function. */
export const architectures: Readonly<Record<string, Architecture>> = {
  'functions that work': of({
    piece: (at) => table(at) + functionWith(at, [named(at), writes(at)]),
    code: putsItem,
  }),
  'functions in one VPC, behind an endpoint that keeps them out': of({
    first: () =>
      "  Net: {Type: AWS::EC2::VPC}\n  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net}}\n  Gate: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: !Ref Net, ServiceName: com.amazonaws.us-east-1.bedrock-runtime, VpcEndpointType: Interface, PrivateDnsEnabled: true, PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: 'bedrock:ApplyGuardrail', Resource: '*'}]}}}\n",
    piece: (at) => functionWith(at, ['VpcConfig: {SubnetIds: [!Ref Subnet], SecurityGroupIds: [sg-1]}']),
    code: asksModel,
  }),
  'functions in a VPC each, with an endpoint in it': of({
    piece: (at) =>
      `  Gate${at}: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: vpc-${at}, ServiceName: com.amazonaws.us-east-1.bedrock-runtime, VpcEndpointType: Interface, PrivateDnsEnabled: true, SubnetIds: [subnet-${at}]}}\n${functionWith(at, [`VpcConfig: {SubnetIds: [subnet-${at}], SecurityGroupIds: [sg-1]}`])}`,
    code: asksModel,
  }),
  'functions that lack a grant each': of({
    piece: (at) => table(at) + functionWith(at, [named(at), reads(at)]),
    code: asksModel,
  }),
  'functions without a policy': of({ piece: (at) => table(at) + functionWith(at, [named(at)]), code: asksModel }),
  'functions that may do everything': of({
    piece: (at) =>
      table(at) +
      functionWith(at, [named(at), "Policies: [{Statement: [{Effect: Allow, Action: 'dynamodb:*', Resource: '*'}]}]"]),
    code: putsItem,
  }),
  'functions of one role, with a statement each': of({
    first: (count) =>
      role(
        'Role',
        statements(
          count,
          (at) =>
            `{Effect: Allow, Action: ['dynamodb:GetItem', 'dynamodb:DeleteItem'], Resource: !GetAtt Table${at}.Arn}`,
        ),
      ),
    piece: (at) => table(at) + functionWith(at, ['Role: !GetAtt Role.Arn', named(at)]),
    code: putsItem,
  }),
  'functions that one bucket lets in, each by its own statement': of({
    first: (count) =>
      `  B: {Type: AWS::S3::Bucket, Properties: {BucketName: docs-abc}}\n  BP:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      Bucket: !Ref B\n      PolicyDocument:\n        Version: '2012-10-17'\n        Statement:\n${each(count, (at) => `          - {Effect: Allow, Principal: {AWS: !GetAtt R${at}.Arn}, Action: 's3:GetObject', Resource: !Sub '\${B.Arn}/*'}\n`)}`,
    piece: (at) => functionWith(at, [`Role: !GetAtt R${at}.Arn`]) + role(`R${at}`, ''),
    code: handler("    s3.get_object(Bucket='docs-abc', Key='a')\n"),
  }),
  'queues with a function each': of({
    piece: (at) =>
      `  Q${at}: {Type: AWS::SQS::Queue}\n${functionWith(at, [`Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Q${at}.Arn}}}`])}`,
    code: noCall,
  }),
  'routes of one API': of({
    piece: (at) => functionWith(at, [`Events: {Api: {Type: Api, Properties: {Path: /f${at}, Method: get}}}`]),
    code: noCall,
  }),
  'rules that no function lets in': of({
    piece: (at) =>
      `${functionWith(at)}  R${at}:\n    Type: AWS::Events::Rule\n    Properties:\n      ScheduleExpression: rate(1 hour)\n      Targets: [{Id: a, Arn: !GetAtt F${at}.Arn}]\n`,
    code: noCall,
  }),
  'states of one machine, every second without a grant': of({
    first: (count) =>
      `  M:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      Definition:\n        StartAt: S0\n        States:\n${each(count, (at) => `          S${at}: {Type: Task, Resource: !GetAtt F${at}.Arn, ${at === count - 1 ? 'End: true' : `Next: S${at + 1}`}}\n`)}      Policies:\n${each(count, (at) => (at % 2 === 0 ? '' : `        - LambdaInvokePolicy: {FunctionName: !Ref F${at}}\n`))}`,
    piece: functionWith,
    code: noCall,
  }),
  'tables of one function': (count) => ({
    template: `Transform: AWS::Serverless-2016-10-31\nResources:\n${each(count, table)}${functionWith(0, [
      'Environment:',
      '  Variables:',
      ...Array.from({ length: count }, (_, at) => `    T${at}: !Ref Table${at}`),
      'Policies:',
      ...Array.from({ length: count }, (_, at) => `  - DynamoDBReadPolicy: {TableName: !Ref Table${at}}`),
    ])}`,
    templatePath: 'template.yaml',
    files: [
      {
        path: 'src/f0/app.py',
        text: `import os, boto3\nd = boto3.resource('dynamodb')\ndef handler(event, context):\n${each(count, (at) => `    d.Table(os.environ['T${at}']).put_item(Item={'id': '1'})\n`)}`,
      },
    ],
  }),
};
