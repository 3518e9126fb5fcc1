import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, bucket, objects, oneObject } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const resourceElementPage: HandbookPage = {
  id: 'resource-element',
  title: 'Resource and ARNs',
  definition:
    '`Resource` names what the actions may be done to, by ARN (Amazon Resource Name): `arn:aws:service:region:account:type/name`. `*` and `?` may stand in it; `"*"` means everything and is right only for actions that have no resource type.',
  wrong: [
    {
      belief: 'a region or account may be left out anywhere',
      truth:
        "Only where the service's ARN has none: foundation models have no account, S3 buckets neither Region nor account.",
    },
  ],
  facts: [
    "ARNs are case-sensitive, and the wrong type never matches: a bucket's ARN is not its objects', `bucket/*` is not the bucket.",
    'A statement with several actions needs ARNs that fit each of them, or two statements.',
    'Foundation model: `arn:aws:bedrock:REGION::foundation-model/MODEL`; inference profile: `arn:aws:bedrock:REGION:ACCOUNT:inference-profile/ID`.',
  ],
  why: 'The same action on everything and on one thing are worlds apart.',
  check:
    'The Service Authorization Reference lists the resource types of each action; the error names the ARN that was asked.',

  rows: {
    where: 'in a statement',
    does: 'names what the action may touch',
    owner: 'whoever writes the policy',
    when: 'always, unless NotResource stands there',
  },
  example: {
    says: 'Listing is asked on the bucket, reading on its objects: two ARNs.',
    policies: { identity: [policy(allow('s3:ListBucket', bucket), allow('s3:GetObject', objects))] },
    asks: [
      asks('allowed', [app, 's3:ListBucket', bucket]),
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('implicitDeny', [app, 's3:GetObject', 'arn:aws:s3:::other-bucket/guide.pdf']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Resource', 'reference_policies_elements_resource'),
  related: ['s3-arns', 'wildcards', 'not-resource', 'least-privilege'],
  names: [
    'resource element',
    '"resource"',
    'amazon resource name',
    'élément resource',
    'elemento resource',
    'resource要素',
    'resource 元素',
    'arn format',
  ],
};
