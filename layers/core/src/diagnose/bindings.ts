import type { Sign } from '../intake/index.ts';
import type { Asking } from '../playbook/index.ts';

/** What a person says that speaks for a cause: all of these, each a choice of signs. It never asserts. */
export type Binding = {
  readonly all: readonly (readonly Sign[])[];
  readonly id: string;
  readonly because: string;
  /** The person tried it: what passes without a condition, or a second time, says more than a description. */
  readonly isTried?: true;
  /** What tells whether it is that cause, where no policy would. */
  readonly asking?: Asking;
};

export const bindings: readonly Binding[] = [
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
    all: [['recreated'], ['encryptionKey', 'keyRefused'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'KMS_KEY_POLICY',
    because: 'a key policy or a grant of KMS keeps the unique id of the role that was deleted, not its name',
  },
  {
    all: [['recreated'], ['role'], ['assuming', 'cannotAssume'], ['refused', 'failing', 'forbidden']],
    id: 'ASSUME_ROLE_CALLER_OR_TRUST',
    because: 'a trust policy keeps the unique id of the principal that was deleted, not its name',
  },
  {
    all: [['recreated'], ['storageBucket'], ['refused', 'failing', 'forbidden']],
    id: 'RESOURCE_POLICY_ALLOW_MISSING',
    because: 'a bucket policy keeps the unique id of the principal that was deleted, not its name',
  },
  {
    all: [['largeUpload'], ['encryptionKey', 'encryptedWithKey'], ['refused', 'failing', 'forbidden']],
    id: 'KMS_KEY_POLICY',
    because: 'an upload in parts needs kms:Decrypt besides kms:GenerateDataKey, by the key policy too',
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
  {
    all: [['onlySome'], ['failing', 'refused']],
    id: 'POLICY_RESOURCE_ARN_MISMATCH',
    because: 'the text tells of a policy for only some of the resources',
  },
  {
    all: [['otherIdentityWorks', 'runsAsOther'], ['hasActions'], ['failing', 'refused', 'forbidden']],
    id: 'IDENTITY_ALLOW_MISSING',
    because: 'with other credentials the same call passes, and the role that makes it is said to have something else',
  },
  {
    all: [['otherIdentityWorks'], ['failing', 'refused']],
    id: 'WRONG_CREDENTIAL_SOURCE',
    because: 'with other credentials the same call passes',
  },
  {
    all: [['givenToPerson'], ['function', 'agent', 'agentCore', 'functionRole']],
    id: 'POLICY_ON_WRONG_PRINCIPAL',
    because: 'the policy was given to a person, and the code runs with a role',
  },
  {
    all: [['otherAccountWorks'], ['failing', 'refused']],
    id: 'SCP_DENY',
    because: 'the same works in another account: what differs is what the organization allows',
  },
  {
    all: [['runsAsOther'], ['implicitIn']],
    isTried: true,
    id: 'WRONG_CREDENTIAL_SOURCE',
    because: 'AWS names another principal than the one that was meant',
  },
  {
    all: [['runsAsOther'], ['failing', 'refused']],
    id: 'WRONG_CREDENTIAL_SOURCE',
    because: 'the call is made as another identity than the one that was meant',
  },
  {
    all: [['batchJob'], ['creating', 'startingJob'], ['failing', 'refused']],
    id: 'BATCH_PASSROLE',
    because: 'whoever creates the job hands it a role, which is an action of its own',
  },
  {
    all: [['passesRole'], ['failing', 'refused', 'forbidden']],
    id: 'PASSROLE_MISSING',
    because: 'whoever hands a role to a service needs iam:PassRole on that very role',
  },
  {
    all: [['sourceKey'], ['assuming', 'cannotAssume'], ['failing', 'refused', 'forbidden']],
    id: 'CONFUSED_DEPUTY_SOURCE',
    because: 'the trust policy names the source that a service has to come from',
  },
  {
    all: [['policyEngineFailed'], ['agentCore', 'gateway']],
    id: 'AGENTCORE_EXEC_ROLE',
    because: 'a gateway asks its policy engine with its own role',
  },
  {
    all: [['tagsPassed'], ['failing', 'refused', 'forbidden']],
    id: 'TAG_ON_CREATE_ACTION',
    because: 'the call passes tags, and tagging is an action of its own',
  },
  {
    all: [['endpointPolicyNamed'], ['failing', 'refused', 'forbidden']],
    id: 'VPC_ENDPOINT_POLICY',
    because: 'the text tells of a policy on the VPC endpoint',
  },
  {
    all: [['portalProfile'], ['failing', 'refused', 'noAccess']],
    id: 'IDC_ASSIGNMENT_MISSING',
    because: 'a profile of Identity Center names a permission set that is assigned, not a role of IAM',
  },
  {
    all: [['notThereYet'], ['role', 'function', 'bucket', 'agent']],
    id: 'LL_REFERENCE_DOES_NOT_EXIST',
    because: 'what the call names is said not to be there yet',
  },
  {
    all: [['timesOut'], ['privateNetwork']],
    id: 'NO_NETWORK_PATH',
    because: 'a call that waits in a private network was not refused: IAM answers at once and in words',
    asking: {
      ask: 'Does that network have an interface endpoint for the service, or a NAT gateway?',
      because: 'without either the call has no way out, and no policy changes that',
      command:
        'aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].{Service:ServiceName,Vpc:VpcId,Subnets:SubnetIds,Dns:PrivateDnsEnabled}"',
    },
  },
  {
    all: [['timesOut']],
    id: 'CALL_TIMED_OUT',
    because: 'a call that waits was not refused: IAM answers at once and in words',
    asking: {
      ask: 'After how many seconds does it stop, and how long do the client and the function wait?',
      because: 'a model may take longer than either of them',
      command: 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Timeout',
    },
  },
  {
    all: [['regionWithoutService']],
    id: 'LL_WRONG_ENDPOINT',
    because: 'the Region is said not to have the service: no policy opens it there',
  },
  {
    all: [['apiKeyNamed'], ['newVersion', 'cliWorks'], ['refused', 'failing', 'forbidden', 'noAccess']],
    isTried: true,
    id: 'LL_API_KEY',
    because: 'a new version takes an API key where it took other credentials before, or the reverse',
  },
  {
    all: [['sessionEndsDaily'], ['loginMends', 'tokenRefreshed']],
    isTried: true,
    id: 'LL_EXPIRED_TOKEN',
    because: 'it ends after some time and comes back with a new sign-in',
  },
  {
    all: [['worksOnRetry']],
    isTried: true,
    id: 'LL_PROPAGATION',
    because: 'the same call passes when it is repeated',
  },
  {
    all: [['freshChange'], ['failing', 'refused']],
    id: 'LL_PROPAGATION',
    because: 'something was changed a moment before the call',
  },
];
