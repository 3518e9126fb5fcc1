import { iamPage } from '../aws-page.ts';
import { allow, asks, policy, trust } from '../example.ts';
import { otherAccount, outsider, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const externalIdPage: HandbookPage = {
  id: 'external-id',
  title: 'External id',
  definition:
    'An external id is a value that a third party sends when it assumes a role in your account; your trust policy demands it with `sts:ExternalId`. It keeps that company from using your role on behalf of another of its customers.',
  wrong: [
    {
      belief: 'the external id is a secret or a password',
      truth: 'It need not be secret: it must be unique per customer and chosen by the third party, not by you.',
    },
  ],
  facts: [
    'Only `AssumeRole` carries it, not the SAML and web identity variants.',
    "Inside one's own organization it brings nothing; there name the role.",
    'A missing or wrong value ends in AccessDenied on `sts:AssumeRole`.',
  ],
  why: "The vendor's one account serves many customers: the external id says for which one it acts just now.",
  check:
    "`aws iam get-role --role-name NAME --query Role.AssumeRolePolicyDocument` shows the value that is demanded; the vendor's page shows the one it sends.",
  otherAccount: "It belongs to the trust of a third party's account: that account as Principal, and the condition.",
  rows: {
    where: 'in a trust policy, as condition',
    does: "ties a third party's call to you",
    owner: 'you demand it, the third party issues it',
    when: "a vendor's account gets a role",
  },
  example: {
    says: "The vendor's account may assume the role only with this external id.",
    policies: {
      resource: [policy(trust({ AWS: otherAccount }, { StringEquals: { 'sts:ExternalId': 'customer-4711' } }))],
      identity: [policy(allow('sts:AssumeRole', roleArn('vendor')))],
    },
    asks: [
      asks('allowed', [outsider, 'sts:AssumeRole', roleArn('vendor')], { 'sts:ExternalId': 'customer-4711' }),
      asks('implicitDeny', [outsider, 'sts:AssumeRole', roleArn('vendor')], { 'sts:ExternalId': 'customer-0815' }),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Access to AWS accounts owned by third parties', 'id_roles_common-scenarios_third-party'),
  related: ['confused-deputy', 'cross-account', 'trust'],
  names: [
    'external id',
    'externalid',
    'external-id',
    'sts:externalid',
    'externe id',
    'id externe',
    'identifiant externe',
    'id externo',
    'identificador externo',
    'id esterno',
    '外部 id',
    '外部id',
  ],
};
