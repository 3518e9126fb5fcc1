import { type Fields, fields } from './plan.ts';
import { policyDocument } from './policy-document.ts';
import { type Reader, reader } from './reader.ts';
import { dot, idOf } from './written-value.ts';

type Making = (read: Reader) => Fields;

const owned =
  (owner: string, attribute: string, key = 'PolicyDocument'): Making =>
  ({ value, resource, plan }) => ({
    [owner]: [value(attribute)],
    [key]: policyDocument(plan, resource, 'policy'),
  });

/** The readers of a type whose attribute refers to the resource. */
const besideOf = ({ plan, resource }: Reader, type: string, attribute: string): readonly Reader[] =>
  plan.planned
    .filter((each) => each.type === type)
    .map((each) => reader(plan, each))
    .filter(({ refersTo }) => refersTo(attribute) === resource.address);

/** A policy that stands in the resource, else in the one beside it that names it. */
const policyOf = (read: Reader, [type, attribute]: readonly [type: string, attribute: string]): unknown => {
  const own = policyDocument(read.plan, read.resource, 'policy');
  const [beside] = own === undefined ? besideOf(read, type, attribute) : [];
  return beside === undefined ? own : policyDocument(beside.plan, beside.resource, 'policy');
};

// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_acl#acl
const cannedLists: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
  'authenticated-read': 'AuthenticatedRead',
};

/** What a bucket opens to the public by a canned list, and what it ignores of that. */
export const publicAccess = (read: Reader): Fields => {
  const [list] = besideOf(read, 'aws_s3_bucket_acl', 'bucket');
  const [block] = besideOf(read, 'aws_s3_bucket_public_access_block', 'bucket');
  return {
    AccessControl: cannedLists[String((list ?? read).value('acl') ?? '')],
    PublicAccessBlockConfiguration: {
      BlockPublicPolicy: block?.value('block_public_policy'),
      IgnorePublicAcls: block?.value('ignore_public_acls'),
    },
  };
};

/** The policies of resources, in a resource of their own or within. */
export const policyProperties: Readonly<Record<string, Making>> = {
  __proto__: null as never,
  aws_sqs_queue_policy: owned('Queues', 'queue_url'),
  aws_sns_topic_policy: owned('Topics', 'arn'),
  aws_s3_bucket_policy: owned('Bucket', 'bucket'),
  aws_secretsmanager_secret_policy: ({ value, resource, plan }) => ({
    SecretId: value('secret_arn'),
    ResourcePolicy: policyDocument(plan, resource, 'policy'),
  }),
  aws_kms_key: (read) => ({ KeyPolicy: policyOf(read, ['aws_kms_key_policy', 'key_id']) }),
  aws_ecr_repository: (read) => ({
    RepositoryName: read.name('name'),
    RepositoryPolicyText: policyOf(read, ['aws_ecr_repository_policy', 'repository']),
  }),
  aws_opensearch_domain: ({ value, name, resource, plan }) => ({
    DomainName: name('domain_name'),
    AccessPolicies: policyDocument(plan, resource, 'access_policies'),
    ...(value('vpc_options') === undefined ? {} : { VPCOptions: fields(value('vpc_options')) }),
  }),
  aws_lambda_layer_version_permission: ({ value }) => ({
    Principal: value('principal'),
    OrganizationId: value('organization_id'),
  }),
};

const within: Readonly<Record<string, readonly [type: string, owner: string]>> = {
  __proto__: null as never,
  aws_sqs_queue: ['AWS::SQS::QueuePolicy', 'Queues'],
  aws_sns_topic: ['AWS::SNS::TopicPolicy', 'Topics'],
  aws_s3_bucket: ['AWS::S3::BucketPolicy', 'Bucket'],
};

/** A policy that stands within a resource as the resource that a template has for it. */
export const policyWithin = ({ plan, resource }: Reader): readonly (readonly [id: string, resource: Fields])[] => {
  const [Type, owner] = within[resource.type] ?? [];
  const document = Type === undefined ? undefined : policyDocument(plan, resource, 'policy');
  if (Type === undefined || owner === undefined || document === undefined) return [];
  const id = idOf(resource.address);
  return [[`${id}${dot}policy`, { Type, Properties: { [owner]: [{ Ref: id }], PolicyDocument: document } }]];
};
