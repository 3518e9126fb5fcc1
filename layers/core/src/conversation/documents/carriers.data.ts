import type { Composition } from '../compose/composition.ts';

type Document = Readonly<Record<string, unknown>>;

/** What holds a policy in each form; `field` is where its document goes. */
type Carrier = {
  readonly is: (made: Composition) => boolean;
  readonly label: string;
  readonly logicalId: string;
  readonly terraform: { readonly type: string; readonly field: string; readonly fields: Readonly<Record<string, string>> };
  readonly template: (document: Document) => Document;
  readonly cli: string;
  readonly cdk: string;
};

const titled =
  (word: string) =>
  ({ title }: Composition): boolean =>
    title.toLowerCase().includes(word);

/** The first is for a policy of an identity, and for what no other row knows. */
export const carriers: readonly [Carrier, ...Carrier[]] = [
  {
    is: ({ policyType }) => policyType === 'identity' || policyType === 'permissionsBoundary',
    label: 'composed',
    logicalId: 'ComposedPolicy',
    terraform: { type: 'aws_iam_policy', field: 'policy', fields: { name: 'composed' } },
    template: (document) => ({ Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } }),
    cli: 'aws iam create-policy --policy-name composed --policy-document file://policy.json',
    cdk: 'role.addToPrincipalPolicy',
  },
  {
    is: ({ policyType }) => policyType === 'serviceControl',
    label: 'composed',
    logicalId: 'ComposedPolicy',
    terraform: { type: 'aws_organizations_policy', field: 'content', fields: { name: 'composed', type: 'SERVICE_CONTROL_POLICY' } },
    template: (document) => ({ Type: 'AWS::Organizations::Policy', Properties: { Name: 'composed', Type: 'SERVICE_CONTROL_POLICY', Content: document } }),
    cli: 'aws organizations create-policy --name composed --type SERVICE_CONTROL_POLICY --description composed --content file://policy.json',
    cdk: 'statements.push',
  },
  {
    is: titled('trust'),
    label: 'trusting',
    logicalId: 'TrustingRole',
    terraform: { type: 'aws_iam_role', field: 'assume_role_policy', fields: { name: '{RoleName}' } },
    template: (document) => ({ Type: 'AWS::IAM::Role', Properties: { RoleName: '{RoleName}', AssumeRolePolicyDocument: document } }),
    cli: "aws iam update-assume-role-policy --role-name '{RoleName}' --policy-document file://policy.json",
    cdk: 'role.assumeRolePolicy!.addStatements',
  },
  {
    is: titled('bucket'),
    label: 'admitting',
    logicalId: 'AdmittingPolicy',
    terraform: { type: 'aws_s3_bucket_policy', field: 'policy', fields: { bucket: '{BucketName}' } },
    template: (document) => ({ Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: '{BucketName}', PolicyDocument: document } }),
    cli: "aws s3api put-bucket-policy --bucket '{BucketName}' --policy file://policy.json",
    cdk: 'bucket.addToResourcePolicy',
  },
  {
    is: titled('key'),
    label: 'admitting',
    logicalId: 'AdmittingKey',
    terraform: { type: 'aws_kms_key_policy', field: 'policy', fields: { key_id: '{KeyId}' } },
    template: (document) => ({ Type: 'AWS::KMS::Key', Properties: { KeyPolicy: document } }),
    cli: "aws kms put-key-policy --key-id '{KeyId}' --policy-name default --policy file://policy.json",
    cdk: 'key.addToResourcePolicy',
  },
  {
    is: titled('queue'),
    label: 'admitting',
    logicalId: 'AdmittingPolicy',
    terraform: { type: 'aws_sqs_queue_policy', field: 'policy', fields: { queue_url: '{QueueUrl}' } },
    template: (document) => ({ Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: ['{QueueUrl}'], PolicyDocument: document } }),
    cli: "aws sqs set-queue-attributes --queue-url '{QueueUrl}' --attributes \"$(jq '{Policy: tostring}' policy.json)\"",
    cdk: 'queue.addToResourcePolicy',
  },
  {
    is: titled('topic'),
    label: 'admitting',
    logicalId: 'AdmittingPolicy',
    terraform: { type: 'aws_sns_topic_policy', field: 'policy', fields: { arn: '{TopicArn}' } },
    template: (document) => ({ Type: 'AWS::SNS::TopicPolicy', Properties: { Topics: ['{TopicArn}'], PolicyDocument: document } }),
    cli: "aws sns set-topic-attributes --topic-arn '{TopicArn}' --attribute-name Policy --attribute-value file://policy.json",
    cdk: 'topic.addToResourcePolicy',
  },
  {
    is: titled('secret'),
    label: 'admitting',
    logicalId: 'AdmittingPolicy',
    terraform: { type: 'aws_secretsmanager_secret_policy', field: 'policy', fields: { secret_arn: '{SecretArn}' } },
    template: (document) => ({ Type: 'AWS::SecretsManager::ResourcePolicy', Properties: { SecretId: '{SecretArn}', ResourcePolicy: document } }),
    cli: "aws secretsmanager put-resource-policy --secret-id '{SecretArn}' --resource-policy file://policy.json",
    cdk: 'secret.addToResourcePolicy',
  },
];
