/** What CDK's constructs call the ARN and the name of what they make. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html */
export const cdkNames: Readonly<Record<string, { readonly arn: string; readonly name: string }>> = {
  __proto__: null as never,
  'AWS::S3::Bucket': { arn: 'bucketArn', name: 'bucketName' },
  'AWS::DynamoDB::Table': { arn: 'tableArn', name: 'tableName' },
  'AWS::DynamoDB::GlobalTable': { arn: 'tableArn', name: 'tableName' },
  'AWS::Lambda::Function': { arn: 'functionArn', name: 'functionName' },
  'AWS::SQS::Queue': { arn: 'queueArn', name: 'queueName' },
  'AWS::SNS::Topic': { arn: 'topicArn', name: 'topicName' },
  'AWS::StepFunctions::StateMachine': { arn: 'stateMachineArn', name: 'stateMachineName' },
  'AWS::SecretsManager::Secret': { arn: 'secretArn', name: 'secretName' },
  'AWS::KMS::Key': { arn: 'keyArn', name: 'keyId' },
  'AWS::Events::EventBus': { arn: 'eventBusArn', name: 'eventBusName' },
  'AWS::Kinesis::Stream': { arn: 'streamArn', name: 'streamName' },
  'AWS::Logs::LogGroup': { arn: 'logGroupArn', name: 'logGroupName' },
  'AWS::SSM::Parameter': { arn: 'parameterArn', name: 'parameterName' },
  'AWS::IAM::Role': { arn: 'roleArn', name: 'roleName' },
  'AWS::Cognito::UserPool': { arn: 'userPoolArn', name: 'userPoolId' },
};
