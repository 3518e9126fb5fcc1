import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { developer, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const sourceIpPage: HandbookPage = {
  id: 'source-ip',
  title: 'Access only from an address',
  definition:
    "`aws:SourceIp` compares the caller's public address with CIDR blocks, by `IpAddress` and `NotIpAddress`. It suits people in an office; a Lambda function calls from an address of its own.",
  wrong: [
    {
      belief: 'aws:SourceIp works for calls through a VPC endpoint',
      truth:
        'Through a VPC endpoint the key is absent: compare `aws:VpcSourceIp`, `aws:SourceVpc` or `aws:SourceVpce`.',
    },
    {
      belief: 'a Deny with NotIpAddress only hits strangers',
      truth: 'It also hits AWS services that call for you: except them with `"Bool": {"aws:ViaAWSService": "false"}`.',
    },
  ],
  facts: [
    "Private addresses (10.x, 192.168.x) never match: the key holds the public address that AWS sees, such as the office's or NAT gateway's.",
    'An address is no proof of identity: combine it with MFA or a sign-in.',
  ],
  why: 'A stolen key is of no use elsewhere.',
  check:
    "CloudTrail's `sourceIPAddress` shows what AWS saw; a service's name there means the call came through a service.",

  rows: {
    where: 'in a Condition',
    does: 'binds calls to addresses',
    owner: 'whoever writes the policy',
    when: 'people call from known networks',
  },
  example: {
    says: 'Denied from outside the office, but for services that call on behalf.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', novaLite),
          deny('*', '*', {
            NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
            Bool: { 'aws:ViaAWSService': 'false' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'bedrock:InvokeModel', novaLite], {
        'aws:SourceIp': '203.0.113.7',
        'aws:ViaAWSService': false,
      }),
      asks('explicitDeny', [developer, 'bedrock:InvokeModel', novaLite], {
        'aws:SourceIp': '198.51.100.9',
        'aws:ViaAWSService': false,
      }),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('AWS: Denies access to AWS based on the source IP', 'reference_policies_examples_aws_deny-ip'),
  related: ['vpc', 'via-service', 'conditions'],
  names: [
    'aws:sourceip',
    'sourceip',
    'source ip',
    'ip address',
    'ip-adresse',
    'adresse ip',
    'dirección ip',
    'endereço ip',
    'indirizzo ip',
    'ipアドレス',
    'ip アドレス',
    'ip 地址',
    'ip地址',
    'notipaddress',
    'office network',
    'firmennetz',
  ],
};
