import { iamPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { objects, oneObject, otherAccount, outsider } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const externalAccessPage: HandbookPage = {
  id: 'external-access',
  title: 'External access findings',
  definition:
    'The external access analyzer reports each resource (bucket, role, key, function, queue, secret, …) whose policy lets in somebody outside the zone of trust: the public, another account, a federated identity. It reasons over the policy and needs no traffic.',
  wrong: [
    {
      belief: 'no finding means nobody accessed it',
      truth: 'No finding does not mean that nobody came: it says who **could**; who **did** stands in CloudTrail.',
    },
  ],
  facts: [
    'Zone of trust: the account or the organization.',
    'It works per Region: make one in each Region you use.',
    "A bucket's finding says whether by policy, ACL or access point, and whether it is public.",
  ],
  why: 'Sharing by accident is found by reasoning, not by the newspaper.',
  check: '`aws accessanalyzer list-findings-v2 --analyzer-arn ARN --filter \'{"status":{"eq":["ACTIVE"]}}\'`',
  otherAccount: 'Every trusted account appears once; archive what is meant.',
  rows: {
    where: 'an analyzer of an account or organization',
    does: 'reports who outside may enter',
    owner: 'the security team',
    when: 'an auditor asks who outside has access',
  },
  example: {
    says: 'A bucket policy that would be reported: another account may read.',
    policies: {
      resource: [policy(open({ AWS: otherAccount }, ['s3:GetObject', objects]))],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [outsider, 's3:GetObject', oneObject], { 'aws:PrincipalAccount': otherAccount }),
      asks('implicitDeny', ['anonymous', 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Findings for external and unused access', 'access-analyzer-findings'),
  related: ['access-analyzer', 'public-bucket', 'internal-access'],
  names: [
    'external access',
    'external access analyzer',
    'external access finding',
    'externer zugriff',
    'accès externe',
    'acceso externo',
    'acesso externo',
    'accesso esterno',
    '外部アクセス',
    '外部访问',
  ],
};
