import { type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';
import { policyDocument } from './policy-document.ts';
import { type Reader, reader } from './reader.ts';

type Making = (read: Reader) => { readonly Type: string; readonly Properties: Fields };

/** A plan as the template that would make the same: known values as they are, the rest as references between its resources. */
// What the plan does not know is left out, not written as nothing
export const toTemplate = (plan: Plan): Fields => JSON.parse(JSON.stringify(allOf(plan))) as Fields;

const allOf = (plan: Plan): Fields => ({
  Resources: Object.fromEntries(
    plan.planned.flatMap((resource) => {
      const make = makers[resource.type];
      return make === undefined ? [] : [[idOf(resource.address), make(reader(plan, resource))]];
    }),
  ),
});

// A dot would end a logical id inside a reference
export const idOf = (address: string): string => address.replaceAll('.', dot);
export const dot = '\u2024';

const named =
  (type: string, property: string, attribute: string): Making =>
  ({ value }) => ({ Type: type, Properties: { [property]: value(attribute) } });

const role: Making = ({ value, resource, plan }) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: value('name'),
    AssumeRolePolicyDocument: policyDocument(plan, resource, 'assume_role_policy'),
    Policies: list(resource.values['inline_policy']).flatMap((each) => {
      const policy = fields(each)['policy'];
      return typeof policy === 'string' ? [{ PolicyName: fields(each)['name'], PolicyDocument: parse(policy) }] : [];
    }),
    ManagedPolicyArns: [
      ...list(resource.values['managed_policy_arns']),
      ...attachedTo(plan, resource),
      ...unreadOf(plan, resource),
    ],
    PermissionsBoundary: value('permissions_boundary'),
  },
});

const attachedTo = (plan: Plan, { address, values }: PlannedResource): readonly unknown[] =>
  plan.planned
    .filter(({ type }) => type === 'aws_iam_role_policy_attachment')
    .flatMap((attachment) => {
      const read = reader(plan, attachment);
      const isOurs = read.refersTo('role') === address || (attachment.values['role'] ?? null) === values['name'];
      const own = read.refersTo('policy_arn');
      return isOurs ? [own === null ? read.value('policy_arn') : { Ref: idOf(own) }] : [];
    });

/** Policies of the role whose text the plan does not tell are attached and unseen. */
const unreadOf = (plan: Plan, { address, values }: PlannedResource): readonly string[] =>
  plan.planned
    .filter(({ type }) => type === 'aws_iam_role_policy')
    .filter((policy) => reader(plan, policy).refersTo('role') === address || policy.values['role'] === values['name'])
    .filter((policy) => policyDocument(plan, policy, 'policy') === undefined)
    .map((policy) => policy.address);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Variables that only applying tells are what the block refers to, where that is one thing; else unknowns of their own. */
const variablesOf = ({ plan, resource, first, inside }: Reader): Fields => {
  const unknown = fields(fields(list(plan.unknown.get(resource.address)?.['environment'])[0])['variables']);
  const names = Object.keys(unknown).filter((name) => unknown[name] === true);
  const only = names.length === 1 ? inside('environment', 'variables') : undefined;
  return {
    ...fields(first('environment')['variables']),
    ...Object.fromEntries(names.map((name) => [name, only ?? { Ref: `${idOf(resource.address)}${dot}${name}` }])),
  };
};

const lambda: Making = (read) => {
  const { value, code, first } = read;
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: value('function_name'),
      Role: value('role'),
      Handler: value('handler'),
      Runtime: value('runtime'),
      PackageType: value('package_type'),
      Code: code(),
      Environment: { Variables: variablesOf(read) },
      ...(list(first('vpc_config')['subnet_ids']).length === 0
        ? {}
        : { VpcConfig: { SubnetIds: first('vpc_config')['subnet_ids'] } }),
      ...(first('dead_letter_config')['target_arn'] === undefined
        ? {}
        : { DeadLetterConfig: { TargetArn: first('dead_letter_config')['target_arn'] } }),
    },
  };
};

const rolePolicy: Making = ({ value, refersTo, resource, plan }) => {
  const owner = refersTo('role');
  return {
    Type: 'AWS::IAM::RolePolicy',
    Properties: {
      PolicyName: value('name'),
      RoleName: owner === null ? value('role') : { Ref: idOf(owner) },
      PolicyDocument: policyDocument(plan, resource, 'policy'),
    },
  };
};

const owned =
  (type: string, owner: string, attribute: string): Making =>
  ({ value, resource, plan }) => ({
    Type: type,
    Properties: { [owner]: [value(attribute)], PolicyDocument: policyDocument(plan, resource, 'policy') },
  });

const knowledgeBase: Making = ({ value, inside }) => ({
  Type: 'AWS::Bedrock::KnowledgeBase',
  Properties: {
    RoleArn: value('role_arn'),
    KnowledgeBaseConfiguration: {
      VectorKnowledgeBaseConfiguration: {
        EmbeddingModelArn: inside(
          'knowledge_base_configuration',
          'vector_knowledge_base_configuration',
          'embedding_model_arn',
        ),
      },
    },
    StorageConfiguration: {
      OpensearchServerlessConfiguration: {
        CollectionArn: inside('storage_configuration', 'opensearch_serverless_configuration', 'collection_arn'),
      },
      S3VectorsConfiguration: { IndexArn: inside('storage_configuration', 's3_vectors_configuration', 'index_arn') },
      RdsConfiguration: {
        ResourceArn: inside('storage_configuration', 'rds_configuration', 'resource_arn'),
        CredentialsSecretArn: inside('storage_configuration', 'rds_configuration', 'credentials_secret_arn'),
      },
    },
  },
});

