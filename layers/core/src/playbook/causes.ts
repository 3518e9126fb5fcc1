import type { Cause } from './cause.ts';
import { agentCaller } from './causes/agent/agent-caller.ts';
import { agentCollaborator } from './causes/agent/agent-collaborator.ts';
import { agentLambdaResourcePolicy } from './causes/agent/agent-lambda-resource-policy.ts';
import { agentRoleKb } from './causes/agent/agent-role-kb.ts';
import { agentRoleModel } from './causes/agent/agent-role-model.ts';
import { agentRoleTrust } from './causes/agent/agent-role-trust.ts';
import { agentSchemaS3 } from './causes/agent/agent-schema-s3.ts';
import { flowRole } from './causes/agent/flow-role.ts';
import { agentcoreExecRole } from './causes/agentcore/agentcore-exec-role.ts';
import { agentcoreGatewayLambda } from './causes/agentcore/agentcore-gateway-lambda.ts';
import { agentcoreInvokeRuntime } from './causes/agentcore/agentcore-invoke-runtime.ts';
import { agentcoreRoleTrust } from './causes/agentcore/agentcore-role-trust.ts';
import { identityAllowMissing } from './causes/any-service/identity-allow-missing.ts';
import { operationNeedsOtherAction } from './causes/any-service/operation-needs-other-action.ts';
import { passroleMissing } from './causes/any-service/passrole-missing.ts';
import { resourcePolicyAllowMissing } from './causes/any-service/resource-policy-allow-missing.ts';
import { serviceLinkedRoleCreateMissing } from './causes/any-service/service-linked-role-create-missing.ts';
import { tagOnCreateAction } from './causes/any-service/tag-on-create-action.ts';
import { apigwIamCallerNotAllowed } from './causes/api-gateway/apigw-iam-caller-not-allowed.ts';
import { apigwLambdaPermissionMissing } from './causes/api-gateway/apigw-lambda-permission-missing.ts';
import { apigwResourcePolicyDeny } from './causes/api-gateway/apigw-resource-policy-deny.ts';
import { bedrockGuardrailApplyMissing } from './causes/bedrock-guardrail/bedrock-guardrail-apply-missing.ts';
import { bedrockGuardrailEnforcedNoAccess } from './causes/bedrock-guardrail/bedrock-guardrail-enforced-no-access.ts';
import { bedrockGuardrailProfileRegion } from './causes/bedrock-guardrail/bedrock-guardrail-profile-region.ts';
import { bedrockGuardrailRequired } from './causes/bedrock-guardrail/bedrock-guardrail-required.ts';
import { batchPassrole } from './causes/bedrock-job/batch-passrole.ts';
import { batchServiceRole } from './causes/bedrock-job/batch-service-role.ts';
import { customizationImportRole } from './causes/bedrock-job/customization-import-role.ts';
import { loggingCwRole } from './causes/bedrock-job/logging-cw-role.ts';
import { loggingS3BucketPolicy } from './causes/bedrock-job/logging-s3-bucket-policy.ts';
import { bedrockBearerToken } from './causes/bedrock-key/bedrock-bearer-token.ts';
import { bedrockMantle } from './causes/bedrock-key/bedrock-mantle.ts';
import { bedrockResponsesProject } from './causes/bedrock-key/bedrock-responses-project.ts';
import { bedrockBoundary } from './causes/bedrock-layer/bedrock-boundary.ts';
import { bedrockExplicitDenyIdentity } from './causes/bedrock-layer/bedrock-explicit-deny-identity.ts';
import { bedrockScpRegionDeny } from './causes/bedrock-layer/bedrock-scp-region-deny.ts';
import { bedrockSessionPolicy } from './causes/bedrock-layer/bedrock-session-policy.ts';
import { bedrockVpcePolicy } from './causes/bedrock-layer/bedrock-vpce-policy.ts';
import { bedrockAppProfile } from './causes/bedrock-model/bedrock-app-profile.ts';
import { bedrockAsyncInvoke } from './causes/bedrock-model/bedrock-async-invoke.ts';
import { bedrockGeoProfileDestRegion } from './causes/bedrock-model/bedrock-geo-profile-dest-region.ts';
import { bedrockGlobalProfileArn } from './causes/bedrock-model/bedrock-global-profile-arn.ts';
import { bedrockInvokeMissing } from './causes/bedrock-model/bedrock-invoke-missing.ts';
import { bedrockInvokeTool } from './causes/bedrock-model/bedrock-invoke-tool.ts';
import { bedrockPromptRender } from './causes/bedrock-model/bedrock-prompt-render.ts';
import { bedrockProvisionedCustomImported } from './causes/bedrock-model/bedrock-provisioned-custom-imported.ts';
import { bedrockStreamActionMissing } from './causes/bedrock-model/bedrock-stream-action-missing.ts';
import { bedrockNonexistentAction } from './causes/bedrock-policy/bedrock-nonexistent-action.ts';
import { bedrockWrongArnShape } from './causes/bedrock-policy/bedrock-wrong-arn-shape.ts';
import { explicitDenyIdentity } from './causes/explicit-deny/explicit-deny-identity.ts';
import { explicitDenyUntyped } from './causes/explicit-deny/explicit-deny-untyped.ts';
import { rcpDeny } from './causes/explicit-deny/rcp-deny.ts';
import { resourcePolicyDeny } from './causes/explicit-deny/resource-policy-deny.ts';
import { s3BucketPolicyDeny } from './causes/explicit-deny/s3-bucket-policy-deny.ts';
import { scpDeny } from './causes/explicit-deny/scp-deny.ts';
import { kb3pAssociate } from './causes/kb-caller/kb-3p-associate.ts';
import { kbCallerRag } from './causes/kb-caller/kb-caller-rag.ts';
import { kbCallerRetrieve } from './causes/kb-caller/kb-caller-retrieve.ts';
import { bdaInvoke } from './causes/kb-role/bda-invoke.ts';
import { kbMultimodalStorage } from './causes/kb-role/kb-multimodal-storage.ts';
import { kbRoleAssume } from './causes/kb-role/kb-role-assume.ts';
import { kbRoleEmbedding } from './causes/kb-role/kb-role-embedding.ts';
import { kbRoleS3 } from './causes/kb-role/kb-role-s3.ts';
import { kbS3Kms } from './causes/kb-role/kb-s3-kms.ts';
import { kbSecret } from './causes/kb-role/kb-secret.ts';
import { kbAossDataPolicy } from './causes/kb-store/kb-aoss-data-policy.ts';
import { kbAossIam } from './causes/kb-store/kb-aoss-iam.ts';
import { kbKendra } from './causes/kb-store/kb-kendra.ts';
import { kbNeptune } from './causes/kb-store/kb-neptune.ts';
import { kbOpensearchManaged } from './causes/kb-store/kb-opensearch-managed.ts';
import { kbRds } from './causes/kb-store/kb-rds.ts';
import { kbS3vectors } from './causes/kb-store/kb-s3vectors.ts';
import { lambdaExecRoleTrust } from './causes/lambda/lambda-exec-role-trust.ts';
import { lambdaUrlSecondAction } from './causes/lambda/lambda-url-second-action.ts';
import { lambdaVpcEniPermission } from './causes/lambda/lambda-vpc-eni-permission.ts';
import { lambdaWithoutLogs } from './causes/lambda/lambda-without-logs.ts';
import { permissionsBoundary } from './causes/limits/permissions-boundary.ts';
import { sessionPolicy } from './causes/limits/session-policy.ts';
import { vpcEndpointPolicy } from './causes/limits/vpc-endpoint-policy.ts';
import { llInvalidPolicyOrArn } from './causes/look-alike-change/ll-invalid-policy-or-arn.ts';
import { llPropagation } from './causes/look-alike-change/ll-propagation.ts';
import { llReferenceDoesNotExist } from './causes/look-alike-change/ll-reference-does-not-exist.ts';
import { llApiKey } from './causes/look-alike-credential/ll-api-key.ts';
import { llExpiredToken } from './causes/look-alike-credential/ll-expired-token.ts';
import { llIdcTokenExchange } from './causes/look-alike-credential/ll-idc-token-exchange.ts';
import { llIdentityContextMissing } from './causes/look-alike-credential/ll-identity-context-missing.ts';
import { llNoCredentials } from './causes/look-alike-credential/ll-no-credentials.ts';
import { llSignature } from './causes/look-alike-credential/ll-signature.ts';
import { llStsRegion } from './causes/look-alike-credential/ll-sts-region.ts';
import { llUnrecognizedClient } from './causes/look-alike-credential/ll-unrecognized-client.ts';
import { llUnsignedRequest } from './causes/look-alike-credential/ll-unsigned-request.ts';
import { llAgentsMaintenance } from './causes/look-alike-life-cycle/ll-agents-maintenance.ts';
import { llEol } from './causes/look-alike-life-cycle/ll-eol.ts';
import { llLegacy } from './causes/look-alike-life-cycle/ll-legacy.ts';
import { llOperationNotAllowed } from './causes/look-alike-life-cycle/ll-operation-not-allowed.ts';
import { llUnsupportedCountry } from './causes/look-alike-life-cycle/ll-unsupported-country.ts';
import { llUnsupportedRequest } from './causes/look-alike-life-cycle/ll-unsupported-request.ts';
import { llAccountEntitlement } from './causes/look-alike-model/ll-account-entitlement.ts';
import { llBadModelId } from './causes/look-alike-model/ll-bad-model-id.ts';
import { llFtuForm } from './causes/look-alike-model/ll-ftu-form.ts';
import { llMarketplacePending } from './causes/look-alike-model/ll-marketplace-pending.ts';
import { llModelAccessLegacyText } from './causes/look-alike-model/ll-model-access-legacy-text.ts';
import { llNeedsProfile } from './causes/look-alike-model/ll-needs-profile.ts';
import { llPayment } from './causes/look-alike-model/ll-payment.ts';
import { llApigwAuthorizer } from './causes/look-alike-request/ll-apigw-authorizer.ts';
import { llKbStorageConfig } from './causes/look-alike-request/ll-kb-storage-config.ts';
import { llResourceNotFound } from './causes/look-alike-request/ll-resource-not-found.ts';
import { llS3403Is404 } from './causes/look-alike-request/ll-s3-403-is-404.ts';
import { llThrottle } from './causes/look-alike-request/ll-throttle.ts';
import { llWrongEndpoint } from './causes/look-alike-request/ll-wrong-endpoint.ts';
import { marketplaceSubscribeMissing } from './causes/marketplace/marketplace-subscribe-missing.ts';
import { resourceInTheWay } from './causes/no-policy/resource-in-the-way.ts';
import { serviceFailed } from './causes/no-policy/service-failed.ts';
import { encodedAuthorizationMessage } from './causes/other-system/encoded-authorization-message.ts';
import { kmsKeyPolicy } from './causes/other-system/kms-key-policy.ts';
import { lakeFormationGrantMissing } from './causes/other-system/lake-formation-grant-missing.ts';
import { opensearchFgacRoleMapping } from './causes/other-system/opensearch-fgac-role-mapping.ts';
import { productSubscriptionMissing } from './causes/other-system/product-subscription-missing.ts';
import { awsOwnedResourceArn } from './causes/shown-policy/aws-owned-resource-arn.ts';
import { nonexistentActionInPolicy } from './causes/shown-policy/nonexistent-action-in-policy.ts';
import { policyOnWrongPrincipal } from './causes/shown-policy/policy-on-wrong-principal.ts';
import { policyResourceArnMismatch } from './causes/shown-policy/policy-resource-arn-mismatch.ts';
import { s3ObjectArnShape } from './causes/shown-policy/s3-object-arn-shape.ts';
import { statementConditionNeverTrue } from './causes/shown-policy/statement-condition-never-true.ts';
import { wrongCredentialSource } from './causes/shown-policy/wrong-credential-source.ts';
import { assumeRoleCallerOrTrust } from './causes/sign-in/assume-role-caller-or-trust.ts';
import { cognitoEnhancedFlowScopeDown } from './causes/sign-in/cognito-enhanced-flow-scope-down.ts';
import { cognitoPoolRoleTrust } from './causes/sign-in/cognito-pool-role-trust.ts';
import { confusedDeputySource } from './causes/sign-in/confused-deputy-source.ts';
import { idcAssignmentMissing } from './causes/sign-in/idc-assignment-missing.ts';
import { permissionSet } from './causes/sign-in/permission-set.ts';
import { qbusinessWebExperience } from './causes/sign-in/qbusiness-web-experience.ts';
import { samlAssume } from './causes/sign-in/saml-assume.ts';
import { webIdentityAssume } from './causes/sign-in/web-identity-assume.ts';
import { noPolicyCauses } from './no-policy-causes.ts';

