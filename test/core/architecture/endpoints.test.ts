import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../layers/core/src/architecture/index.ts';
import { allowing, asked, because, client, files, open, scanned, template } from './in-network.ts';
import { errors, scanText, verdict } from './scan-text.ts';

describe('a call through an endpoint of the template', () => {
  it('is let through by AWS’s own policy, and by one that allows it', () => {
    expect(asked(scanned({}))).toBe('works');
    expect(asked(scanned({ endpoint: allowing('bedrock:InvokeModel') }))).toBe('works');
  });

  it('is denied where the endpoint’s policy does not allow it, and says whose policy that is', () => {
    const result = scanned({ endpoint: allowing('bedrock:ApplyGuardrail') });

    expect(asked(result)).toBe('broken');
    expect(errors(result)).toEqual([
      'WD001 `Ask` needs `bedrock:InvokeModel` on `arn:aws:bedrock:${AWS::Region}::foundation-model/amazon.nova-lite-v1:0`, and the policy of the endpoint `Gate`, which the call goes through, does not allow it',
    ]);
    expect(result.findings[0]?.at.line).toBe(10);
  });

  it('is denied by both where neither allows it', () => {
    const result = scanned({ endpoint: allowing('bedrock:ApplyGuardrail'), action: 'bedrock:ListFoundationModels' });

    expect(errors(result)[0]).toContain(
      ', and neither `AskRole` nor the policy of the endpoint `Gate`, which the call goes through, allows it',
    );
  });

  it.each([
    ['the endpoint', { endpoint: allowing('bedrock:ApplyGuardrail') }],
    ['both', { endpoint: allowing('bedrock:ApplyGuardrail'), action: 'bedrock:ListFoundationModels' }],
  ])('is mended by an edit of its own lines, for the one role: %s', (_, stood) => {
    const text = template(stood);
    const [error] = scanText(text, { files: files() }).findings.filter(({ level }) => level === 'error');
    const edited = applyEdits(text, error?.fix?.edits ?? []) ?? '';

    expect(error?.fix?.proof).toMatchObject({ before: 'implicitDeny', after: 'allowed', brokenAfter: 0 });
    expect(edited).toContain('aws:PrincipalArn: !Sub arn:aws:iam::${AWS::AccountId}:role/${AskRole}');
    expect(asked(scanText(edited, { files: files() }))).toBe('works');
  });

  it('is never mended against an explicit deny of the endpoint’s policy', () => {
    const denying = `${allowing('"*"')}
          - { Effect: Deny, Principal: "*", Action: bedrock:InvokeModel, Resource: "*" }`;
    const result = scanned({ endpoint: denying });

    expect(errors(result)[0]).toContain('the policy of the endpoint `Gate`, which the call goes through, denies it');
    expect(result.findings[0]?.fix).toBeNull();
  });

  it('shows the endpoint in what is asked', () => {
    const arrow = scanned({}).arrows.find(({ to }) => to.startsWith('model:'));

    expect(arrow?.requests[0]?.context).toEqual({ 'aws:SourceVpce': '${Gate}', 'aws:SourceVpc': '${Net}' });
  });

  it('is not decided where the policy is a parameter’s to say', () => {
    expect(asked(scanned({ endpoint: `${open}\n      PolicyDocument: !Ref OtherVpc` }))).toBe('unknown');
  });
});

describe('whether a call goes through an endpoint', () => {
  const shut = allowing('bedrock:ApplyGuardrail');

  it.each([
    ['it is of another service', { service: '!Sub com.amazonaws.${AWS::Region}.bedrock-agent-runtime' }],
    ['it is of another VPC of the template', { vpc: '!Ref Other', more: '  Other: { Type: AWS::EC2::VPC }\n' }],
    ['the function stands in no VPC', { network: 'Timeout: 30' }],
    ['a condition leaves the VPC out', { network: 'VpcConfig: !Ref AWS::NoValue' }],
    ['its private DNS is off', { endpoint: shut.replace('true', 'false') }],
  ])('it does not: %s', (_, stood) => {
    const apart =
      'vpc' in stood ? { endpoint: shut.replace('PrivateDns', 'IpAddressType: ipv4\n      PrivateDns') } : {};
    const text = template({ endpoint: shut, ...apart, ...stood });

    expect(
      asked(
        scanText('vpc' in stood ? text.replace('SubnetIds: [!Ref Private]\n      IpAddress', 'IpAddress') : text, {
          files: files(),
        }),
      ),
    ).not.toBe('broken');
  });

  it.each([
    ['the service is named by a parameter', { service: '!Ref OtherVpc' }, client],
    ['its private DNS is not said', { endpoint: shut.replace(open, 'IpAddressType: ipv4') }, client],
    ['the client has a host of its own', {}, 'boto3.client("bedrock-runtime", endpoint_url="https://example.com")'],
    ['the client is for another Region', {}, 'boto3.client("bedrock-runtime", region_name="eu-west-1")'],
  ])('it may: %s', (_, stood, made) => {
    const result = scanned({ endpoint: shut, ...stood }, made);

    expect(asked(result)).toBe('unknown');
    expect(because(result)).toContain(
      'it is denied where the call goes through the endpoint `Gate`, which is not sure here',
    );
  });

  it('may where the VPC of one is a parameter and nothing else is shared', () => {
    const text = template({ endpoint: shut, vpc: '!Ref OtherVpc' }).replace('      SubnetIds: [!Ref Private]\n', '');

    expect(asked(scanText(text, { files: files() }))).toBe('unknown');
  });

  it.each([
    ['the same list of subnets', '      SubnetIds: !Ref Subnets\n', ''],
    ['the same security group', '', '      SecurityGroupIds: [!Ref Group]\n'],
  ])('it does where both have %s, whatever VPC that is', (_, subnets, groups) => {
    const text = template({
      endpoint: shut,
      vpc: '!Ref OtherVpc',
      network: 'VpcConfig: { SubnetIds: !Ref Subnets, SecurityGroupIds: [!Ref Group] }',
    })
      .replace('      SubnetIds: [!Ref Private]\n', `${subnets}${groups}`)
      .replace(
        'Parameters:\n',
        'Parameters:\n  Subnets: { Type: "List<AWS::EC2::Subnet::Id>" }\n  Group: { Type: String }\n',
      );

    expect(asked(scanText(text, { files: files() }))).toBe('broken');
  });
});