/** Who is named is known by what the document refers to, where its text is known only when it is applied. */
const accessPolicy: Making = ({ value, allOf, resource }) => ({
  Type: 'AWS::OpenSearchServerless::AccessPolicy',
  Properties: {
    Type: value('type'),
    Policy: resource.values['policy'] ?? { 'Fn::Join': [' ', ['index/* collection/*', ...allOf('policy')]] },
  },
});

const makers: Readonly<Record<string, Making>> = {
  aws_iam_role: role,
  aws_iam_role_policy: rolePolicy,
  aws_iam_policy: ({ value, resource, plan }) => ({
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { ManagedPolicyName: value('name'), PolicyDocument: policyDocument(plan, resource, 'policy') },
  }),
  aws_lambda_function: lambda,
  aws_lambda_permission: ({ value }) => ({
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: value('action'),
      FunctionName: value('function_name'),
      Principal: value('principal'),
      SourceArn: value('source_arn'),
      SourceAccount: value('source_account'),
    },
  }),
  aws_lambda_event_source_mapping: ({ value }) => ({
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: value('event_source_arn'), FunctionName: value('function_name') },
  }),
  aws_lambda_function_url: ({ value }) => ({
    Type: 'AWS::Lambda::Url',
    Properties: { AuthType: value('authorization_type'), TargetFunctionArn: value('function_name') },
  }),
  aws_sqs_queue: named('AWS::SQS::Queue', 'QueueName', 'name'),
  aws_sqs_queue_policy: owned('AWS::SQS::QueuePolicy', 'Queues', 'queue_url'),
  aws_sns_topic: named('AWS::SNS::Topic', 'TopicName', 'name'),
  aws_sns_topic_policy: owned('AWS::SNS::TopicPolicy', 'Topics', 'arn'),
  aws_sns_topic_subscription: ({ value }) => ({
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: value('topic_arn'), Protocol: value('protocol'), Endpoint: value('endpoint') },
  }),
  aws_dynamodb_table: named('AWS::DynamoDB::Table', 'TableName', 'name'),
  aws_s3_bucket: named('AWS::S3::Bucket', 'BucketName', 'bucket'),
  aws_s3_bucket_policy: owned('AWS::S3::BucketPolicy', 'Bucket', 'bucket'),
  aws_secretsmanager_secret: named('AWS::SecretsManager::Secret', 'Name', 'name'),
  aws_kinesis_stream: named('AWS::Kinesis::Stream', 'Name', 'name'),
  aws_kms_key: ({ resource, plan }) => ({
    Type: 'AWS::KMS::Key',
    Properties: { KeyPolicy: policyDocument(plan, resource, 'policy') },
  }),
  aws_cloudwatch_event_bus: named('AWS::Events::EventBus', 'Name', 'name'),
  aws_cloudwatch_event_rule: ({ value, resource, plan }) => ({
    Type: 'AWS::Events::Rule',
    Properties: { Name: value('name'), EventBusName: value('event_bus_name'), Targets: targetsOf(plan, resource) },
  }),
  aws_sfn_state_machine: ({ value }) => ({
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { StateMachineName: value('name'), RoleArn: value('role_arn'), DefinitionString: value('definition') },
  }),
  aws_bedrockagent_agent: ({ value }) => ({
    Type: 'AWS::Bedrock::Agent',
    Properties: { FoundationModel: value('foundation_model'), AgentResourceRoleArn: value('agent_resource_role_arn') },
  }),
  aws_bedrockagent_knowledge_base: knowledgeBase,
  aws_bedrockagent_data_source: ({ value, inside }) => ({
    Type: 'AWS::Bedrock::DataSource',
    Properties: {
      KnowledgeBaseId: value('knowledge_base_id'),
      DataSourceConfiguration: {
        S3Configuration: { BucketArn: inside('data_source_configuration', 's3_configuration', 'bucket_arn') },
      },
    },
  }),
  aws_opensearchserverless_collection: named('AWS::OpenSearchServerless::Collection', 'Name', 'name'),
  aws_opensearchserverless_access_policy: accessPolicy,
  aws_bedrock_guardrail: ({ value }) => ({ Type: 'AWS::Bedrock::Guardrail', Properties: { Name: value('name') } }),
};

const targetsOf = (plan: Plan, rule: PlannedResource): readonly unknown[] =>
  plan.planned
    .filter(({ type }) => type === 'aws_cloudwatch_event_target')
    .flatMap((target) => {
      const read = reader(plan, target);
      const isOurs = read.refersTo('rule') === rule.address || target.values['rule'] === rule.values['name'];
      return isOurs ? [{ Id: target.address, Arn: read.value('arn'), RoleArn: read.value('role_arn') }] : [];
    });
