/** Which service takes up the role that a property names; `list`: the property that holds the elements which name it. */
export type HandedBy = readonly [type: string, path: readonly string[], service: string, list?: string];

/**
 * Roles that making a resource hands over, beside those whose trust is decided: the deploying role has to be allowed `iam:PassRole` for each.
 * The properties are those of the CloudFormation schemas of 2026-09-26 whose handlers list `iam:PassRole`, and of types whose API calls take a role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const handedOnly: readonly HandedBy[] = [
  ['AWS::ApiGateway::Account', ['CloudWatchRoleArn'], 'apigateway.amazonaws.com'],
  ['AWS::ApiGateway::Authorizer', ['AuthorizerCredentials'], 'apigateway.amazonaws.com'],
  ['AWS::ApiGatewayV2::Authorizer', ['AuthorizerCredentialsArn'], 'apigateway.amazonaws.com'],
  ['AWS::AppSync::Api', ['EventConfig', 'LogConfig', 'CloudWatchLogsRoleArn'], 'appsync.amazonaws.com'],
  ['AWS::AppSync::GraphQLApi', ['LogConfig', 'CloudWatchLogsRoleArn'], 'appsync.amazonaws.com'],
  ['AWS::AppRunner::Service', ['InstanceConfiguration', 'InstanceRoleArn'], 'tasks.apprunner.amazonaws.com'],
  [
    'AWS::AppRunner::Service',
    ['SourceConfiguration', 'AuthenticationConfiguration', 'AccessRoleArn'],
    'build.apprunner.amazonaws.com',
  ],
  ['AWS::Batch::ComputeEnvironment', ['ServiceRole'], 'batch.amazonaws.com'],
  ['AWS::BedrockAgentCore::PaymentManager', ['RoleArn'], 'bedrock-agentcore.amazonaws.com'],
  ['AWS::CloudTrail::Trail', ['CloudWatchLogsRoleArn'], 'cloudtrail.amazonaws.com'],
  ['AWS::CodePipeline::Pipeline', ['RoleArn'], 'codepipeline.amazonaws.com'],
  ['AWS::Cognito::UserPool', ['SmsConfiguration', 'SnsCallerArn'], 'cognito-idp.amazonaws.com'],
  ['AWS::Cognito::UserPoolGroup', ['RoleArn'], 'cognito-idp.amazonaws.com'],
  ['AWS::Cognito::IdentityPoolRoleAttachment', ['Roles', 'authenticated'], 'cognito-identity.amazonaws.com'],
  ['AWS::Cognito::IdentityPoolRoleAttachment', ['Roles', 'unauthenticated'], 'cognito-identity.amazonaws.com'],
  ['AWS::EKS::Cluster', ['RoleArn'], 'eks.amazonaws.com'],
  ['AWS::EKS::PodIdentityAssociation', ['RoleArn'], 'pods.eks.amazonaws.com'],
  ['AWS::EMRServerless::Application', ['JobExecutionRoleArn'], 'emr-serverless.amazonaws.com'],
  ['AWS::Events::Rule', ['RoleArn'], 'events.amazonaws.com'],
  ['AWS::IoT::RoleAlias', ['RoleArn'], 'credentials.iot.amazonaws.com'],
  ['AWS::KinesisFirehose::DeliveryStream', ['KinesisStreamSourceConfiguration', 'RoleARN'], 'firehose.amazonaws.com'],
  [
    'AWS::KinesisFirehose::DeliveryStream',
    ['AmazonOpenSearchServerlessDestinationConfiguration', 'RoleARN'],
    'firehose.amazonaws.com',
  ],
  ['AWS::Logs::SubscriptionFilter', ['RoleArn'], 'logs.amazonaws.com'],
  ['AWS::QBusiness::Application', ['RoleArn'], 'qbusiness.amazonaws.com'],
  ['AWS::QBusiness::DataSource', ['RoleArn'], 'qbusiness.amazonaws.com'],
  ['AWS::QBusiness::WebExperience', ['RoleArn'], 'qbusiness.amazonaws.com'],
  ['AWS::RDS::DBCluster', ['MonitoringRoleArn'], 'monitoring.rds.amazonaws.com'],
  ['AWS::RDS::DBCluster', ['RoleArn'], 'rds.amazonaws.com', 'AssociatedRoles'],
  ['AWS::RDS::DBInstance', ['MonitoringRoleArn'], 'monitoring.rds.amazonaws.com'],
  ['AWS::RDS::DBInstance', ['RoleArn'], 'rds.amazonaws.com', 'AssociatedRoles'],
  ['AWS::RDS::DBProxy', ['RoleArn'], 'rds.amazonaws.com'],
  ['AWS::S3::Bucket', ['ReplicationConfiguration', 'Role'], 's3.amazonaws.com'],
  ['AWS::SNS::Subscription', ['SubscriptionRoleArn'], 'sns.amazonaws.com'],
  ['AWS::SageMaker::Pipeline', ['RoleArn'], 'sagemaker.amazonaws.com'],
  ['AWS::Transfer::User', ['Role'], 'transfer.amazonaws.com'],
];
