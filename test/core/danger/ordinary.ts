const rows = (table: readonly (readonly [why: string, names: string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(table.flatMap(([why, names]) => names.split(' ').map((name) => [name, why])));

/** Actions that sound like a credential of somebody and hand none out, or only what the caller is already; each with why. */
export const ordinaryCredentials = rows([
  [
    'as the caller, or as a user of an application who signs in to it',
    'bedrock:CallWithBearerToken bedrock-mantle:CallWithBearerToken aws-external-anthropic:CallWithBearerToken aws-external-anthropic:AssumeConsole cloudwatch:CallWithBearerToken logs:CallWithBearerToken sagemaker:CallWithBearerToken athena:CreatePresignedNotebookUrl codeconnections:GetIndividualAccessToken codestar-connections:GetIndividualAccessToken cognito-idp:ChangePassword cognito-idp:ConfirmForgotPassword cognito-idp:ForgotPassword elasticmapreduce:CreateStudioPresignedUrl elasticmapreduce:GetOnClusterAppUIPresignedURL elasticmapreduce:GetPersistentAppUIPresignedURL iam:CreateVirtualMFADevice iam:EnableMFADevice kinesisanalytics:CreateApplicationPresignedUrl redshift:GetClusterCredentialsWithIAM redshift:GetIdentityCenterAuthToken redshift-serverless:GetCredentials redshift-serverless:GetIdentityCenterAuthToken sagemaker:CreatePartnerAppPresignedUrl sagemaker:CreatePresignedMlflowAppUrl sagemaker:CreatePresignedMlflowTrackingServerUrl sagemaker:CreateHubContentPresignedUrls signin:Authenticate signin:AuthorizeOAuth2Access signin:CreateAccount signin:CreateOAuth2Token signin:IntrospectOAuth2Token signin:CreateOAuth2PublicClient signin:CreateTrustedIdentityPropagationApplicationForConsole ssm:GetAccessToken sts:GetServiceBearerToken sts:GetDelegatedAccessToken sts:GetFederationToken license-manager:GetAccessToken gamelift:GetComputeAuthToken gamelift:RequestUploadCredentials eks-auth:AssumeRoleForPodIdentity cognito-identity:GetCredentialsForIdentity lambda:CreateMicrovmAuthToken',
  ],
  [
    'by the resource: the seat of an administrator is refused',
    'airflow:CreateWebLoginToken redshift:GetClusterCredentials quicksight:GenerateEmbedUrlForRegisteredUser quicksight:GetSessionEmbedUrl sts:AssumeRole sts:AssumeRoleWithSAML sts:AssumeRoleWithWebIdentity',
  ],
  [
    'of an agent’s own work, or said with what it does besides',
    'bedrock-agentcore:CreateApiKeyCredentialProvider bedrock-agentcore:CreateOauth2CredentialProvider bedrock-agentcore:CreatePaymentCredentialProvider bedrock-agentcore:GetApiKeyCredentialProvider bedrock-agentcore:GetOauth2CredentialProvider bedrock-agentcore:GetPaymentCredentialProvider bedrock-agentcore:GetResourceApiKey bedrock-agentcore:GetWorkloadAccessToken bedrock-agentcore:GetWorkloadAccessTokenForJWT bedrock-agentcore:GetWorkloadAccessTokenForUserId bedrock-agentcore:UpdatePaymentCredentialProvider',
  ],
  [
    'one dashboard, as nobody in particular',
    'quicksight:GetAnonymousUserEmbedUrl quicksight:GenerateEmbedUrlForAnonymousUser quicksight:GenerateEmbedUrlForRegisteredUserWithIdentity quicksight:GetDashboardEmbedUrl',
  ],
  ['the user gets the code, not the caller', 'cognito-idp:AdminResetUserPassword'],
  [
    'data under the grants of Lake Formation, for engines that keep them',
    'lakeformation:GetTemporaryGluePartitionCredentials lakeformation:GetTemporaryGlueTableCredentials',
  ],
  [
    'a new key of one’s own, for what is made with it; or its public half',
    'ec2:CreateKeyPair ec2:ImportKeyPair lightsail:CreateKeyPair lightsail:ImportKeyPair lightsail:GetKeyPair lightsail:GetKeyPairs kms:GenerateDataKeyPair kms:GenerateDataKeyPairWithoutPlaintext ivs:GetPlaybackKeyPair ivs:ImportPlaybackKeyPair iam:GetSSHPublicKey cognito-idp:GetSigningCertificate',
  ],
  [
    'of a stream, an API or a domain, no principal’s',
    'appsync:UpdateApiKey acm:GetAcmeExternalAccountBindingCredentials codebuild:ImportSourceCredentials codebuild:PersistOAuthToken mediapackage:RotateChannelCredentials mediapackage:RotateIngestEndpointCredentials route53:ActivateKeySigningKey route53:CreateKeySigningKey route53:DeactivateKeySigningKey route53globalresolver:CreateAccessToken route53globalresolver:GetAccessToken route53globalresolver:UpdateAccessToken ses:PutEmailIdentityDkimSigningAttributes wafv2:CreateAPIKey wafv2:GetDecryptedAPIKey iotmanagedintegrations:CreateCredentialLocker iotmanagedintegrations:GetCredentialLocker payment-cryptography:GetCertificateSigningRequest logs:PutBearerTokenAuthentication',
  ],
  [
    'looks, or closes',
    'iam:DisableOrganizationsRootCredentialsManagement iam:GenerateCredentialReport iam:GetAccessKeyLastUsed iam:GetAccountPasswordPolicy iam:GetCredentialReport iam:GetMFADevice sso:GetMfaDeviceManagementForDirectory sts:GetAccessKeyInfo signin:GetConsoleAuthorizationConfiguration signin:GetResourcePolicy workmail:GetImpersonationRole workmail:GetImpersonationRoleEffect workmail:GetPersonalAccessTokenMetadata lambda:GetCodeSigningConfig lambda:GetFunctionCodeSigningConfig ecr:GetSigningConfiguration signer:GetSigningPlatform signer:GetSigningProfile signer:CancelSigningProfile',
  ],
  [
    'another word that sounds alike',
    'chime:AssociateSigninDelegateGroupsWithAccount chime:GetVoiceConnectorEmergencyCallingConfiguration chime:PutVoiceConnectorEmergencyCallingConfiguration shield:UpdateEmergencyContactSettings opsworks:AssignInstance opsworks:UnassignInstance secretsmanager:GetRandomPassword lambda:CreateCodeSigningConfig ecr:PutSigningConfiguration signer:PutSigningProfile signer:StartSigningJob',
  ],
]);

/** Actions that sound like code that is replaced, and nothing runs by them under a role that is there. */
export const ordinaryCode = rows([
  ['runs at the edge or in the API’s own sandbox, under no role', 'appsync:UpdateFunction cloudfront:UpdateFunction'],
  [
    'a picture, a name, a setting of what is scanned or kept',
    'ec2:ReplaceImageCriteriaInAllowedImagesSettings ec2:ReplaceImageInstanceTypeSpecification ecr:PutImageScanningConfiguration ecr:UpdateImageStorageClass greengrass:UpdateFunctionDefinition inspector2:UpdateCodeSecurityIntegration inspector2:UpdateCodeSecurityScanConfiguration kinesisvideo:UpdateImageGenerationConfiguration lambda:UpdateFunctionEventInvokeConfig medical-imaging:UpdateImageSetMetadata nimble:UpdateStreamingImage sagemaker:UpdateAppImageConfig sagemaker:UpdateArtifact sagemaker:UpdateCodeRepository sagemaker:UpdateImage sagemaker:UpdateImageVersion schemas:PutCodeBinding securityagent:UpdateCodeReview servicecatalog:UpdateProvisioningArtifact',
  ],
  [
    'a new image, which nothing runs yet',
    'ec2:ImportImage imagebuilder:ImportDiskImage imagebuilder:ImportVmImage imagebuilder:UpdateImagePipeline qdeveloper:ImportArtifact workspaces:ImportCustomWorkspaceImage workspaces:ImportWorkspaceImage',
  ],
  [
    'makes what is new, with a role that is passed',
    'launchwizard:CreateDeployment network-security-manager:CreateDeployment',
  ],
]);
