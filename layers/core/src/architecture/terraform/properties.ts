import { agentcoreProperties } from './agentcore-properties.ts';
import { apiProperties } from './api-properties.ts';
import { functionProperties } from './function-properties.ts';
import { networkProperties } from './network-properties.ts';
import { permission } from './permission-properties.ts';
import { type Fields, fields, list, type Plan, type PlannedResource } from './plan.ts';
import { policyDocument } from './policy-document.ts';
import { policyProperties, publicAccess } from './policy-properties.ts';
import { type Reader, reader } from './reader.ts';
import { roleProperties } from './role-properties.ts';
import { idOf, unknownAt } from './written-value.ts';

type Making = (read: Reader) => Fields;

const named =
  (property: string, attribute = 'name'): Making =>
  ({ name }) => ({ [property]: name(attribute) });

const rolePolicy: Making = ({ value, name, refersTo, resource, plan }) => {
  const owner = refersTo('role');
  return {
    PolicyName: name('name') ?? resource.address,
    RoleName: owner === null ? value('role') : { Ref: idOf(owner) },
    PolicyDocument: policyDocument(plan, resource, 'policy'),
  };
};

const knowledgeBase: Making = ({ value, inside }) => {
  const storage = (...path: readonly string[]): unknown => inside('storage_configuration', ...path);
  return {
    RoleArn: value('role_arn'),
    KnowledgeBaseConfiguration: {
      VectorKnowledgeBaseConfiguration: {
        EmbeddingModelArn: inside(
          'knowledge_base_configuration',
          'vector_knowledge_base_configuration',
          'embedding_model_arn',
        ),
      },
      KendraKnowledgeBaseConfiguration: {
        KendraIndexArn: inside(
          'knowledge_base_configuration',
          'kendra_knowledge_base_configuration',
          'kendra_index_arn',
        ),
      },
    },
    StorageConfiguration: {
      OpensearchServerlessConfiguration: {
        CollectionArn: storage('opensearch_serverless_configuration', 'collection_arn'),
      },
      S3VectorsConfiguration: { IndexArn: storage('s3_vectors_configuration', 'index_arn') },
      RdsConfiguration: {
        ResourceArn: storage('rds_configuration', 'resource_arn'),
        CredentialsSecretArn: storage('rds_configuration', 'credentials_secret_arn'),
      },
      PineconeConfiguration: { CredentialsSecretArn: storage('pinecone_configuration', 'credentials_secret_arn') },
    },
  };
};

/** Who is named is known by what the document refers to, where its text is known only when it is applied. */
const accessPolicy: Making = ({ value, allOf, resource }) => ({
  Type: value('type'),
  Policy: resource.values['policy'] ?? { 'Fn::Join': [' ', ['index/* collection/*', ...allOf('policy')]] },
});

/** What stands beside the agent and names it. */
const besides = ({ plan, resource }: Reader, type: string): readonly Reader[] =>
  plan.planned
    .filter((each) => each.type === type)
    .map((each) => reader(plan, each))
    .filter(({ refersTo }) => refersTo('agent_id') === resource.address);

const agent: Making = (read) => ({
  FoundationModel: read.value('foundation_model'),
  AgentResourceRoleArn: read.value('agent_resource_role_arn'),
  CustomerEncryptionKeyArn: read.value('customer_encryption_key_arn'),
  GuardrailConfiguration: { GuardrailIdentifier: read.inside('guardrail_configuration', 'guardrail_identifier') },
  ActionGroups: besides(read, 'aws_bedrockagent_agent_action_group').map((group) => ({
    ActionGroupName: group.value('action_group_name'),
    ActionGroupExecutor: { Lambda: group.inside('action_group_executor', 'lambda') },
    ApiSchema: {
      S3: {
        S3BucketName: group.inside('api_schema', 's3', 's3_bucket_name'),
        S3ObjectKey: group.inside('api_schema', 's3', 's3_object_key'),
      },
    },
  })),
  KnowledgeBases: besides(read, 'aws_bedrockagent_agent_knowledge_base_association').map((link) => ({
    KnowledgeBaseId: link.value('knowledge_base_id'),
  })),
  AgentCollaborators: besides(read, 'aws_bedrockagent_agent_collaborator').map((link) => ({
    AgentDescriptor: { AliasArn: link.inside('agent_descriptor', 'alias_arn') },
  })),
});

const notified = [
  ['lambda_function', 'LambdaConfigurations', 'Function', 'lambda_function_arn'],
  ['queue', 'QueueConfigurations', 'Queue', 'queue_arn'],
  ['topic', 'TopicConfigurations', 'Topic', 'topic_arn'],
] as const;

const bucket: Making = (own) => {
  const { name, plan, resource } = own;
  const all = plan.planned
    .filter(({ type }) => type === 'aws_s3_bucket_notification')
    .map((each) => reader(plan, each))
    .filter((read) => read.refersTo('bucket') === resource.address);
  return {
    BucketName: name('bucket'),
    ...publicAccess(own),
    NotificationConfiguration: Object.fromEntries(
      notified.map(([block, list, key, attribute]) => [
        list,
        all.flatMap((read) => read.blocks(block).map((each) => ({ [key]: each.inside(attribute) }))),
      ]),
    ),
  };
};

/** A definition that only applying tells takes the functions that it refers to to its tasks; what else it does is not known. */
const stateMachine: Making = ({ value, name, allOf, resource, plan }) => {
  const known = resource.values['definition'];
  const functions = allOf('definition').filter((each) => isFunction(plan, each));
  const tasks = functions.map((Resource, index) => [`task${index}`, { Type: 'Task', Resource, End: true }]);
  return {
    StateMachineName: name('name'),
    StateMachineType: value('type'),
    RoleArn: value('role_arn'),
    ...(typeof known === 'string' || tasks.length === 0
      ? { DefinitionString: typeof known === 'string' ? known : unknownAt(`${resource.address}.definition`) }
      : { Definition: { StartAt: 'task0', States: Object.fromEntries(tasks) } }),
  };
};

