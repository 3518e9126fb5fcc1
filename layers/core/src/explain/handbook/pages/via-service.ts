import { iamPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { app, key, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const viaServicePage: HandbookPage = {
  id: 'via-service',
  title: 'Calls through a service (ViaAWSService, CalledVia, kms:ViaService)',
  definition:
    'Some calls are made by an AWS service with **your** credentials, such as S3 decrypting by KMS. `aws:ViaAWSService` is true then, `aws:CalledVia` lists the services on the way, and `kms:ViaService` names the service that uses a key.',
  wrong: [
    {
      belief: 'ViaService means that any service may use the key',
      truth:
        '`kms:ViaService` with `s3.us-east-1.amazonaws.com` lets exactly S3 in that Region use it for you, and no direct call.',
    },
    {
      belief: 'aws:ViaAWSService is true when a service role is used',
      truth: "A service role's own call is not “via”: only calls with the caller's credentials passed on are.",
    },
  ],
  facts: [
    'Except them from a Deny on addresses, or decryption stops: `"Bool": {"aws:ViaAWSService": "false"}`.',
    'The chain shows in CloudTrail as `invokedBy`.',
  ],
  why: 'A key may serve one service without being usable by hand.',
  check: 'In CloudTrail, `userIdentity.invokedBy` of the `kms:Decrypt` event names the service.',

  rows: {
    where: 'in a Condition',
    does: 'tells direct calls from passed-on ones',
    owner: 'whoever writes the policy',
    when: 'keys, and denies on addresses',
  },
  example: {
    says: 'The key may be used through S3 only.',
    policies: {
      resource: [
        policy(
          open({ AWS: roleArn('chat-fn') }, ['kms:Decrypt', '*'], {
            StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'kms:Decrypt', key], { 'kms:ViaService': 's3.us-east-1.amazonaws.com' }),
      asks('implicitDeny', [app, 'kms:Decrypt', key]),
    ],
  },
  arrow: 'service → KMS key',
  source: iamPage('AWS global condition context keys', 'reference_policies_condition-keys'),
  related: ['kms', 'source-ip', 'conditions'],
  names: ['aws:viaawsservice', 'viaawsservice', 'aws:calledvia', 'calledvia', 'kms:viaservice', 'viaservice'],
};
