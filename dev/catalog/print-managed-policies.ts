export type ManagedPolicies = Readonly<Record<string, unknown>>;

/** `path/Name document` a line, for the AWS managed policies that roles of GenAI applications carry. */
export const printManagedPolicies = (all: ManagedPolicies): string =>
  [...carried]
    .map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const document = all[name] ?? written[name];
      if (document === undefined) throw new Error(`bug: no text of \`${name}\` in the input`);
      return `${path} ${JSON.stringify(versionFirst(document)).replaceAll('${', '\\u0024{')}`;
    })
    .sort()
    .join('\n');

const versionFirst = (document: unknown): unknown =>
  typeof document === 'object' && document !== null && 'Version' in document
    ? Object.fromEntries([['Version', document.Version], ...Object.entries(document)])
    : document;

const statement = (...statements: readonly object[]): object => ({ Version: '2012-10-17', Statement: statements });

// The collection lacks these two; their texts are on https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
// and https://docs.aws.amazon.com/aws-managed-policy/latest/reference/PowerUserAccess.html (version 12)
const written: ManagedPolicies = {
  AdministratorAccess: statement({ Effect: 'Allow', Action: '*', Resource: '*' }),
  PowerUserAccess: statement(
    { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
    {
      Effect: 'Allow',
      Action: [
        'account:GetAccountInformation',
        'account:GetGovCloudAccountInformation',
        'account:GetPrimaryEmail',
        'account:ListRegions',
        'iam:CreateServiceLinkedRole',
        'iam:DeleteServiceLinkedRole',
        'iam:ListRoles',
        'organizations:DescribeEffectivePolicy',
        'organizations:DescribeOrganization',
      ],
      Resource: '*',
    },
  ),
};

const carried: readonly string[] = [
  'AdministratorAccess',
  'PowerUserAccess',
  'ReadOnlyAccess',
  'job-function/ViewOnlyAccess',
  'IAMFullAccess',
  'AmazonBedrockFullAccess',
  'AmazonBedrockLimitedAccess',
  'AmazonBedrockReadOnly',
  'AmazonBedrockMarketplaceAccess',
  'AmazonBedrockMantleFullAccess',
  'AmazonBedrockMantleInferenceAccess',
  'AmazonBedrockMantleReadOnly',
  'AmazonBedrockStudioPermissionsBoundary',
  'BedrockAgentCoreFullAccess',
  'AmazonBedrockAgentCoreMemoryBedrockModelInferenceExecutionRolePolicy',
  'AmazonSageMakerFullAccess',
  'AmazonSageMakerCanvasBedrockAccess',
  'service-role/SageMakerStudioBedrockAgentServiceRolePolicy',
  'service-role/SageMakerStudioBedrockFlowServiceRolePolicy',
  'service-role/SageMakerStudioBedrockFunctionExecutionRolePolicy',
  'service-role/SageMakerStudioBedrockKnowledgeBaseServiceRolePolicy',
  'AmazonQFullAccess',
  'AmazonKendraFullAccess',
  'AmazonLexFullAccess',
  'AWSMarketplaceFullAccess',
  'AWSMarketplaceManageSubscriptions',
  'AWSLambda_FullAccess',
  'AWSLambda_ReadOnlyAccess',
  'AWSLambdaExecute',
  'service-role/AWSLambdaBasicExecutionRole',
  'service-role/AWSLambdaVPCAccessExecutionRole',
  'service-role/AWSLambdaSQSQueueExecutionRole',
  'service-role/AWSLambdaDynamoDBExecutionRole',
  'service-role/AWSLambdaKinesisExecutionRole',
  'service-role/AWSLambdaRole',
  'CloudWatchLambdaInsightsExecutionRolePolicy',
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs',
  'AmazonAPIGatewayInvokeFullAccess',
  'service-role/AmazonECSTaskExecutionRolePolicy',
  'AmazonEKSWorkerNodePolicy',
  'AmazonEC2ContainerRegistryReadOnly',
  'AmazonSSMManagedInstanceCore',
  'AmazonSSMReadOnlyAccess',
  'CloudWatchAgentServerPolicy',
  'CloudWatchLogsFullAccess',
  'CloudWatchLogsReadOnlyAccess',
  'AWSXRayDaemonWriteAccess',
  'AWSXrayWriteOnlyAccess',
  'AmazonS3FullAccess',
  'AmazonS3ReadOnlyAccess',
  'AmazonDynamoDBFullAccess',
  'AmazonDynamoDBReadOnlyAccess',
  'SecretsManagerReadWrite',
  'AWSKeyManagementServicePowerUser',
  'AmazonSQSFullAccess',
  'AmazonSNSFullAccess',
  'AWSStepFunctionsFullAccess',
  'AmazonEventBridgeFullAccess',
  'AmazonOpenSearchServiceFullAccess',
  'AmazonRDSDataFullAccess',
  'AmazonAthenaFullAccess',
  'service-role/AWSGlueServiceRole',
  'AmazonTextractFullAccess',
  'ComprehendFullAccess',
  'AmazonTranscribeFullAccess',
  'AmazonPollyFullAccess',
  'AmazonRekognitionFullAccess',
];