/** Every known cause of a refused call, look-alikes included. The narrower stand before the wider; `ranking.ts` says where that is not enough. */
export const causes: readonly Cause[] = [
  ...noPolicyCauses,
  marketplaceSubscribeMissing,
  wrongCredentialSource,
  statementConditionNeverTrue,
  permissionSet,
  cognitoEnhancedFlowScopeDown,
  cognitoPoolRoleTrust,
  bedrockBoundary,
  bedrockSessionPolicy,
  bedrockVpcePolicy,
  llReferenceDoesNotExist,
  batchPassrole,
  agentRoleKb,
  agentCollaborator,
  bedrockBearerToken,
  bedrockMantle,
  bedrockResponsesProject,
  kbRoleEmbedding,
  kbRoleS3,
  kbS3Kms,
  kbMultimodalStorage,
  kbAossIam,
  kbS3vectors,
  agentRoleModel,
  agentSchemaS3,
  flowRole,
  agentcoreExecRole,
  agentcoreGatewayLambda,
  kmsKeyPolicy,
  encodedAuthorizationMessage,
  scpDeny,
  llMarketplacePending,
  llPayment,
  llNeedsProfile,
  llLegacy,
  llEol,
  llUnsupportedCountry,
  llKbStorageConfig,
  bedrockWrongArnShape,
  bedrockGuardrailEnforcedNoAccess,
  kbSecret,
  bdaInvoke,
  agentRoleTrust,
  agentcoreInvokeRuntime,
  apigwResourcePolicyDeny,
  passroleMissing,
  serviceLinkedRoleCreateMissing,
  permissionsBoundary,
  awsOwnedResourceArn,
  llStsRegion,
  llIdentityContextMissing,
  confusedDeputySource,
  llSignature,
  bedrockAppProfile,
  bedrockProvisionedCustomImported,
  llExpiredToken,
  bedrockGuardrailProfileRegion,
  bedrockGuardrailRequired,
  kb3pAssociate,
  kbRoleAssume,
  kbRds,
  kbNeptune,
  kbKendra,
  agentLambdaResourcePolicy,
  apigwIamCallerNotAllowed,
  lambdaUrlSecondAction,
  lambdaExecRoleTrust,
  samlAssume,
  webIdentityAssume,
  qbusinessWebExperience,
  lakeFormationGrantMissing,
  opensearchFgacRoleMapping,
  productSubscriptionMissing,
  s3BucketPolicyDeny,
  s3ObjectArnShape,
  llFtuForm,
  llBadModelId,
  llAgentsMaintenance,
  llWrongEndpoint,
  llInvalidPolicyOrArn,
  llUnrecognizedClient,
  llUnsignedRequest,
  bedrockGlobalProfileArn,
  kbAossDataPolicy,
  llNoCredentials,
  llIdcTokenExchange,
  bedrockGeoProfileDestRegion,
  kbOpensearchManaged,
  agentcoreRoleTrust,
  apigwLambdaPermissionMissing,
  assumeRoleCallerOrTrust,
  tagOnCreateAction,
  llAccountEntitlement,
  llApiKey,
  bedrockAsyncInvoke,
  bedrockInvokeTool,
  bedrockPromptRender,
  bedrockScpRegionDeny,
  bedrockExplicitDenyIdentity,
  bedrockGuardrailApplyMissing,
  loggingCwRole,
  loggingS3BucketPolicy,
  kbCallerRetrieve,
  kbCallerRag,
  agentCaller,
  lambdaVpcEniPermission,
  lambdaWithoutLogs,
  idcAssignmentMissing,
  resourcePolicyAllowMissing,
  rcpDeny,
  llModelAccessLegacyText,
  llThrottle,
  llApigwAuthorizer,
  llS3403Is404,
  llResourceNotFound,
  bedrockStreamActionMissing,
  batchServiceRole,
  customizationImportRole,
  sessionPolicy,
  vpcEndpointPolicy,
  policyResourceArnMismatch,
  llOperationNotAllowed,
  policyOnWrongPrincipal,
  operationNeedsOtherAction,
  bedrockInvokeMissing,
  bedrockNonexistentAction,
  identityAllowMissing,
  explicitDenyIdentity,
  resourcePolicyDeny,
  nonexistentActionInPolicy,
  llPropagation,
  explicitDenyUntyped,
  // What an error's kind alone tells comes last
  llUnsupportedRequest,
  resourceInTheWay,
  serviceFailed,
];

/** The cause of an id of the playbook; undefined for an unknown one. */
export const causeById = (id: string): Cause | undefined => causes.find((cause) => cause.id === id);
