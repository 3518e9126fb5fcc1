import type { Binding } from './binding.ts';

/** What names a policy, a product or a thing that was tried: it says more than where the call was made from. */
export const narrowBindings: readonly Binding[] = [
  {
    all: [['scpNamed'], ['model', 'bedrock'], ['regionLimit']],
    id: 'BEDROCK_SCP_REGION_DENY',
    because: 'the text tells of a policy of the organization that closes Regions',
  },
  {
    all: [['scpNamed'], ['failing', 'refused']],
    id: 'SCP_DENY',
    because: 'the text names a policy of the organization',
  },
  {
    all: [['regionLimit'], ['withoutRegion'], ['failing', 'refused']],
    id: 'SCP_DENY',
    because: 'the text tells of a rule that closes Regions: services without a Region are answered from one of them',
  },
  {
    all: [['profileGeography'], ['refused', 'forbidden', 'noAccess']],
    id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
    because: 'a profile of a geography needs the profile and the model in every Region it routes to',
  },
  {
    all: [['sameSetElsewhere'], ['isAdmin', 'permissionSetNamed', 'hasPolicy', 'worksElsewhere', 'otherAccountWorks'], ['failing', 'refused', 'noAccess', 'boundaryRuledOut']],
    isTried: true,
    id: 'SCP_DENY',
    because:
      'the same rights pass in another account: a service control policy on this account or its OU caps even AdministratorAccess, and no Allow of the account lifts it',
    asking: {
      ask: 'What does the whole error say behind “because” or “with an explicit deny in”?',
      because:
        'it names the kind of policy; a service control policy on that OU or account stands above every Allow in it, also above AdministratorAccess, and only the management account changes it',
      command: null,
    },
  },
  {
    all: [['knowledgeBase'], ['encryptionKey', 'encryptedWithKey'], ['bucket', 'storageBucket'], ['failing', 'refused']],
    isTried: true,
    id: 'KB_S3_KMS',
    because: 'objects are counted without their key and read only with it',
    asking: {
      ask: 'Does the key policy let the role of the knowledge base in, and does that role’s own policy allow kms:Decrypt on the ARN of the key?',
      because:
        'files are listed without the key and read only with kms:Decrypt; of a key of another account both sides have to allow it, the key policy there and the role’s policy here',
      command: 'aws kms get-key-policy --key-id KEY_ARN --policy-name default --query Policy --output text',
    },
  },
  {
    all: [['setWritten']],
    isTried: true,
    id: 'PERMISSION_SET',
    because: 'a permission set that is written takes effect in an account when it is provisioned there again',
    asking: {
      ask: 'Was the permission set provisioned after it was written?',
      because:
        'writing it changes the set alone: the roles `AWSReservedSSO_…` in accounts that were assigned before keep the old policy until ProvisionPermissionSet, and a new assignment gets the new one',
      command:
        'aws sso-admin list-accounts-for-provisioned-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --provisioning-status LATEST_PERMISSION_SET_NOT_PROVISIONED',
    },
  },
  {
    all: [['signedLink'], ['endsBeforeItsTime', 'sessionEndsDaily'], ['refused', 'failing', 'forbidden']],
    isTried: true,
    id: 'LL_EXPIRED_TOKEN',
    because: 'a signed link ends with the credentials that signed it, whatever its ExpiresIn says',
    asking: {
      ask: 'Which credentials sign the link: those of a role, or of a user?',
      because:
        'a link ends with the session of the role that signed it, whatever ExpiresIn says: sign it when it is clicked; neither the bucket policy nor who clicks needs a right',
      command: 'aws sts get-caller-identity',
    },
  },
  {
    all: [['boundaryNamed'], ['failing', 'refused']],
    id: 'PERMISSIONS_BOUNDARY',
    because: 'the text names a permissions boundary',
  },
  {
    all: [['conditionBlamed'], ['podIdentity', 'assuming']],
    isTried: true,
    id: 'CONFUSED_DEPUTY_SOURCE',
    because:
      'without the condition it works, and a service takes the role up: it comes from another source than the condition names',
  },
  {
    all: [['conditionBlamed']],
    isTried: true,
    id: 'STATEMENT_CONDITION_NEVER_TRUE',
    because: 'without the condition it works',
  },
  {
    all: [['signedLink'], ['refused', 'failing', 'forbidden']],
    id: 'IDENTITY_ALLOW_MISSING',
    because: 'a signed link can do what its signer may, and is made without asking',
  },
  {
    all: [['encryptedWithKey'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'KMS_KEY_POLICY',
    because: 'the text tells of a key of its own: who reads needs kms:Decrypt, by the key policy too',
  },
  {
    all: [['insistsOnKeys']],
    isTried: true,
    id: 'LL_NO_CREDENTIALS',
    because: 'the program takes keys and looks nowhere else: the role or profile is never asked for',
  },
  {
    all: [['apiKeyNamed'], ['credentialIgnored']],
    isTried: true,
    id: 'LL_API_KEY',
    because: 'the API key is not read by this program, or by this version of it',
  },
  {
    all: [['temporaryKeys'], ['notAuthenticated']],
    id: 'LL_UNRECOGNIZED_CLIENT',
    because: 'temporary keys are known only together with their session token',
  },
  {
    all: [
      ['deniedForMissing'],
      ['storageBucket', 'headObject', 'bucket'],
      ['refused', 'failing', 'forbidden', 'noAccess'],
    ],
    isTried: true,
    id: 'LL_S3_403_IS_404',
    because: 'S3 answers 403 for a missing object when the caller may not list the bucket',
  },
  {
    all: [['executionSecret'], ['containerSecret']],
    isTried: true,
    id: 'POLICY_ON_WRONG_PRINCIPAL',
    because: 'ECS fetches the secrets of a container with the execution role, not with the task role',
  },
  {
    all: [['accountNotAuthorized'], ['supportCase']],
    isTried: true,
    id: 'LL_OPERATION_NOT_ALLOWED',
    because: 'AWS itself keeps the account out and names its support',
  },
  {
    all: [
      ['blockedCountry'],
      ['model', 'bedrock', 'otherIdentityWorks', 'worksElsewhere'],
      ['failing', 'refused', 'forbidden'],
    ],
    id: 'LL_UNSUPPORTED_COUNTRY',
    because: 'some providers of models refuse callers by country',
  },
  {
    all: [['rolesAbsent']],
    isTried: true,
    id: 'SAML_ASSUME',
    because: 'the assertion names no role and provider as IAM has them',
  },
  {
    all: [['imagePullRefused'], ['privateNetwork', 'closedNetwork']],
    isTried: true,
    id: 'NO_NETWORK_PATH',
    because: 'the layers of an image come from S3: a private network needs a way there as well',
  },
  {
    all: [['closedNetwork'], ['refused', 'forbidden', 'failing']],
    id: 'VPC_ENDPOINT_POLICY',
    because: 'the call leaves through an endpoint, whose policy may let through less',
  },
  {
    all: [['socketPost'], ['refused', 'forbidden', 'failing']],
    isTried: true,
    id: 'OPERATION_NEEDS_OTHER_ACTION',
    because: 'posting to a connection is checked for execute-api:ManageConnections',
  },
  {
    all: [['recreated'], ['encryptionKey', 'keyRefused'], ['refused', 'failing', 'forbidden', 'codeAccessDenied', 'noAccess']],
    id: 'KMS_KEY_POLICY',
    because: 'a key policy or a grant of KMS keeps the unique id of the role that was deleted, not its name',
  },
  {
    all: [['recreated'], ['role'], ['assuming', 'cannotAssume'], ['refused', 'failing', 'forbidden', 'codeAccessDenied']],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    because: 'a trust policy keeps the unique id of the principal that was deleted, not its name',
  },
  {
    all: [['recreated'], ['storageBucket'], ['refused', 'failing', 'forbidden', 'codeAccessDenied']],
    id: 'RESOURCE_POLICY_ALLOW_MISSING',
    because: 'a bucket policy keeps the unique id of the principal that was deleted, not its name',
  },
  {
    all: [['largeUpload'], ['encryptionKey', 'encryptedWithKey'], ['refused', 'failing', 'forbidden']],
    id: 'KMS_KEY_POLICY',
    because: 'an upload in parts needs kms:Decrypt besides kms:GenerateDataKey, by the key policy too',
  },
  {
    all: [['unsignedTold'], ['refused', 'failing', 'forbidden', 'noAccess']],
    isTried: true,
    id: 'LL_UNSIGNED_REQUEST',
    because: 'a request without a signature comes from nobody, whatever the role may do',
  },
  {
    all: [['secondaryIndex'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'POLICY_RESOURCE_ARN_MISMATCH',
    because: 'an index of a table has an ARN of its own, which the one of the table does not cover',
  },
  {
    all: [['distribution'], ['encryptionKey', 'encryptedWithKey'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'KMS_KEY_POLICY',
    because: 'the distribution reads objects under a key, whose policy has to admit it',
  },
  {
    all: [['distribution'], ['storageBucket', 'bucket'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'RESOURCE_POLICY_ALLOW_MISSING',
    because: 'the distribution reads the bucket in its own name: the policy of the bucket admits it',
  },
  {
    all: [['otherCloud'], ['refused', 'failing', 'forbidden', 'noAccess']],
    isTried: true,
    id: 'OTHER_SYSTEM_REFUSED',
    because: 'the service that is named is not AWS’s, and IAM was not asked',
  },
  {
    all: [['imagePullRefused'], ['agentCore']],
    id: 'AGENTCORE_EXEC_ROLE',
    because: 'the image is pulled with the execution role of the runtime',
  },
  {
    all: [['imagePullRefused'], ['refused', 'failing', 'forbidden']],
    id: 'IDENTITY_ALLOW_MISSING',
    because: 'whoever pulls the image needs ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository',
  },
  {
    all: [['objectUnread'], ['ownCopyWorks']],
    isTried: true,
    id: 'LL_S3_403_IS_404',
    because: 'with another file it works: this one is not there under that name, or is not open to you',
  },
  {
    all: [['nothingAttached'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'IDENTITY_ALLOW_MISSING',
    because: 'the caller is said to have no policy at all',
  },
  {
    all: [['bucketPolicyAllows'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'IDENTITY_ALLOW_MISSING',
    because: 'the bucket lets them in; between accounts the caller needs an Allow of its own as well',
  },
  {
    all: [['iamAuthorizer'], ['apiGateway'], ['forbidden']],
    id: 'APIGW_IAM_CALLER_NOT_ALLOWED',
    because: 'the API asks for IAM authorisation: whoever calls it needs execute-api:Invoke',
  },
  {
    all: [['nodeOfFlow'], ['failing', 'refused', 'forbidden']],
    id: 'FLOW_ROLE',
    because: 'a node of a flow runs with the role of the flow',
  },
  {
    all: [['collaborator'], ['agent', 'collaborator'], ['failing', 'refused', 'forbidden']],
    id: 'AGENT_COLLABORATOR',
    because: 'a supervisor calls its collaborators with its own role',
  },
  {
    all: [['externalIdNamed']],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    because: 'the trust policy asks for an external id, which the call has to bring',
  },
  {
    all: [['podIdentity']],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    because: 'EKS Pod Identity needs pods.eks.amazonaws.com with sts:AssumeRole and sts:TagSession in the trust policy',
  },
  {
    all: [['accessPortal'], ['failing', 'refused', 'noAccess']],
    id: 'IDC_ASSIGNMENT_MISSING',
    because: 'what the portal offers depends on assignments, not on policies',
  },
  {
    all: [['permissionSetNamed', 'reservedRole']],
    id: 'PERMISSION_SET',
    because: 'the roles of IAM Identity Center are written by permission sets',
  },
  {
    all: [['resourcePolicyNamed'], ['api'], ['addressRange', 'forbidden']],
    id: 'APIGW_RESOURCE_POLICY_DENY',
    because: 'the text tells of a resource policy on the API',
  },
];
