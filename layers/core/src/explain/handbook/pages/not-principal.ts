import { iamPage } from '../aws-page.ts';
import { allow, asks, open, policy } from '../example.ts';
import { account, app, developer, objects, oneObject, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const notPrincipalPage: HandbookPage = {
  id: 'not-principal',
  title: 'NotPrincipal',
  definition:
    '`NotPrincipal` matches everyone **but** those listed, in resource policies only. With Deny it must list the account, the role **and** its session, or it denies them too; it also denies every identity that has a permissions boundary. Prefer `"Principal": "*"` with a condition on `aws:PrincipalArn`.',
  wrong: [
    {
      belief: "NotPrincipal with the role's ARN exempts the role",
      truth:
        'A call comes from a session of the role in an account: all three must be listed, which is why AWS advises conditions instead.',
    },
    {
      belief: 'Allow with NotPrincipal is fine',
      truth: 'AWS does not support it with Allow: it would let everybody else in, also anonymous callers.',
    },
  ],
  facts: [
    'Identity policies, trust policies, SCPs and RCPs cannot have it.',
    'In a Deny it also stops AWS services that are not listed.',
  ],
  why: 'It comes from a time before condition keys could say the same.',
  check: "IAM Access Analyzer's validation warns about Allow with NotPrincipal.",

  rows: {
    where: 'in resource policies, instead of Principal',
    does: 'matches everyone but the list',
    owner: "the resource's owner",
    when: 'better not: a condition on aws:PrincipalArn says it',
  },
  example: {
    says: 'The better way: deny everyone but one role by a condition.',
    policies: {
      resource: [
        policy(open({ AWS: account }, ['s3:GetObject', objects]), {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:GetObject',
          Resource: objects,
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn('chat-fn') } },
        }),
      ],
      identity: [policy(allow('s3:GetObject', objects))],
    },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('explicitDeny', [developer, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: NotPrincipal', 'reference_policies_elements_notprincipal'),
  related: ['principal', 'principal-arn', 'not-action'],
  names: ['notprincipal', 'not principal'],
};
