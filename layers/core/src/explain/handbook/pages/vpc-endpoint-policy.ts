import { docsPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const vpcEndpointPolicyPage: HandbookPage = {
  id: 'vpc-endpoint-policy',
  title: 'Policy of a VPC endpoint',
  definition:
    'Each VPC endpoint has a policy of its own that limits what may pass through it: which principals, actions, resources. By default it allows everything; it grants nothing and replaces no other policy.',
  wrong: [
    {
      belief: 'the endpoint policy gives my function access to Bedrock',
      truth: 'It only lets the call through; the execution role must allow it as well.',
    },
    {
      belief: "a denial by the endpoint policy shows in the role's policies",
      truth: 'The message says “because no VPC endpoint policy allows”: change the endpoint, not the role.',
    },
  ],
  facts: [
    'Gateway endpoints (S3, DynamoDB) take an account as principal for its root user only: use `"*"` with `aws:PrincipalArn` or `aws:PrincipalAccount`.',
    "A narrow policy on the S3 endpoint also stops AWS's own buckets, such as those of layers or package mirrors.",
  ],
  why: "It keeps data from leaving through the endpoint to somebody else's account.",
  check: '`aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ID --query "VpcEndpoints[].PolicyDocument"`',

  rows: {
    where: 'on a VPC endpoint',
    does: 'limits what passes; grants nothing',
    owner: "the network's owner",
    when: 'only known accounts and resources may be reached from the VPC',
  },
  example: {
    says: 'Through this endpoint only one model may be invoked.',
    policies: {
      vpcEndpoint: [policy(open('*', ['bedrock:InvokeModel', novaLite]))],
      identity: [policy(allow('bedrock:InvokeModel', [novaLite, novaPro]))],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: docsPage(
    'Control access to VPC endpoints using endpoint policies',
    'vpc/latest/privatelink/vpc-endpoints-access',
  ),
  related: ['vpc', 'data-perimeter', 'evaluation'],
  names: [
    'endpoint policy',
    'vpc endpoint policy',
    'endpoint policies',
    'endpunktrichtlinie',
    'vpc-endpunktrichtlinie',
    'politique de point de terminaison',
    'política de punto de enlace',
    'política de punto de conexión',
    'política de endpoint',
    "policy dell'endpoint",
    'エンドポイントポリシー',
    '终端节点策略',
    'vpc 终端节点策略',
    'vpc终端节点策略',
    'vpcエンドポイントポリシー',
    'vpc エンドポイントポリシー',
    '端点策略',
  ],
};
