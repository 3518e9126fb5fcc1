import { describe, expect, it } from 'vitest';
import { code, granted, planOf, policy, refs, role, type Stated } from './plan-of.ts';
import { errors, scanText, verdict } from './scan-text.ts';

const through = (action: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: '*' }],
  });

const network: readonly Stated[] = [
  { address: 'aws_vpc.net', values: { cidr_block: '10.0.0.0/16' } },
  { address: 'aws_subnet.private', values: {}, expressions: { vpc_id: refs('aws_vpc.net.id') } },
  { address: 'aws_route_table.private', values: {}, expressions: { vpc_id: refs('aws_vpc.net.id') } },
  {
    address: 'aws_route_table_association.private',
    expressions: { subnet_id: refs('aws_subnet.private.id'), route_table_id: refs('aws_route_table.private.id') },
  },
];

const functionIn = (...subnets: readonly string[]): readonly Stated[] => [
  { address: 'data.archive_file.ask', expressions: { source_dir: { constant_value: 'src' } } },
  role('ask', 'lambda.amazonaws.com'),
  granted('ask', policy(['bedrock:InvokeModel', 's3:PutObject', 'ec2:*'], '*')),
  {
    address: 'aws_lambda_function.ask',
    values: { function_name: 'ask', handler: 'app.handler', runtime: 'python3.13', vpc_config: [{}] },
    expressions: {
      role: refs('aws_iam_role.ask.arn'),
      filename: refs('data.archive_file.ask.output_path'),
      vpc_config: [{ subnet_ids: refs(...subnets) }],
    },
  },
];

const endpoint = (values: object, expressions: object = {}): Stated => ({
  address: 'aws_vpc_endpoint.gate',
  values: {
    service_name: 'com.amazonaws.us-east-1.bedrock-runtime',
    vpc_endpoint_type: 'Interface',
    private_dns_enabled: true,
    ...values,
  },
  expressions: { vpc_id: refs('aws_vpc.net.id'), ...expressions },
});

const calls = code('boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])');
const asked = (...resources: readonly Stated[]) =>
  scanText(planOf([...network, ...functionIn('aws_subnet.private.id'), ...resources]), calls);
const model = (...resources: readonly Stated[]) => verdict(asked(...resources), 'aws_lambda_function.ask', 'model:');

describe('an endpoint of a Terraform plan', () => {
  it('has a say by its own policy', () => {
    expect(model(endpoint({ policy: through('bedrock:InvokeModel') }))).toBe('works');
    expect(model(endpoint({ policy: through('bedrock:ApplyGuardrail') }))).toBe('broken');
  });

  it('says whose policy it is, and offers nothing that a block beside it would add', () => {
    const result = asked(endpoint({ policy: through('bedrock:ApplyGuardrail') }));

    expect(errors(result)).toEqual([
      expect.stringContaining(
        'the policy of the endpoint `aws_vpc_endpoint.gate`, which the call goes through, does not allow it',
      ),
    ]);
    expect(JSON.stringify(result)).not.toContain('add to the configuration');
  });

  it('has the policy that a resource of its own gives it', () => {
    const beside: Stated = {
      address: 'aws_vpc_endpoint_policy.gate',
      values: { policy: through('bedrock:ApplyGuardrail') },
      expressions: { vpc_endpoint_id: refs('aws_vpc_endpoint.gate.id') },
    };

    expect(model(endpoint({}), beside)).toBe('broken');
  });

  it('is not decided where its private DNS is known only when it is applied', () => {
    expect(model(endpoint({ private_dns_enabled: null, policy: through('bedrock:ApplyGuardrail') }))).toBe('unknown');
  });

  it('is known by an id that it has already', () => {
    const made = network.map((each) => (each.address === 'aws_vpc.net' ? { ...each, values: { id: 'vpc-1' } } : each));
    const result = scanText(
      planOf([...made, ...functionIn('aws_subnet.private.id'), endpoint({ id: 'vpce-1', vpc_id: 'vpc-1' })]),
      calls,
    );
    const requests = result.arrows.flatMap((arrow) => arrow.requests);

    expect(requests.find(({ action }) => action === 'bedrock:InvokeModel')?.context).toEqual({
      'aws:SourceVpce': 'vpce-1',
      'aws:SourceVpc': 'vpc-1',
    });
  });
});

describe('a gateway endpoint of a Terraform plan', () => {
  const put = code('boto3.client("s3").put_object(Bucket="files", Key="a", Body=b"x")');
  const bucket: Stated = { address: 'aws_s3_bucket.files', values: { bucket: 'files' } };
  const gate: Stated = {
    address: 'aws_vpc_endpoint.gate',
    values: { service_name: 'com.amazonaws.us-east-1.s3', policy: through('s3:GetObject') },
    expressions: { vpc_id: refs('aws_vpc.net.id') },
  };
  const stored = (...resources: readonly Stated[]) =>
    verdict(
      scanText(planOf([...network, ...functionIn('aws_subnet.private.id'), bucket, ...resources]), put),
      'aws_lambda_function.ask',
      'aws_s3_bucket.files',
    );

  it('is taken by the subnets of its route tables, however they are told', () => {
    const own = { ...gate, expressions: { ...gate.expressions, route_table_ids: refs('aws_route_table.private.id') } };
    const beside: Stated = {
      address: 'aws_vpc_endpoint_route_table_association.gate',
      expressions: {
        vpc_endpoint_id: refs('aws_vpc_endpoint.gate.id'),
        route_table_id: refs('aws_route_table.private.id'),
      },
    };

    expect(stored(own)).toBe('broken');
    expect(stored(gate, beside)).toBe('broken');
    expect(stored(gate)).toBe('unknown');
  });

  const denying = (condition: object): Stated => ({
    address: 'aws_s3_bucket_policy.files',
    values: {
      bucket: 'files',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::files/*',
            Condition: condition,
          },
        ],
      }),
    },
  });

  it.each([
    [
      'aws_route',
      {
        address: 'aws_route.out',
        values: { destination_cidr_block: '0.0.0.0/0', nat_gateway_id: 'nat-1' },
        expressions: { route_table_id: refs('aws_route_table.private.id') },
      },
    ],
  ])('is not asked past it, through a NAT: %s', (_, route: Stated) => {
    expect(stored(route, denying({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }))).toBe('broken');
    expect(stored(denying({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }))).toBe('unknown');
  });

  it('reads a NAT that stands inside of the route table', () => {
    const inside = network.map((each) =>
      each.address === 'aws_route_table.private'
        ? { ...each, values: { route: [{ cidr_block: '0.0.0.0/0', nat_gateway_id: 'nat-1' }] } }
        : each,
    );
    const result = scanText(
      planOf([
        ...inside,
        ...functionIn('aws_subnet.private.id'),
        bucket,
        denying({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }),
      ]),
      put,
    );

    expect(verdict(result, 'aws_lambda_function.ask', 'aws_s3_bucket.files')).toBe('broken');
  });
});
