import { iamPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { account, app, bucket, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const principalArnPage: HandbookPage = {
  id: 'principal-arn',
  title: 'aws:PrincipalArn',
  definition:
    "`aws:PrincipalArn` is the ARN of the caller's user or role; for a session it is the **role's** ARN, without the session name. In conditions it takes patterns, which `Principal` does not.",
  wrong: [
    {
      belief: "aws:PrincipalArn holds the session's ARN",
      truth: "For role sessions it is the role's ARN (with its path).",
    },
  ],
  facts: [
    'With `"Principal": "*"` and this key a bucket policy lets in a family of roles, such as those of a permission set: `arn:aws:iam::ACCOUNT:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_NAME_*`.',
    'In a Deny with `ArnNotLike` it exempts roles, which `NotPrincipal` does badly.',
  ],
  why: 'Roles whose names end in something random, or that are made anew, keep matching.',
  check: '`aws iam get-role --role-name NAME --query Role.Arn` shows the value, path included.',

  rows: {
    where: 'in a Condition',
    does: "compares the caller's role or user by pattern",
    owner: 'whoever writes the policy',
    when: 'a family of roles, or an exception from a Deny',
  },
  example: {
    says: 'All roles of one permission set may read the bucket.',
    policies: {
      resource: [
        policy(
          open({ AWS: account }, ['s3:GetObject', objects], {
            ArnLike: {
              'aws:PrincipalArn':
                'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Reader_*',
            },
          }),
        ),
      ],
      identity: [policy(allow('s3:ListBucket', bucket))],
    },
    asks: [asks('implicitDeny', [app, 's3:GetObject', oneObject]), asks('allowed', [app, 's3:ListBucket', bucket])],
  },
  arrow: 'every arrow',
  source: iamPage('AWS global condition context keys', 'reference_policies_condition-keys'),
  related: ['not-principal', 'principal', 'permission-sets'],
  names: ['aws:principalarn', 'principalarn', 'principal arn'],
};
