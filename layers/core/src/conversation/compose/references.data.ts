/** What Terraform calls a thing, and the ARN that stands for it until the policy is decided; `attribute`: where its ARN is. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
export type ReferenceRow = { readonly arn: string; readonly attribute: string };

const row = (arn: string, attribute = 'arn'): ReferenceRow => ({ arn, attribute });

/** `{Name}` is a name of no other thing of the wish. */
export const referenceRows: Readonly<Record<string, ReferenceRow>> = {
  __proto__: null as never,
  aws_iam_role: row('arn:aws:iam::{AccountId}:role/{Name}'),
  aws_iam_user: row('arn:aws:iam::{AccountId}:user/{Name}'),
  aws_s3_bucket: row('arn:aws:s3:::{Name}'),
  aws_sqs_queue: row('arn:aws:sqs:{Region}:{AccountId}:{Name}'),
  aws_sns_topic: row('arn:aws:sns:{Region}:{AccountId}:{Name}'),
  aws_dynamodb_table: row('arn:aws:dynamodb:{Region}:{AccountId}:table/{Name}'),
  aws_secretsmanager_secret: row('arn:aws:secretsmanager:{Region}:{AccountId}:secret:{Name}-AbCdEf'),
  aws_ssm_parameter: row('arn:aws:ssm:{Region}:{AccountId}:parameter/{Name}'),
  aws_kms_key: row('arn:aws:kms:{Region}:{AccountId}:key/{Name}'),
  aws_kms_alias: row('arn:aws:kms:{Region}:{AccountId}:key/{Name}', 'target_key_arn'),
  aws_lambda_function: row('arn:aws:lambda:{Region}:{AccountId}:function:{Name}'),
  aws_lambda_alias: row('arn:aws:lambda:{Region}:{AccountId}:function:{Name}:live'),
  aws_sfn_state_machine: row('arn:aws:states:{Region}:{AccountId}:stateMachine:{Name}'),
  aws_ecr_repository: row('arn:aws:ecr:{Region}:{AccountId}:repository/{Name}'),
  aws_cloudwatch_log_group: row('arn:aws:logs:{Region}:{AccountId}:log-group:{Name}'),
  aws_cloudwatch_event_bus: row('arn:aws:events:{Region}:{AccountId}:event-bus/{Name}'),
  aws_kinesis_stream: row('arn:aws:kinesis:{Region}:{AccountId}:stream/{Name}'),
  aws_kinesis_firehose_delivery_stream: row('arn:aws:firehose:{Region}:{AccountId}:deliverystream/{Name}'),
  aws_sagemaker_endpoint: row('arn:aws:sagemaker:{Region}:{AccountId}:endpoint/{Name}'),
  aws_opensearchserverless_collection: row('arn:aws:aoss:{Region}:{AccountId}:collection/{Name}'),
  aws_bedrockagent_agent: row('arn:aws:bedrock:{Region}:{AccountId}:agent/{Id}', 'agent_arn'),
  aws_bedrockagent_agent_alias: row('arn:aws:bedrock:{Region}:{AccountId}:agent-alias/{Id}/{Id}', 'agent_alias_arn'),
  aws_bedrockagent_knowledge_base: row('arn:aws:bedrock:{Region}:{AccountId}:knowledge-base/{Id}'),
  aws_bedrock_guardrail: row('arn:aws:bedrock:{Region}:{AccountId}:guardrail/{Small}', 'guardrail_arn'),
  aws_bedrock_inference_profile: row('arn:aws:bedrock:{Region}:{AccountId}:application-inference-profile/{Small}'),
  aws_bedrockagentcore_agent_runtime: row(
    'arn:aws:bedrock-agentcore:{Region}:{AccountId}:runtime/{Under}-AbCdEf1234',
    'agent_runtime_arn',
  ),
  aws_bedrockagentcore_gateway: row('arn:aws:bedrock-agentcore:{Region}:{AccountId}:gateway/{Name}', 'gateway_arn'),
};

/** What a variable or a local value holds, by the word in its name: `var.docs_bucket_arn`. */
export const variableRows: readonly (readonly [RegExp, string])[] = (
  [
    ['buckets?', 'aws_s3_bucket'],
    ['queues?', 'aws_sqs_queue'],
    ['topics?', 'aws_sns_topic'],
    ['tables?', 'aws_dynamodb_table'],
    ['secrets?', 'aws_secretsmanager_secret'],
    // A `partition_key` encrypts nothing.
    ['(?:kms|cmk)|key_arn', 'aws_kms_key'],
    ['(?:functions?|lambdas?)', 'aws_lambda_function'],
    ['(?:knowledge_?bases?|kbs?)', 'aws_bedrockagent_knowledge_base'],
    ['guardrails?', 'aws_bedrock_guardrail'],
    ['log_?groups?', 'aws_cloudwatch_log_group'],
    ['roles?', 'aws_iam_role'],
  ] as const
).map(([word, type]) => [new RegExp(`(?:^|[._-])(?:${word})(?:[._-]|$)`), type]);
