import { bedrockPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const vpcPage: HandbookPage = {
  id: 'vpc',
  title: 'Access only from a VPC',
  definition:
    'A call through a VPC endpoint (PrivateLink) does not touch the internet and carries `aws:SourceVpce` and `aws:SourceVpc`. A policy that denies when `aws:SourceVpce` is not your endpoint keeps Bedrock, buckets or keys inside.',
  wrong: [
    {
      belief: 'a Lambda function in a VPC uses the endpoint by itself',
      truth:
        'A function in a VPC uses the endpoint only if there is an interface endpoint for that service, private DNS is on, and the security group lets 443 through.',
    },
    {
      belief: 'one Bedrock endpoint serves all',
      truth:
        '`bedrock-runtime` and `bedrock-mantle` are for models, `bedrock-agent-runtime` for agents and knowledge bases, `bedrock` and `bedrock-agent` for managing them: each is its own endpoint.',
    },
  ],
  facts: [
    "Two policies can deny then: the endpoint's own policy, and a Deny elsewhere that compares these keys.",
    '`aws:SourceIp` is absent on this way; compare `aws:VpcSourceIp`.',
    'A time-out is no denial: then routing, DNS or the security group is missing.',
  ],
  why: 'Data that must not leave the private network, and credentials that are worthless outside of it.',
  check:
    '`aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].[ServiceName,VpcEndpointId,PolicyDocument]"`; CloudTrail\'s `vpcEndpointId` shows the way a call took.',
  otherAccount: "The key holds the caller's endpoint, whatever account owns the resource.",
  rows: {
    where: 'in a Condition, with an endpoint in the network',
    does: 'binds calls to your private network',
    owner: 'network and policy owners',
    when: 'data must not travel the internet',
  },
  example: {
    says: 'Models only through our endpoint.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', novaLite),
          deny('bedrock:InvokeModel', '*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-0abc123def4567890' } }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite], { 'aws:SourceVpce': 'vpce-0abc123def4567890' }),
      asks('explicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Use interface VPC endpoints (AWS PrivateLink)', 'vpc-interface-endpoints'),
  related: ['vpc-endpoint-policy', 'source-ip', 'data-perimeter'],
  names: [
    'aws:sourcevpce',
    'aws:sourcevpc',
    'sourcevpce',
    'vpc endpoint',
    'vpc endpoints',
    'privatelink',
    'vpc-endpunkt',
    'point de terminaison vpc',
    "point de terminaison d'un vpc",
    'punto de enlace de vpc',
    'punto de conexión de vpc',
    'endpoint da vpc',
    'endpoint vpc',
    'vpcエンドポイント',
    'vpc エンドポイント',
    'vpc 终端节点',
    'vpc终端节点',
    'vpc 端点',
  ],
};