const isFunction = (plan: Plan, value: unknown): boolean => {
  const [id, attribute] = list(fields(value)['Fn::GetAtt']);
  return (
    attribute === 'Arn' &&
    plan.planned.some(({ address, type }) => type === 'aws_lambda_function' && idOf(address) === id)
  );
};

const targetsOf = (plan: Plan, rule: PlannedResource): readonly Fields[] =>
  plan.planned
    .filter(({ type }) => type === 'aws_cloudwatch_event_target')
    .map((target) => reader(plan, target))
    .filter(
      ({ refersTo, resource }) =>
        (refersTo('rule') ?? (resource.values['rule'] === rule.values['name'] ? rule.address : null)) === rule.address,
    )
    .map(({ value, inside, resource }) => ({
      Id: resource.address,
      Arn: value('arn'),
      RoleArn: value('role_arn'),
      DeadLetterConfig: { Arn: inside('dead_letter_config', 'arn') },
    }));

/** The properties of each type of resource that arrows are drawn from. */
export const properties: Readonly<Record<string, Making>> = {
  __proto__: null as never,
  aws_iam_role: roleProperties,
  aws_iam_role_policy: rolePolicy,
  aws_iam_policy: ({ name, resource, plan }) => ({
    ManagedPolicyName: name('name'),
    PolicyDocument: policyDocument(plan, resource, 'policy'),
  }),
  aws_lambda_function: functionProperties,
  aws_lambda_permission: permission,
  aws_lambda_alias: ({ value, name }) => ({ FunctionName: value('function_name'), Name: name('name') }),
  aws_lambda_event_source_mapping: ({ value, inside }) => ({
    EventSourceArn: value('event_source_arn'),
    FunctionName: value('function_name'),
    DestinationConfig: {
      OnFailure: { Destination: inside('destination_config', 'on_failure', 'destination_arn') },
    },
  }),
  aws_lambda_function_url: ({ value }) => ({
    AuthType: value('authorization_type'),
    TargetFunctionArn: value('function_name'),
  }),
  aws_sqs_queue: named('QueueName'),
  aws_sns_topic: named('TopicName'),
  aws_sns_topic_subscription: ({ value }) => ({
    TopicArn: value('topic_arn'),
    Protocol: value('protocol'),
    Endpoint: value('endpoint'),
  }),
  aws_dynamodb_table: named('TableName'),
  aws_s3_bucket: bucket,
  aws_s3vectors_vector_bucket: named('VectorBucketName', 'vector_bucket_name'),
  aws_s3vectors_index: ({ value, name }) => ({
    IndexName: name('index_name'),
    VectorBucketName: value('vector_bucket_name'),
  }),
  aws_secretsmanager_secret: named('Name'),
  aws_ssm_parameter: named('Name'),
  aws_kinesis_stream: named('Name'),
  aws_kinesis_firehose_delivery_stream: named('DeliveryStreamName'),
  aws_cloudwatch_log_group: named('LogGroupName'),
  aws_rds_cluster: named('DBClusterIdentifier', 'cluster_identifier'),
  aws_kendra_index: ({ value }) => ({ RoleArn: value('role_arn') }),
  aws_cloudwatch_event_bus: named('Name'),
  aws_cloudwatch_event_rule: ({ name, value, resource, plan }) => ({
    Name: name('name'),
    EventBusName: value('event_bus_name'),
    RoleArn: value('role_arn'),
    Targets: targetsOf(plan, resource),
  }),
  aws_scheduler_schedule: ({ name, inside, value }) => ({
    Name: name('name'),
    GroupName: value('group_name'),
    Target: {
      Arn: inside('target', 'arn'),
      RoleArn: inside('target', 'role_arn'),
      DeadLetterConfig: { Arn: inside('target', 'dead_letter_config', 'arn') },
    },
  }),
  aws_pipes_pipe: ({ name, value }) => ({
    Name: name('name'),
    RoleArn: value('role_arn'),
    Source: value('source'),
    Target: value('target'),
    Enrichment: value('enrichment'),
  }),
  aws_sfn_state_machine: stateMachine,
  ...apiProperties,
  aws_bedrockagent_agent: agent,
  aws_bedrockagent_agent_alias: ({ value, name }) => ({
    AgentId: value('agent_id'),
    AgentAliasName: name('agent_alias_name'),
  }),
  aws_bedrockagent_knowledge_base: knowledgeBase,
  aws_bedrockagent_data_source: ({ value, inside }) => ({
    KnowledgeBaseId: value('knowledge_base_id'),
    DataSourceConfiguration: {
      S3Configuration: { BucketArn: inside('data_source_configuration', 's3_configuration', 'bucket_arn') },
    },
    VectorIngestionConfiguration: {
      ParsingConfiguration: {
        BedrockFoundationModelConfiguration: {
          ModelArn: inside(
            'vector_ingestion_configuration',
            'parsing_configuration',
            'bedrock_foundation_model_configuration',
            'model_arn',
          ),
        },
      },
    },
  }),
  aws_bedrockagent_prompt: named('Name'),
  aws_bedrock_guardrail: named('Name'),
  aws_bedrock_inference_profile: ({ name, inside }) => ({
    InferenceProfileName: name('name'),
    ModelSource: { CopyFrom: inside('model_source', 'copy_from') },
  }),
  ...agentcoreProperties,
  ...networkProperties,
  ...policyProperties,
  aws_opensearchserverless_collection: named('Name'),
  aws_opensearchserverless_access_policy: accessPolicy,
};
