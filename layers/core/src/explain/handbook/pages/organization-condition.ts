import { iamPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { objects, oneObject, outsider } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const organizationConditionPage: HandbookPage = {
  id: 'organization-condition',
  title: 'Only our organization (aws:PrincipalOrgID)',
  definition:
    "`aws:PrincipalOrgID` is the organization of the caller's account. In a resource policy it opens a bucket or key to all accounts of the organization without listing them; `aws:ResourceOrgID` asks the same of the resource.",
  wrong: [
    {
      belief: 'aws:PrincipalOrgID includes AWS services',
      truth: 'A service principal carries no organization: let it in by a statement of its own.',
    },
  ],
  facts: [
    'With it, `"Principal": "*"` is not public: only members of the organization match.',
    'The callers still need an Allow in their own accounts.',
    '`aws:PrincipalOrgPaths` narrows to an OU.',
  ],
  why: "Accounts come and go; the organization's id stays.",
  check: '`aws organizations describe-organization --query Organization.Id`',
  otherAccount: 'It replaces the list of accounts: every account of the organization, and no other.',
  rows: {
    where: 'in a Condition of a resource policy',
    does: 'opens or closes for one organization',
    owner: "the resource's owner",
    when: 'many accounts of ours share a resource',
  },
  example: {
    says: 'The bucket may be read by all accounts of the organization.',
    policies: {
      resource: [
        policy(open('*', ['s3:GetObject', objects], { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1' } })),
      ],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [outsider, 's3:GetObject', oneObject], { 'aws:PrincipalOrgID': 'o-exampleorg1' }),
      asks('implicitDeny', [outsider, 's3:GetObject', oneObject], { 'aws:PrincipalOrgID': 'o-otherorg99' }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('AWS global condition context keys', 'reference_policies_condition-keys'),
  related: ['data-perimeter', 'cross-account', 'rcp', 'scp'],
  names: [
    'aws:principalorgid',
    'principalorgid',
    'aws:resourceorgid',
    'principalorgpaths',
    'our organization',
    'whole organization',
    'organisation der aufrufer',
  ],
};
