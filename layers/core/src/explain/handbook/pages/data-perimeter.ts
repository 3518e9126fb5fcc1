import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { app, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const dataPerimeterPage: HandbookPage = {
  id: 'data-perimeter',
  title: 'Data perimeter',
  definition:
    'A data perimeter says: only **our identities** reach **our resources** from **expected networks**. Three kinds of policy draw it: SCPs for our identities, RCPs for our resources, VPC endpoint policies for our network.',
  wrong: [
    {
      belief: 'a data perimeter replaces least privilege',
      truth: 'It is the outer fence; permissions inside still have to be narrow.',
    },
  ],
  facts: [
    'Keys: `aws:PrincipalOrgID`, `aws:ResourceOrgID`, `aws:SourceVpc`, `aws:SourceIp`, and exceptions by `aws:PrincipalIsAWSService` and `aws:ViaAWSService`.',
    'Roll it out on a test OU first: it denies explicitly, and no Allow helps.',
    'Foundation models belong to AWS: a Deny by `aws:ResourceOrgID` must exempt `bedrock:InvokeModel`.',
  ],
  why: 'One wrong policy or one stolen key must not carry data out of the company.',
  check: "IAM Access Analyzer's external access findings show what still crosses it.",
  otherAccount: 'Partners outside are named as exceptions.',
  rows: {
    where: 'across the organization',
    does: 'denies what crosses the fence',
    owner: "the organization's administrators",
    when: 'data must not leave the company',
  },
  example: {
    says: 'Our identities may only use buckets of our organization.',
    policies: {
      serviceControl: [
        [
          policy(
            allow('*', '*'),
            deny('s3:*', '*', { StringNotEqualsIfExists: { 'aws:ResourceOrgID': 'o-exampleorg1' } }),
          ),
        ],
      ],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject], { 'aws:ResourceOrgID': 'o-exampleorg1' }),
      asks('explicitDeny', [app, 's3:GetObject', oneObject], { 'aws:ResourceOrgID': 'o-otherorg99' }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Establish permissions guardrails using data perimeters', 'access_policies_data-perimeters'),
  related: ['rcp', 'scp', 'vpc-endpoint-policy', 'organization-condition'],
  names: [
    'data perimeter',
    'data perimeters',
    'datenperimeter',
    'périmètre de données',
    'perímetro de datos',
    'perímetro de dados',
    'perimetro dei dati',
    'データ境界',
    'データペリメーター',
    '数据边界',
  ],
};
