/** Where the facts of `passedRoleLines` were read. */
export const passedRolesAsOf = '2026-11-30';

/**
 * The calls that hand a role over: `action prefix | operations | where the call names the role | the service that gets it | page`, the page
 * below https://docs.aws.amazon.com/. Where AWS writes down no `iam:PassedToService` for a call, the call stands not here.
 * The parameters are those of the API references (models of botocore 1.43.11).
 */
export const passedRoleLines = `
bedrock|CreateAgent UpdateAgent|agentResourceRoleArn|bedrock.amazonaws.com|bedrock/latest/userguide/security_iam_service-with-iam.html
bedrock|CreateFlow UpdateFlow|executionRoleArn|bedrock.amazonaws.com|bedrock/latest/userguide/flows-permissions.html
bedrock|CreateKnowledgeBase UpdateKnowledgeBase|roleArn|bedrock.amazonaws.com|bedrock/latest/userguide/kb-permissions.html
bedrock|CreateModelInvocationJob|roleArn|bedrock.amazonaws.com|bedrock/latest/userguide/batch-inference-permissions.html
bedrock|CreateModelCustomizationJob|roleArn|bedrock.amazonaws.com|bedrock/latest/userguide/model-customization-iam-role.html
bedrock|CreateModelImportJob CreateCustomModel|roleArn|bedrock.amazonaws.com|bedrock/latest/userguide/model-import-iam-role.html
bedrock|CreateEvaluationJob|roleArn|bedrock.amazonaws.com|bedrock/latest/userguide/evaluation-iam-role.html
bedrock|PutModelInvocationLoggingConfiguration|loggingConfig.cloudWatchConfig.roleArn|bedrock.amazonaws.com|bedrock/latest/userguide/model-invocation-logging.html
bedrock-agentcore|CreateAgentRuntime UpdateAgentRuntime CreateGateway UpdateGateway|roleArn|bedrock-agentcore.amazonaws.com|bedrock-agentcore/latest/devguide/runtime-permissions.html
bedrock-agentcore|CreateBrowser CreateCodeInterpreter CreateHarness UpdateHarness|executionRoleArn|bedrock-agentcore.amazonaws.com|bedrock-agentcore/latest/devguide/runtime-permissions.html
bedrock-agentcore|CreateMemory UpdateMemory|memoryExecutionRoleArn|bedrock-agentcore.amazonaws.com|bedrock-agentcore/latest/devguide/memory-custom-strategy.html
bedrock-agentcore|CreateOnlineEvaluationConfig UpdateOnlineEvaluationConfig|evaluationExecutionRoleArn|bedrock-agentcore.amazonaws.com|bedrock-agentcore/latest/devguide/runtime-permissions.html
lambda|CreateFunction UpdateFunctionConfiguration|Role|lambda.amazonaws.com|lambda/latest/dg/permissions-user-function.html
states|CreateStateMachine UpdateStateMachine TestState|roleArn|states.amazonaws.com|step-functions/latest/dg/procedure-create-iam-role.html
scheduler|CreateSchedule UpdateSchedule|Target.RoleArn|scheduler.amazonaws.com|scheduler/latest/UserGuide/security_iam_id-based-policies.html
events|PutRule|RoleArn|events.amazonaws.com|eventbridge/latest/userguide/eb-use-identity-based.html
events|PutTargets|Targets.RoleArn|events.amazonaws.com|eventbridge/latest/userguide/eb-use-identity-based.html
pipes|CreatePipe UpdatePipe|RoleArn|pipes.amazonaws.com|eventbridge/latest/userguide/eb-pipes-permissions.html
ecs|RegisterTaskDefinition|taskRoleArn executionRoleArn|ecs-tasks.amazonaws.com|AmazonECS/latest/developerguide/security_iam_id-based-policy-examples.html
ecs|RunTask StartTask|overrides.taskRoleArn overrides.executionRoleArn|ecs-tasks.amazonaws.com|AmazonECS/latest/developerguide/security_iam_id-based-policy-examples.html
batch|RegisterJobDefinition|containerProperties.jobRoleArn containerProperties.executionRoleArn|ecs-tasks.amazonaws.com|batch/latest/userguide/IAM_policies.html
batch|CreateComputeEnvironment UpdateComputeEnvironment|serviceRole|batch.amazonaws.com|batch/latest/userguide/service_IAM_role.html
glue|CreateJob CreateCrawler UpdateCrawler CreateDevEndpoint CreateSession CreateMLTransform|Role RoleArn|glue.amazonaws.com|glue/latest/dg/create-an-iam-role.html
glue|UpdateJob|JobUpdate.Role|glue.amazonaws.com|glue/latest/dg/create-an-iam-role.html
firehose|CreateDeliveryStream|ExtendedS3DestinationConfiguration.RoleARN S3DestinationConfiguration.RoleARN AmazonOpenSearchServerlessDestinationConfiguration.RoleARN AmazonopensearchserviceDestinationConfiguration.RoleARN KinesisStreamSourceConfiguration.RoleARN|firehose.amazonaws.com|firehose/latest/dev/controlling-access.html
appsync|CreateDataSource UpdateDataSource|serviceRoleArn|appsync.amazonaws.com|appsync/latest/devguide/attaching-a-data-source.html
appsync|CreateGraphqlApi UpdateGraphqlApi|logConfig.cloudWatchLogsRoleArn|appsync.amazonaws.com|appsync/latest/devguide/monitoring.html
codebuild|CreateProject UpdateProject|serviceRole|codebuild.amazonaws.com|codebuild/latest/userguide/setting-up-service-role.html
codepipeline|CreatePipeline UpdatePipeline|pipeline.roleArn|codepipeline.amazonaws.com|codepipeline/latest/userguide/security-iam.html
cloudformation|CreateStack UpdateStack DeleteStack CreateChangeSet ContinueUpdateRollback RollbackStack|RoleARN|cloudformation.amazonaws.com|AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html
cloudformation|CreateStackSet UpdateStackSet|AdministrationRoleARN|cloudformation.amazonaws.com|AWSCloudFormation/latest/UserGuide/stacksets-prereqs-self-managed.html
ssm|SendCommand RegisterTaskWithMaintenanceWindow UpdateMaintenanceWindowTask|ServiceRoleArn|ssm.amazonaws.com|systems-manager/latest/userguide/monitoring-sns-notifications.html
ssm|CreateActivation UpdateManagedInstanceRole|IamRole|ssm.amazonaws.com|systems-manager/latest/userguide/hybrid-activation-managed-nodes.html
ssm|StartAutomationExecution|Parameters.AutomationAssumeRole|ssm.amazonaws.com|systems-manager/latest/userguide/automation-setup-iam.html
logs|PutSubscriptionFilter PutDestination|roleArn|logs.amazonaws.com|AmazonCloudWatch/latest/logs/SubscriptionFilters.html
s3|PutBucketReplication|ReplicationConfiguration.Role|s3.amazonaws.com|AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
s3|CreateJob|RoleArn|batchoperations.s3.amazonaws.com|AmazonS3/latest/userguide/batch-ops-iam-role-policies.html
sns|Subscribe|Attributes.SubscriptionRoleArn|sns.amazonaws.com|sns/latest/dg/prereqs-kinesis-data-firehose.html
comprehend|CreateDocumentClassifier CreateEndpoint CreateEntityRecognizer CreateFlywheel ImportModel StartDocumentClassificationJob StartDominantLanguageDetectionJob StartEntitiesDetectionJob StartEventsDetectionJob StartKeyPhrasesDetectionJob StartPiiEntitiesDetectionJob StartSentimentDetectionJob StartTargetedSentimentDetectionJob StartTopicsDetectionJob UpdateFlywheel|DataAccessRoleArn|comprehend.amazonaws.com|comprehend/latest/dg/security_iam_id-based-policy-examples.html
comprehendmedical|StartEntitiesDetectionV2Job StartICD10CMInferenceJob StartPHIDetectionJob StartRxNormInferenceJob StartSNOMEDCTInferenceJob|DataAccessRoleArn|comprehendmedical.amazonaws.com|comprehend-medical/latest/dev/security-iam-permissions.html
transcribe|StartTranscriptionJob|JobExecutionSettings.DataAccessRoleArn|transcribe.amazonaws.com|transcribe/latest/dg/security_iam_id-based-policy-examples.html
transcribe|StartCallAnalyticsJob StartMedicalScribeJob CreateVocabulary UpdateVocabulary CreateVocabularyFilter UpdateVocabularyFilter|DataAccessRoleArn|transcribe.amazonaws.com|transcribe/latest/dg/security_iam_id-based-policy-examples.html
transcribe|CreateLanguageModel|InputDataConfig.DataAccessRoleArn|transcribe.amazonaws.com|transcribe/latest/dg/security_iam_id-based-policy-examples.html
translate|StartTextTranslationJob|DataAccessRoleArn|translate.amazonaws.com|translate/latest/dg/async-prereqs.html
textract|StartDocumentAnalysis StartDocumentTextDetection StartExpenseAnalysis StartLendingAnalysis|NotificationChannel.RoleArn|textract.amazonaws.com|textract/latest/dg/api-async-roles.html
rekognition|StartCelebrityRecognition StartContentModeration StartFaceDetection StartFaceSearch StartLabelDetection StartPersonTracking StartSegmentDetection StartTextDetection|NotificationChannel.RoleArn|rekognition.amazonaws.com|rekognition/latest/dg/api-video-roles.html
rekognition|CreateStreamProcessor|RoleArn|rekognition.amazonaws.com|rekognition/latest/dg/streaming-video-kinesis-output.html
kendra|CreateIndex UpdateIndex CreateDataSource UpdateDataSource CreateFaq CreateThesaurus CreateQuerySuggestionsBlockList BatchPutDocument|RoleArn|kendra.amazonaws.com|kendra/latest/dg/iam-roles.html
qbusiness|CreateApplication UpdateApplication CreateDataSource UpdateDataSource CreateRetriever UpdateRetriever CreateWebExperience UpdateWebExperience BatchPutDocument|roleArn|qbusiness.amazonaws.com|amazonq/latest/qbusiness-ug/setting-up.html
personalize|CreateBatchInferenceJob CreateBatchSegmentJob CreateDatasetExportJob CreateDatasetGroup CreateDatasetImportJob CreateDataDeletionJob|roleArn|personalize.amazonaws.com|personalize/latest/dg/set-up-required-permissions.html
forecast|CreateDatasetImportJob CreateForecastExportJob CreatePredictorBacktestExportJob|DataSource.S3Config.RoleArn Destination.S3Config.RoleArn|forecast.amazonaws.com|forecast/latest/dg/aws-forecast-iam-roles.html
sagemaker|CreateAutoMLJob CreateAutoMLJobV2 CreateCompilationJob CreateFeatureGroup CreateFlowDefinition CreateImage CreateInferenceExperiment CreateInferenceRecommendationsJob CreateLabelingJob CreateMlflowTrackingServer CreateNotebookInstance CreateOptimizationJob CreatePipeline CreateProcessingJob CreateTrainingJob UpdateNotebookInstance UpdatePipeline|RoleArn|sagemaker.amazonaws.com|sagemaker/latest/dg/sagemaker-roles.html
sagemaker|CreateModel CreateEndpointConfig|ExecutionRoleArn|sagemaker.amazonaws.com|sagemaker/latest/dg/sagemaker-roles.html
sagemaker|CreateHyperParameterTuningJob|TrainingJobDefinition.RoleArn TrainingJobDefinitions.RoleArn|sagemaker.amazonaws.com|sagemaker/latest/dg/sagemaker-roles.html
sagemaker|CreateDomain UpdateDomain|DefaultUserSettings.ExecutionRole DefaultSpaceSettings.ExecutionRole|sagemaker.amazonaws.com|sagemaker/latest/dg/sagemaker-roles.html
sagemaker|CreateUserProfile UpdateUserProfile|UserSettings.ExecutionRole|sagemaker.amazonaws.com|sagemaker/latest/dg/sagemaker-roles.html
mediaconvert|CreateJob|Role|mediaconvert.amazonaws.com|mediaconvert/latest/ug/iam-role.html
osis|CreatePipeline UpdatePipeline|PipelineRoleArn|osis-pipelines.amazonaws.com|opensearch-service/latest/developerguide/pipeline-security-overview.html
lex|CreateBot UpdateBot|roleArn|lexv2.amazonaws.com|lexv2/latest/dg/security_iam_id-based-policy-examples.html
emr-serverless|StartJobRun StartSession|executionRoleArn|emr-serverless.amazonaws.com|emr/latest/EMR-Serverless-UserGuide/getting-started.html
elasticmapreduce|RunJobFlow|ServiceRole|elasticmapreduce.amazonaws.com|emr/latest/ManagementGuide/emr-iam-role.html
elasticmapreduce|RunJobFlow|JobFlowRole|ec2.amazonaws.com|emr/latest/ManagementGuide/emr-iam-role-for-ec2.html
athena|CreateWorkGroup|Configuration.ExecutionRole|athena.amazonaws.com|athena/latest/ug/notebooks-spark-getting-started.html
rds|StartExportTask|IamRoleArn|export.rds.amazonaws.com|AmazonRDS/latest/UserGuide/USER_ExportSnapshot.html
rds|AddRoleToDBCluster AddRoleToDBInstance|RoleArn|rds.amazonaws.com|AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.Authorizing.AWSServices.html
apprunner|CreateService UpdateService|InstanceConfiguration.InstanceRoleArn|tasks.apprunner.amazonaws.com|apprunner/latest/dg/security_iam_service-with-iam.html
apprunner|CreateService UpdateService|SourceConfiguration.AuthenticationConfiguration.AccessRoleArn|build.apprunner.amazonaws.com|apprunner/latest/dg/security_iam_service-with-iam.html
autoscaling|PutLifecycleHook|RoleARN|autoscaling.amazonaws.com|autoscaling/ec2/userguide/prepare-for-lifecycle-notifications.html
cloudtrail|CreateTrail UpdateTrail|CloudWatchLogsRoleArn|cloudtrail.amazonaws.com|awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
config|PutConfigurationRecorder|ConfigurationRecorder.roleARN|config.amazonaws.com|config/latest/developerguide/iamrole-permissions.html
datasync|CreateLocationS3 UpdateLocationS3|S3Config.BucketAccessRoleArn|datasync.amazonaws.com|datasync/latest/userguide/create-s3-location.html
backup|CreateBackupSelection|BackupSelection.IamRoleArn|backup.amazonaws.com|aws-backup/latest/devguide/access-control.html
backup|StartBackupJob StartCopyJob StartRestoreJob|IamRoleArn|backup.amazonaws.com|aws-backup/latest/devguide/access-control.html
transfer|CreateUser UpdateUser CreateAccess UpdateAccess|Role|transfer.amazonaws.com|transfer/latest/userguide/requirements-roles.html
healthlake|StartFHIRImportJob StartFHIRExportJob|DataAccessRoleArn|healthlake.amazonaws.com|healthlake/latest/devguide/getting-started-setting-up.html
omics|StartRun StartReadSetImportJob StartReadSetExportJob StartReferenceImportJob StartVariantImportJob StartAnnotationImportJob|roleArn|omics.amazonaws.com|omics/latest/dev/permissions-service.html
eks|CreateCluster|roleArn|eks.amazonaws.com|eks/latest/userguide/cluster-iam-role.html
eks|CreatePodIdentityAssociation UpdatePodIdentityAssociation|roleArn|pods.eks.amazonaws.com|eks/latest/userguide/pod-id-association.html
iot|CreateRoleAlias UpdateRoleAlias|roleArn|credentials.iot.amazonaws.com|iot/latest/developerguide/authorizing-direct-aws.html
cognito-idp|CreateGroup UpdateGroup|RoleArn|cognito-idp.amazonaws.com|cognito/latest/developerguide/cognito-user-pools-user-groups.html
cognito-identity|SetIdentityPoolRoles|Roles.authenticated Roles.unauthenticated|cognito-identity.amazonaws.com|cognito/latest/developerguide/iam-roles.html
kafkaconnect|CreateConnector|serviceExecutionRoleArn|kafkaconnect.amazonaws.com|msk/latest/developerguide/msk-connect-service-execution-role.html
`;
