import type { PhraseTable } from './phrase-table.ts';

/** Sentences of services that name what failed and no IAM action. */
export const servicePhrases = () =>
  ({
  validatingImage: { aws: ['validating ecr uri'] },
  managedRule: { aws: ['create managed rule'] },
  imageAccess: { aws: ['does not have permission to access the ecr image'] },
  kendraRefused: { aws: ['accessdeniedexception from kendra'] },
  encodedMessage: { aws: ['encoded authorization failure message'] },
  ciphertextUnreadable: { aws: ['ciphertext refers to a customer master key'] },
  stackHidesService: { aws: ["access denied for operation 'aws::bedrock::"] },
  lakeFormation: { aws: ['lake formation permission', 'lake formation permissions', 'lake formation permission(s)'] },
  fineGrainedAccess: { aws: ['no permissions for [', 'missing role: no roles available', 'no roles available for this user'] },
  keyRefused: { aws: ['kmsaccessdeniedexception', 'kms.accessdeniedexception', 'access to kms is not allowed', 'unable to decrypt the environment variables', 'kms access was denied'] },
  documentInvalid: {
    aws: [
      ...['regular expression pattern: ^arn:'],
      'malformedpolicydocument*',
      'policy json is invalid',
      'is not valid for resource',
      'arn format is invalid',
      'invalid principal in policy',
      'one or more invalid principals',
      'regular expression pattern: arn:',
      'syntax errors in policy', 'does not support the principal element', 'add a resource or notresource element', 'unsupported principal', 'invalid service in action', 'missing resource: add', 'this policy contains the following error', 'has prohibited field principal'],
  },
  actionRefused: { aws: ['invalid action', 'invalidaction'] },
  blockedPublic: { aws: ['setting in s3 block public access', 'blocked by the blockpublicpolicy'] },
  objectUnread: { aws: ['invalids3objectexception', 'unable to get object metadata from s3', "s3 uri that you provided can't be accessed"] },
  headObject: { aws: ['headobject', 'head_object'] },
  indexInvalid: {
    aws: ['engine type associated with your vector index', 'vector index is invalid', 'valid engine types'],
  },
  indexDetail: { aws: ['dimension', 'dimensions', 'no such index', 'index_not_found*', 'mapping', 'mappings'] },
  engineType: { aws: ['engine type', 'engine types'] },
  storageConfiguration: { aws: ['storage configuration'] },
  storageInvalid: { aws: ['storage configuration provided is invalid'] },
  storageRefused: { aws: ['403', 'bad authorization', 'forbidden', 'does not have permissions'] },
  searchSecurity: { aws: ['security_exception', 'authorization_exception', 'authorizationexception(403'] },
  searchRefused: { aws: ['403', 'forbidden', 'does not have permissions'] },
  serverlessCollection: { aws: ['aoss', 'opensearch serverless', 'serverless collection', 'serverless collections'] },
  collectionRefused: { aws: ['403', 'forbidden', 'unauthorized'] },
  gatewayRole: { aws: ['gateway execution role', 'gateway service role', 'gateway role'] },
  functionPermissionInvalid: { aws: ['invalid permissions on lambda function', "api gateway doesn't have permissions to call the integration", '{"message":"internal server error"}'] },
  toolRefused: { aws: ['access denied while invoking lambda function'] },
  agentModelRefused: {
    aws: [
      'access denied when calling bedrock',
      'agent using inferenceprofile',
      'agent role has valid permissions to use the inference profile',
    ],
  },
  embeddingRefused: { aws: ['is not able to call specified'] },
  sourceRefused: { aws: ['call to amazon s3 source did not succeed', 'call to amazon s3 did not succeed'] },
  givenRoleRefused: { aws: ['unable to assume the given role'] },
  logGroupRefused: { aws: ['failed to validate permissions for log group'] },
  logBucketRefused: {
    aws: ['failed to validate permissions for s3 bucket', 'failed to validate permissions for bucket'],
  },
  jobBucketRefused: {
    aws: [
      'could not validate getobject permissions',
      'could not validate listbucket permissions',
      'could not validate putobject permissions',
    ],
  },
  functionRoleRefused: { aws: ['cannot be assumed by lambda', 'unable to be assumed by lambda'] },
  functionUrlRefused: { aws: ['troubleshooting function url'] },
  marketplace: { aws: ['aws marketplace'] },
  marketplaceRefused: { aws: ['model access is denied', 'subscription', 'subscriptions', 'subscribe'] },
  connectorSecret: { aws: ['check your data source credentials in secrets manager'] },
  roleValidation: { aws: ['role validation failed'] },
  iamAuthorizer: { en: ['iam authorizer', 'iam authorization', 'iam auth'], aws: ['aws_iam'] },
  userPoolAuthorizer: { en: ['user pool authorizer', 'cognito authorizer'] },
  unauthorized: { aws: ['401', 'unauthorizedexception'] },
  policyEngineFailed: {
    aws: ['policy evaluation failed'],
  },
  guestRefused: {
    aws: ['access to identity', 'unauthenticated access is not supported for this identity pool'],
  },
  imagePullRefused: {
    aws: ['pull access denied for', 'cannotpullcontainererror', 'unable to pull customer', 'cannotpullecrcontainererror', 'failed to pull image', 'errimagepull', 'imagepullbackoff'],
  },
  ecrRegistry: {
    aws: ['dkr.ecr', 'dkr-ecr', 'public.ecr.aws'],
  },
  linkedRoleWanted: {
    aws: ['must enable a service-linked role', 'service-linked role does not exist', 'service linked role does not exist', 'unable to create service-linked role', 'create the service-linked role', 'service linked role is required'],
  },
  clusterUnknown: {
    aws: ['must be logged in to the server', 'server has asked for the client to provide credentials', 'aws-auth'],
  },
}) as const satisfies PhraseTable;
