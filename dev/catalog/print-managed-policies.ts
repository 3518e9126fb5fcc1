export type ManagedPolicies = Readonly<Record<string, unknown>>;

/** `path/Name document` a line, for the AWS managed policies that roles of GenAI applications carry. */
export const printManagedPolicies = (all: ManagedPolicies): string =>
  [...carried]
    .map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const document = all[name];
      if (document === undefined) throw new Error(`bug: no text of \`${name}\` in the input`);
      return `${path} ${JSON.stringify(versionFirst(document)).replaceAll('${', '\\u0024{')}`;
    })
    .sort()
    .join('\n');

const versionFirst = (document: unknown): unknown =>
  typeof document === 'object' && document !== null && 'Version' in document
    ? Object.fromEntries([['Version', document.Version], ...Object.entries(document)])
    : document;

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
  // What denies, whoever allows
  'AWSDenyAll',
  'AWSCompromisedKeyQuarantine',
  'AWSCompromisedKeyQuarantineV2',
  'AWSCompromisedKeyQuarantineV3',
  'AWSLakeFormationDataAdmin',
  'AmazonRedshiftDataFullAccess',
  'AWSCleanRoomsFullAccessNoQuerying',
  'AWSQuickSetupManagedInstanceProfileExecutionPolicy',
  'AmazonConnectReadOnlyAccess',
  'AWSDeepRacerDefaultMultiUserAccess',
  'AWSPrivateCAUser',
  'AWSPrivateCAPrivilegedUser',
];
