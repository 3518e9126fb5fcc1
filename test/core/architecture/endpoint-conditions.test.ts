import { describe, expect, it } from 'vitest';
import { asked, because, files, inSubnets, template } from './in-network.ts';
import { scanText, verdict } from './scan-text.ts';

describe('a Deny for the way that a request takes', () => {
  const gate = (more = '') => `  Gate:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Net
      ServiceName: com.amazonaws.us-east-1.s3
      VpcEndpointType: Gateway
      RouteTableIds: [!Ref Table]
${more}`;
  const other = `  Other:
    Type: AWS::EC2::VPCEndpoint
    Properties: { VpcId: !Ref Net, ServiceName: com.amazonaws.us-east-1.dynamodb, RouteTableIds: [!Ref Table] }
  Second: { Type: AWS::EC2::VPC }
`;
  const nat = `  Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: subnet-1, AllocationId: eipalloc-1 } }
  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat } }
`;
  const internet = `  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: igw-1 } }
`;
  const put = {
    'src/app.py':
      'import boto3\n\ndef handler(event, context):\n    boto3.client("s3").put_object(Bucket="files", Key="a", Body=b"x")\n',
  };
  const stored = (condition: string, more: string, network = inSubnets) => {
    const bucket = `  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: files } }
  FilesPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - { Effect: Deny, Principal: "*", Action: s3:PutObject, Resource: arn:aws:s3:::files/*, Condition: ${condition} }
`;
    const text = template({ endpoint: null, network, action: 's3:PutObject', more: `${bucket}${more}` }).replace(
      'arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
      'arn:aws:s3:::files/*',
    );
    return scanText(text, { files: put });
  };
  const put3 = (condition: string, more = gate(other), network?: string) =>
    verdict(stored(condition, more, network), 'Ask', 'Files');

  it.each([
    ['{ StringNotEquals: { "aws:SourceVpce": !Ref Gate } }', 'works'],
    ['{ StringNotEquals: { "aws:SourceVpce": [!Ref Other, !Ref Gate] } }', 'works'],
    ['{ StringNotEqualsIfExists: { "aws:SourceVpce": !Ref Other } }', 'broken'],
    ['{ StringNotEquals: { "aws:sourceVpce": !Ref Other } }', 'broken'],
    ['{ StringNotEquals: { "aws:SourceVpc": !GetAtt Net.VpcId } }', 'works'],
    ['{ StringNotEquals: { "aws:SourceVpc": !Ref Second } }', 'broken'],
    ['{ StringNotEquals: { "aws:SourceVpc": !Ref OtherVpc } }', 'unknown'],
    ['{ StringNotEquals: { "aws:SourceVpce": vpce-0123456789abcdef0 } }', 'unknown'],
    ['{ StringNotLike: { "aws:SourceVpce": "vpce-*" } }', 'works'],
    ['{ "Null": { "aws:SourceVpce": "true" } }', 'works'],
    ['{ "Null": { "aws:SourceVpce": "false" } }', 'broken'],
    ['{ StringNotEquals: { "aws:VpceOrgID": o-1 } }', 'unknown'],
  ])('through the endpoint of the template, %s: %s', (condition, expected) => {
    expect(put3(condition)).toBe(expected);
  });

  it.each([
    ['{ StringNotEquals: { "aws:SourceVpce": vpce-1 } }', 'broken'],
    ['{ StringNotLike: { "aws:SourceVpce": "vpce-*" } }', 'broken'],
    ['{ "Null": { "aws:SourceVpce": "true" } }', 'broken'],
    ['{ "Null": { "aws:SourceVpce": "false" } }', 'works'],
    ['{ StringNotEquals: { "aws:VpceOrgID": o-1 } }', 'broken'],
    ['{ StringEquals: { "aws:SourceVpc": vpc-1 } }', 'works'],
  ])('through a NAT, past every endpoint, %s: %s', (condition, expected) => {
    expect(put3(condition, nat)).toBe(expected);
  });

  it('is not decided where nothing leads out of the subnets, nor where another stack made them', () => {
    const condition = '{ StringNotEquals: { "aws:SourceVpce": vpce-1 } }';

    expect(put3(condition, '')).toBe('unknown');
    expect(put3(condition, internet)).toBe('unknown');
    expect(put3(condition, nat, 'VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }')).toBe('unknown');
  });

  it('says of a call that nothing leads to its service', () => {
    const condition = '{ StringEquals: { "aws:SourceVpce": vpce-1 } }';

    expect(because(stored(condition, internet))).toContain('it runs in subnets from which nothing here leads to `s3`');
    expect(put3(condition, nat)).toBe('works');
  });

  it.each([
    ['{ StringNotLike: { "aws:SourceVpce": "vpce-0a*" } }', 'broken'],
    ['{ StringNotEquals: { "aws:VpceOrgID": o-1 } }', 'broken'],
    ['{ "Null": { "aws:VpceAccount": "true" } }', 'unknown'],
  ])('for a function that stands in no VPC, %s: %s', (condition, expected) => {
    expect(put3(condition, gate(), 'Timeout: 30')).toBe(expected);
  });
});

describe('an Allow for the way that a request takes', () => {
  const granted = (condition: string, network = inSubnets) =>
    asked(
      scanText(
        template({ network }).replace(
          '              Resource: arn:aws:bedrock:*',
          `              Condition: ${condition}\n              Resource: arn:aws:bedrock:*`,
        ),
        { files: files() },
      ),
    );

  it.each([
    ['{ StringEquals: { "aws:SourceVpce": !Ref Gate } }', 'works', 'broken'],
    ['{ StringEquals: { "aws:SourceVpc": !Ref Net } }', 'works', 'broken'],
    ['{ StringEquals: { "aws:SourceVpce": vpce-0123456789abcdef0 } }', 'unknown', 'broken'],
    ['{ StringEqualsIfExists: { "aws:SourceVpce": !Ref Gate } }', 'works', 'unknown'],
    ['{ StringLike: { "aws:SourceVpce": "vpce-*" } }', 'works', 'unknown'],
  ])('%s: through the endpoint %s, from no VPC %s', (condition, through, outside) => {
    expect(granted(condition)).toBe(through);
    expect(granted(condition, 'Timeout: 30')).toBe(outside);
  });
});
