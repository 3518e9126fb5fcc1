import type { Binding } from './binding.ts';

/** What people tell of most failures: where it works, since when, how it ends. */
export const commonBindings: readonly Binding[] = [
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
    isTried: true,
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
    all: [['tagsPassed'], ['failing', 'refused', 'forbidden', 'codeAccessDenied', 'worksElsewhere']],
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
    all: [['simulatorAllows'], ['refused', 'failing', 'forbidden', 'noAccess']],
    id: 'SCP_DENY',
    because: 'the simulator asks the policies of the principal; what the organization denies it may not see',
  },
  {
    all: [['corsNamed']],
    id: 'CORS_REFUSED',
    because: 'the browser refuses it: the answer lacks a header, and no policy adds one',
  },
  {
    all: [['missingPart']],
    id: 'PROGRAM_FAILED',
    because: 'a part of the program is missing: nothing was sent to AWS',
  },
  {
    all: [['sessionEndsDaily', 'loginLost'], ['ssoNamed', 'loginMends', 'tokenRefreshed']],
    id: 'LL_EXPIRED_TOKEN',
    because: 'a session of single sign-on ends after some time, and what was signed in stays until then',
  },
  {
    all: [['clusterUnknown']],
    id: 'WRONG_CREDENTIAL_SOURCE',
    because: 'the cluster knows other identities than the one that calls',
  },
  {
    all: [['roleJustMade'], ['cannotAssume', 'functionRoleRefused']],
    isTried: true,
    id: 'LL_PROPAGATION',
    because: 'the role was made a moment before it is taken up',
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
