import type { ScanResult } from '../../../layers/core/src/architecture/index.ts';
import { scanText, verdict } from './scan-text.ts';

export type Stood = {
  /** The endpoint of Bedrock: what stands beside its VPC and its service. */
  readonly endpoint?: string | null;
  readonly service?: string;
  readonly vpc?: string;
  readonly more?: string;
  readonly network?: string;
  readonly action?: string;
};

export const inSubnets = 'VpcConfig: { SubnetIds: [!Ref Private], SecurityGroupIds: [!Ref Guard] }';
export const open = 'PrivateDnsEnabled: true';
export const allowing = (action: string, resource = '"*"') => `${open}
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: ${action}
            Resource: ${resource}`;

/** A function in a subnet of a VPC that the template makes, with or without an endpoint of Bedrock there. */
export const template = ({
  endpoint = open,
  service = '!Sub com.amazonaws.${AWS::Region}.bedrock-runtime',
  vpc = '!Ref Net',
  more = '',
  network = inSubnets,
  action = 'bedrock:InvokeModel',
}: Stood) => `Transform: AWS::Serverless-2016-10-31
Parameters:
  OtherVpc: { Type: AWS::EC2::VPC::Id }
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16, EnableDnsHostnames: true } }
  Private: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: 10.0.1.0/24 } }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Net } }
  Given: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Private, RouteTableId: !Ref Table } }
  Guard: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Net, GroupDescription: x } }
${
  endpoint === null
    ? ''
    : `  Gate:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: ${vpc}
      ServiceName: ${service}
      VpcEndpointType: Interface
      SubnetIds: [!Ref Private]
      ${endpoint}
`
}  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      ${network}
      Policies:
        - AWSLambdaVPCAccessExecutionRole
        - Version: "2012-10-17"
          Statement:
            - Effect: Allow
              Action: ${action}
              Resource: arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0
${more}`;

export const client = 'boto3.client("bedrock-runtime")';
/** A call of a model. */
export const files = (made = client) => ({
  'src/app.py': `import boto3\n\ndef handler(event, context):\n    ${made}.converse(modelId="amazon.nova-lite-v1:0", messages=[])\n`,
});

export const scanned = (stood: Stood, made?: string) => scanText(template(stood), { files: files(made) });
/** What is said of that call. */
export const asked = (result: ScanResult) => verdict(result, 'Ask', 'model:');
export const because = ({ notDecided }: ScanResult) => notDecided.map(({ because: why }) => why).join('\n');
