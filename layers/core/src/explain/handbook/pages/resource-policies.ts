import { iamPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { app, developer, objects, oneObject, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const resourcePoliciesPage: HandbookPage = {
  id: 'resource-policies',
  title: 'Resource policies',
  definition:
    'A resource policy sits on the resource itself (a bucket, key, function, secret, queue, or a role: its trust policy) and says with `Principal` who may do what to it. Within one account it can grant by itself; from another account it is the half that must be there.',
  wrong: [
    {
      belief: 'a role always needs an identity policy as well',
      truth:
        "Within one account an Allow in the resource's own policy that names the caller suffices, except for role trust and KMS keys, which must allow themselves.",
    },
    {
      belief: 'every AWS resource has a resource policy',
      truth:
        'Many have none: a foundation model, or a knowledge base with a vector store of yours, cannot name another account (a managed knowledge base can); there the caller assumes a role.',
    },
  ],
  facts: [
    'A Lambda function has one beside its execution role: it says who may **call** the function, such as API Gateway, S3 or a Bedrock agent.',
    'An AWS service that calls with its service principal has no identity policy: only the resource policy can let it in.',
    'Tie services to their source with `aws:SourceArn` and `aws:SourceAccount`.',
  ],
  why: 'The owner of a resource decides who comes in, also services and other accounts that have no identity here.',
  check:
    '`aws s3api get-bucket-policy --bucket NAME`, `aws lambda get-policy --function-name NAME`, `aws kms get-key-policy --key-id ID --policy-name default`.',
  otherAccount:
    "It must name the other account or its role, and the caller's identity policy over there must allow the action too: both.",
  rows: {
    where: 'on the resource itself',
    does: 'grants (or denies) access to whom its Principal names',
    owner: "the resource's owner",
    when: 'a service or another account must be let in',
  },
  example: {
    says: "On the bucket: the function's role may read its objects; the role itself needs no further policy in the same account.",
    policies: { resource: [policy(open({ AWS: roleArn('chat-fn') }, ['s3:GetObject', objects]))] },
    asks: [
      asks('allowed', [app, 's3:GetObject', oneObject]),
      asks('implicitDeny', [developer, 's3:GetObject', oneObject]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Identity-based policies and resource-based policies', 'access_policies_identity-vs-resource'),
  related: ['identity-policies', 'principal', 'cross-account', 'lambda-role'],
  names: [
    'resource policy',
    'resource-based policy',
    'resource based policy',
    'resource-based policies',
    'resource policies',
    'bucket policy',
    'bucket policies',
    'ressourcenbasierte richtlinie',
    'bucket-richtlinie',
    'politique basée sur les ressources',
    'politique de compartiment',
    'política basada en recursos',
    'política de bucket',
    'política baseada em recurso',
    'policy basata sulle risorse',
    'policy del bucket',
    'リソースベースポリシー',
    'リソースベースのポリシー',
    'バケットポリシー',
    '基于资源的策略',
    '存储桶策略',
  ],
};
