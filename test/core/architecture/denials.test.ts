import { describe, expect, it } from 'vitest';
import { errors, scanText } from './scan-text.ts';

const template = (condition: string, network = '') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: files } }
  FilesPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - { Effect: Deny, Principal: "*", Action: s3:PutObject, Resource: arn:aws:s3:::files/*, Condition: ${condition} }
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13${network}
      Policies:
        - Version: 2012-10-17
          Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: arn:aws:s3:::files/* }]
`;

const scanned = (condition: string, call: string, account?: string) =>
  scanText(template(condition), {
    files: { 'src/app.py': `import boto3\n\ndef handler(event, context):\n    boto3.client("s3").${call}\n` },
    ...(account === undefined ? {} : { account }),
  });

const verdict = ({ arrows }: ReturnType<typeof scanText>) => arrows.find(({ to }) => to === 'Files')?.verdict;

const put = (more = '') => `put_object(Bucket="files", Key="a", Body=b"x"${more})`;
const upload = (more = '') => `upload_file("/tmp/a", "files", "a"${more})`;

describe('a Deny for what a request says of an object', () => {
  const unencrypted = '{ StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }';
  const silent = '{ "Null": { "s3:x-amz-server-side-encryption": "true" } }';

  it.each([unencrypted, silent])('holds where the call says nothing, and not where it says so: %s', (condition) => {
    expect(verdict(scanned(condition, put()))).toBe('broken');
    expect(verdict(scanned(condition, upload()))).toBe('broken');
    expect(verdict(scanned(condition, put(', ServerSideEncryption="aws:kms"')))).toBe('works');
    expect(verdict(scanned(condition, upload(', ExtraArgs={"ServerSideEncryption": "aws:kms"}')))).toBe('works');
  });

  it('holds where the call says something else', () => {
    expect(verdict(scanned(unencrypted, put(', ServerSideEncryption="AES256"')))).toBe('broken');
  });

  it('is not decided where the call may say more than is known', () => {
    expect(verdict(scanned(unencrypted, put(', **event["more"]')))).toBe('unknown');
    expect(verdict(scanned(unencrypted, put(', ServerSideEncryption=event["how"]')))).toBe('unknown');
    expect(verdict(scanned(unencrypted, upload(', ExtraArgs=event["more"]')))).toBe('unknown');
  });

  it('is said to be of the policy that it stands in', () => {
    expect(errors(scanned(unencrypted, put()))).toEqual([
      'WD001 `Ask` needs `s3:PutObject` on `arn:aws:s3:::files/a`, and the policy of what it acts on denies it',
    ]);
  });
});

describe('a Deny for who asks, and from where', () => {
  it.each([
    ['the organisation', '{ StringNotEquals: { "aws:PrincipalOrgID": "o-1" } }'],
    ['the endpoint', '{ StringNotLike: { "aws:SourceVpce": "vpce-*" } }'],
    ['a tag of the role', '{ StringNotEquals: { "aws:PrincipalTag/team": "x" } }'],
    ['an account that may be this one', '{ StringNotEquals: { "aws:PrincipalAccount": "111122223333" } }'],
  ])('is not decided by what nobody knows here: %s', (_, condition) => {
    expect(verdict(scanned(condition, put()))).toBe('unknown');
  });

  it('is decided by what is known', () => {
    const account = '{ StringNotEquals: { "aws:PrincipalAccount": "111122223333" } }';

    expect(verdict(scanned(account, put(), '444455556666'))).toBe('broken');
    expect(verdict(scanned(account, put(), '111122223333'))).toBe('works');
    expect(verdict(scanned('{ ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/other" } }', put()))).toBe(
      'broken',
    );
    expect(verdict(scanned('{ Bool: { "aws:SecureTransport": "false" } }', put()))).toBe('works');
    expect(verdict(scanned('{ StringNotEquals: { "aws:CalledVia": "athena.amazonaws.com" } }', put()))).toBe('broken');
  });
});

describe('a Deny for the endpoint that is not the one', () => {
  const denied = (condition: string, network = '', call = put()) =>
    scanText(template(condition, network), {
      files: { 'src/app.py': `import boto3\n\ndef handler(event, context):\n    boto3.client("s3").${call}\n` },
    });
  const inNetwork = '\n      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }';

  it.each(['StringNotEquals', 'StringNotEqualsIfExists'])('denies a function that stands in no VPC: %s', (operator) => {
    expect(verdict(denied(`{ ${operator}: { "aws:SourceVpce": "vpce-1" } }`))).toBe('broken');
    expect(verdict(denied(`{ ${operator}: { "aws:sourceVpc": "vpc-1" } }`))).toBe('broken');
  });

  it('is not decided for a function in a VPC, nor for whoever gets a signed URL, nor in what else the Deny asks that nobody knows', () => {
    const endpoint = '"aws:SourceVpce": "vpce-1"';

    expect(verdict(denied(`{ StringNotEquals: { ${endpoint} } }`, inNetwork))).toBe('unknown');
    expect(
      verdict(
        denied(
          `{ StringNotEquals: { ${endpoint} } }`,
          '',
          'generate_presigned_url("put_object", Params={"Bucket": "files", "Key": "a"})',
        ),
      ),
    ).toBe('unknown');
    expect(verdict(denied(`{ StringNotEquals: { ${endpoint}, "aws:PrincipalOrgID": "o-1" } }`))).toBe('unknown');
    expect(verdict(denied(`{ StringNotEquals: { ${endpoint} }, Bool: { "aws:ViaAWSService": "false" } }`))).not.toBe(
      'broken',
    );
  });

  it('is not decided where AWS’s own endpoint would do', () => {
    expect(verdict(denied('{ StringNotLike: { "aws:SourceVpce": "vpce-*" } }'))).toBe('unknown');
    expect(verdict(denied('{ "Null": { "aws:SourceVpce": "true" } }'))).toBe('unknown');
  });
});

describe('a role whose ARN the code writes', () => {
  const roles = (principal: string) => `Resources:
  Own:
    Type: AWS::IAM::Role
    Properties:
      RoleName: own
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
  Access:
    Type: AWS::IAM::Role
    Properties:
      RoleName: access
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: ${principal}, Action: sts:AssumeRole }]
  Ask:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Runtime: python3.13
      Role: !GetAtt Own.Arn
      Code:
        ZipFile: |
          import boto3
          def handler(event, context):
              account = context.invoked_function_arn.split(":")[4]
              arn = "arn:aws:iam::{}:role/access".format(account)
              boto3.client("sts").assume_role(RoleArn=arn, RoleSessionName="x")
`;
  const taken = (principal: string) =>
    scanText(roles(principal)).arrows.find(({ requests }) =>
      requests.some(({ action, resource }) => action === 'sts:AssumeRole' && resource?.includes('access') === true),
    )?.verdict;

  it('may be the one whose trust names the function’s role, and is no other', () => {
    expect(taken('{ AWS: !GetAtt Own.Arn }')).toBe('unknown');
    expect(taken('{ Service: ec2.amazonaws.com }')).toBe('broken');
    expect(taken('{ AWS: [arn:aws:iam::111122223333:role/x, !GetAtt Own.Arn] }')).toBe('unknown');
  });

  it('is another where the trust names a role whose name only begins with the function’s', () => {
    expect(taken('{ AWS: !Sub "${Own.Arn}er" }')).toBe('broken');
  });
});

describe('a client that is made for another way of deploying', () => {
  const pooled = (isPooled: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Environment: { Variables: { IS_POOLED: "${isPooled}" } }
`;
  const code = [
    'import os',
    'import boto3',
    'is_pooled = os.environ["IS_POOLED"]',
    'def table(event):',
    '    if is_pooled == "true":',
    '        resource = boto3.resource("dynamodb", aws_access_key_id=event["key"], aws_secret_access_key=event["secret"])',
    '    else:',
    '        resource = boto3.resource("dynamodb")',
    '    return resource.Table("notes")',
    'def handler(event, context):',
    '    table(event).get_item(Key={"id": "1"})',
    '',
  ].join('\n');

  it('is not what is denied', () => {
    expect(errors(scanText(pooled('true'), { files: { 'src/app.py': code } }))).toEqual([]);
    expect(errors(scanText(pooled('false'), { files: { 'src/app.py': code } }))).toHaveLength(1);
  });
});
