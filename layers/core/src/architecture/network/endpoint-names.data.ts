const same = (names: string): readonly (readonly [string, string])[] => names.split(' ').map((name) => [name, name]);

/**
 * By the client of a service, as botocore names it: what its endpoint in a VPC is called behind `com.amazonaws.REGION.`.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 * https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/vpc-interface-endpoints.html
 */
export const endpointNames: ReadonlyMap<string, string> = new Map([
  ...same('bedrock bedrock-runtime bedrock-agent bedrock-agent-runtime bedrock-mantle'),
  ...same('bedrock-data-automation bedrock-data-automation-runtime bedrock-agentcore bedrock-agentcore-control'),
  ...same('s3 s3vectors dynamodb sqs sns events scheduler pipes lambda kms secretsmanager ssm logs states'),
  ...same('athena glue textract transcribe translate comprehend rekognition polly kendra rds rds-data redshift-data'),
  ...same('ec2 ecs codebuild codepipeline cloudformation xray appconfig appconfigdata batch'),
  ['stepfunctions', 'states'],
  ['kinesis', 'kinesis-streams'],
  ['firehose', 'kinesis-firehose'],
  ['cloudwatch', 'monitoring'],
  ['ecr', 'ecr.api'],
  ['sagemaker', 'sagemaker.api'],
  ['sagemaker-runtime', 'sagemaker.runtime'],
]);

// A host of its own: https://docs.aws.amazon.com/step-functions/latest/dg/vpc-endpoints.html
const ofOperation: ReadonlyMap<string, string> = new Map([['stepfunctions StartSyncExecution', 'sync-states']]);

/** What the endpoint of a call is called; undefined where no page says it, or where the client does not always ask the Region’s own host. */
export const endpointNameOf = (service: string, operation: string): string | undefined =>
  ofOperation.get(`${service} ${operation}`) ?? endpointNames.get(service);
