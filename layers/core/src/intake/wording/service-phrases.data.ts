import type { PhraseTable } from './phrase-table.ts';

/** Sentences of services that name what failed and no IAM action. */
export const servicePhrases = {
  validatingImage: { aws: ['validating ecr uri'] },
  managedRule: { aws: ['create managed rule'] },
  imageAccess: { aws: ['does not have permission to access the ecr image'] },
  kendraRefused: { aws: ['accessdeniedexception from kendra'] },
  encodedMessage: { aws: ['encoded authorization failure message'] },
  ciphertextUnreadable: { aws: ['ciphertext refers to a customer master key'] },
  stackHidesService: { aws: ["access denied for operation 'aws::bedrock::"] },
  lakeFormation: { aws: ['lake formation permission', 'lake formation permissions', 'lake formation permission(s)'] },
  fineGrainedAccess: { aws: ['no permissions for ['] },
  documentInvalid: {
    aws: [
      'malformedpolicydocument*',
      'policy json is invalid',
      'is not valid for resource',
      'arn format is invalid',
      'invalid principal in policy',
      'syntax errors in policy',
    ],
  },
  actionRefused: { aws: ['invalid action', 'invalidaction'] },
  blockedPublic: { aws: ['setting in s3 block public access', 'blocked by the blockpublicpolicy'] },
  objectUnread: { aws: ['unable to get object metadata from s3', "s3 uri that you provided can't be accessed"] },
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
  roleValidation: { aws: ['role validation failed'] },
} as const satisfies PhraseTable;
