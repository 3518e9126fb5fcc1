import type { Composition } from '../compose/composition.ts';

type Document = Readonly<Record<string, unknown>> | readonly object[];
type Resource = Readonly<Record<string, unknown>>;

/** What holds a policy in each form; `field` is where its document goes. */
type Carrier = {
  readonly is: (made: Composition) => boolean;
  readonly label: string;
  readonly logicalId: string;
  readonly terraform: { readonly type: string; readonly field: string; readonly fields: Readonly<Record<string, string>> };
  readonly template: (document: Document) => Resource;
  readonly cli: string;
  /** The call that takes a statement; null: CDK has none, and takes the template's resource. */
  readonly cdk: string | null;
};

const titled =
  (word: string) =>
  ({ title }: Composition): boolean =>
    title.toLowerCase().includes(word);

/** The first is for a policy of an identity, and for what no other row knows. */
export const carriers: readonly [Carrier, ...Carrier[]] = [
  {
    is: ({ policyType, title }) =>
      (policyType === 'identity' || policyType === 'permissionsBoundary') && !title.includes('permission set'),
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
    is: titled('permission set'),
    label: 'composed',
    logicalId: 'ComposedPermissionSet',
    terraform: { type: 'aws_ssoadmin_permission_set_inline_policy', field: 'inline_policy', fields: { instance_arn: '{InstanceArn}', permission_set_arn: '{PermissionSetArn}' } },
    template: (document) => ({ Type: 'AWS::SSO::PermissionSet', Properties: { InstanceArn: '{InstanceArn}', Name: '{PermissionSetName}', InlinePolicy: document } }),
    cli: "aws sso-admin put-inline-policy-to-permission-set --instance-arn '{InstanceArn}' --permission-set-arn '{PermissionSetArn}' --inline-policy file://policy.json\naws sso-admin provision-permission-set --instance-arn '{InstanceArn}' --permission-set-arn '{PermissionSetArn}' --target-type ALL_PROVISIONED_ACCOUNTS",
    cdk: null,
  },
  {
    is: ({ policyType }) => policyType === 'resourceControl',
    label: 'composed',
    logicalId: 'ComposedPolicy',
    terraform: { type: 'aws_organizations_policy', field: 'content', fields: { name: 'composed', type: 'RESOURCE_CONTROL_POLICY' } },
    template: (document) => ({ Type: 'AWS::Organizations::Policy', Properties: { Name: 'composed', Type: 'RESOURCE_CONTROL_POLICY', Content: document } }),
    cli: 'aws organizations create-policy --name composed --type RESOURCE_CONTROL_POLICY --description composed --content file://policy.json',
    cdk: null,
  },
  {
    is: ({ policyType }) => policyType === 'vpcEndpoint',
    label: 'composed',
    logicalId: 'ComposedEndpoint',
    terraform: { type: 'aws_vpc_endpoint_policy', field: 'policy', fields: { vpc_endpoint_id: '{VpcEndpointId}' } },
    template: (document) => ({ Type: 'AWS::EC2::VPCEndpoint', Properties: { VpcId: '{VpcId}', ServiceName: '{ServiceName}', VpcEndpointType: 'Interface', PolicyDocument: document } }),
    cli: "aws ec2 modify-vpc-endpoint --vpc-endpoint-id '{VpcEndpointId}' --policy-document file://policy.json",
    cdk: 'endpoint.addToPolicy',
  },
  ...(
    [
      ['data access', 'data', 'aws_opensearchserverless_access_policy', 'AWS::OpenSearchServerless::AccessPolicy', 'create-access-policy'],
      ['network policy of the collection', 'network', 'aws_opensearchserverless_security_policy', 'AWS::OpenSearchServerless::SecurityPolicy', 'create-security-policy'],
    ] as const
  ).map(([word, type, terraform, resource, command]): Carrier => ({
    is: titled(word),
    label: 'composed',
    logicalId: 'ComposedPolicy',
    terraform: { type: terraform, field: 'policy', fields: { name: 'composed', type } },
    template: (document) => ({ Type: resource, Properties: { Name: 'composed', Type: type, Policy: JSON.stringify(document) } }),
    cli: `aws opensearchserverless ${command} --name composed --type ${type} --policy file://policy.json`,
    cdk: null,
  })),
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
