import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, bucket, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const notResourcePage: HandbookPage = {
  id: 'not-resource',
  title: 'NotResource',
  definition:
    '`NotResource` matches every resource **but** those listed. With Deny it keeps an identity inside a list of resources; with Allow it opens everything else, now and later.',
  wrong: [
    {
      belief: 'Allow with NotResource protects the listed resource',
      truth: 'With Allow it only does not grant what is listed; another statement may. To protect a resource, deny it.',
    },
  ],
  facts: [
    'With Deny, list bucket and objects both, or the one left out is denied as well.',
    'A variable in it that has no value makes the statement match no resource.',
  ],
  why: '“Nothing outside these” can be said once, whatever else is granted.',
  check: '`aws iam simulate-custom-policy` with an ARN of the list and one outside it.',

  rows: {
    where: 'in a statement, instead of Resource',
    does: 'matches everything but the list',
    owner: 'whoever writes the policy',
    when: 'with Deny, to keep inside a list',
  },
  example: {
    says: 'No object outside this bucket, whatever else allows it.',
    policies: {
      identity: [
        policy(allow('s3:GetObject', 'arn:aws:s3:::*/*'), {
          Effect: 'Deny',
          Action: 's3:*',
          NotResource: [bucket, objects],
        }),
      ],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('explicitDeny', [app, 's3:GetObject', 'arn:aws:s3:::other-bucket/guide.pdf']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: NotResource', 'reference_policies_elements_notresource'),
  related: ['not-action', 'resource-element'],
  names: ['notresource', 'not resource'],
};