describe('several endpoints of one service', () => {
  const others = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `  Other${at}: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: vpc-${at}, ServiceName: com.amazonaws.us-east-1.bedrock-runtime, VpcEndpointType: Interface, PrivateDnsEnabled: true } }\n`,
    ).join('');
  const network = 'VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }';

  it('are no doubt where one is surely in the VPC', () => {
    expect(asked(scanned({ endpoint: allowing('bedrock:ApplyGuardrail'), more: others(3) }))).toBe('broken');
  });

  it('let the call through where each of them does', () => {
    expect(asked(scanned({ endpoint: null, network, more: others(3) }))).toBe('works');
  });

  it('are too many to decide on each of them', () => {
    const result = scanned({ endpoint: null, network, more: others(9) });

    expect(because(result)).toContain('which of 9 endpoints of `bedrock-runtime` it goes through is not known');
  });
});

describe('a gateway endpoint', () => {
  const storing = (tables: string, statement: string, call = 'put_object(Bucket="files", Key="a", Body=b"x")') => {
    const gate = `  Gate:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Net
      ServiceName: !Join ["", [com.amazonaws., !Ref AWS::Region, .s3]]
      RouteTableIds: ${tables}
      PolicyDocument: { Version: "2012-10-17", Statement: [${statement}] }
`;
    const text = template({ endpoint: null, action: 's3:PutObject', more: gate })
      .replace('arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0', 'arn:aws:s3:::files/*')
      .replace(
        'Resources:\n',
        'Resources:\n  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: files } }\n  Away: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Net } }\n',
      );
    return {
      text,
      files: { 'src/app.py': `import boto3\n\ndef handler(event, context):\n    boto3.client("s3").${call}\n` },
    };
  };
  const reading = '{ Effect: Allow, Principal: "*", Action: s3:GetObject, Resource: "*" }';
  const stored = (tables: string, statement = reading) => {
    const { text, files: code } = storing(tables, statement);
    return scanText(text, { files: code });
  };

  it('is taken by the subnets whose route table it has', () => {
    expect(verdict(stored('[!Ref Table]'), 'Ask', 'Files')).toBe('broken');
    expect(verdict(stored('[!Ref Table]', reading.replace('GetObject', 'PutObject')), 'Ask', 'Files')).toBe('works');
    expect(verdict(stored('[!Ref Away]'), 'Ask', 'Files')).not.toBe('broken');
    expect(verdict(stored('!Ref OtherVpc'), 'Ask', 'Files')).toBe('unknown');
  });

  it('is mended by a statement that a gateway takes', () => {
    const { text, files: code } = storing('[!Ref Table]', reading);
    const edits = scanText(text, { files: code }).findings.flatMap(({ fix }) => fix?.edits ?? []);
    const edited = applyEdits(text, edits) ?? '';

    expect(edited).toContain('"aws:PrincipalArn":{"Fn::Sub":"arn:aws:iam::${AWS::AccountId}:role/${AskRole}"}');
    expect(verdict(scanText(edited, { files: code }), 'Ask', 'Files')).toBe('works');
  });
});

describe('a runtime of AgentCore in a VPC', () => {
  it('calls through the endpoint of its subnets', () => {
    const runtime = (action: string) => `Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Private: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net } }
  Gate:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Net
      ServiceName: com.amazonaws.us-east-1.bedrock-runtime
      VpcEndpointType: Interface
      PrivateDnsEnabled: true
      PolicyDocument: { Statement: [{ Effect: Allow, Principal: "*", Action: "${action}", Resource: "*" }] }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: bedrock-agentcore.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: ask
          PolicyDocument: { Statement: [{ Effect: Allow, Action: "bedrock:InvokeModel", Resource: "arn:aws:bedrock:*::foundation-model/*" }] }
  Ask:
    Type: AWS::BedrockAgentCore::Runtime
    Properties:
      AgentRuntimeName: ask
      RoleArn: !GetAtt Role.Arn
      NetworkConfiguration: { NetworkMode: VPC, NetworkModeConfig: { Subnets: [!Ref Private], SecurityGroups: [sg-1] } }
      AgentRuntimeArtifact: { CodeConfiguration: { Code: { S3: { Bucket: b, Prefix: app } }, EntryPoint: [main.py], Runtime: PYTHON_3_13 } }
`;
    const code = {
      'src/main.py':
        'import boto3\nfrom bedrock_agentcore import BedrockAgentCoreApp\napp = BedrockAgentCoreApp()\n@app.entrypoint\ndef ask(payload):\n    boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])\napp.run()\n',
    };

    expect(asked(scanText(runtime('bedrock:*'), { files: code, code: { Ask: 'src' } }))).toBe('works');
    expect(asked(scanText(runtime('s3:*'), { files: code, code: { Ask: 'src' } }))).toBe('broken');
  });
});
