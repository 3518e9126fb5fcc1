import type { ClaimNotion } from './notions.data.ts';

/** What is so or not so of the notions that a statement names together, as long as nothing turns it round; the more it names the nearer it is. */
export type ClaimFact = {
  readonly of: readonly ClaimNotion[];
  /** Not where one of these is named too. */
  readonly unless?: readonly ClaimNotion[];
  /** Which is named before which. */
  readonly order?: readonly [ClaimNotion, ClaimNotion];
  readonly isTrue: boolean;
  readonly because: string;
};

const bindsAll = 'an SCP binds every user and role of a member account, its root user too';
const grantsNothing = 'SCPs, RCPs, boundaries, session and endpoint policies grant nothing, they only limit';
const noManagement = 'SCPs and RCPs never reach the management account, neither its identities nor its resources';
const noServiceLinked = 'service-linked roles are out of reach of SCPs and RCPs';
const denyWins = 'an explicit Deny wins over every Allow, in whichever policy either stands';

/** Facts of AWS's user guides for IAM, Organizations, KMS, CloudTrail and Bedrock. */
export const claimFacts: readonly ClaimFact[] = [
  // SCPs and RCPs: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html, …/orgs_manage_policies_rcps.html
  { of: ['scp', 'management', 'limits'], isTrue: false, because: noManagement },
  { of: ['scp', 'management', 'root', 'limits'], isTrue: false, because: noManagement },
  { of: ['scp', 'management', 'user', 'limits'], isTrue: false, because: noManagement },
  { of: ['scp', 'serviceLinked', 'limits'], isTrue: false, because: noServiceLinked },
  { of: ['scp', 'serviceLinked', 'role', 'limits'], isTrue: false, because: noServiceLinked },
  { of: ['scp', 'root', 'limits'], unless: ['management'], isTrue: true, because: bindsAll },
  { of: ['scp', 'root', 'user', 'limits'], unless: ['management'], isTrue: true, because: bindsAll },
  { of: ['scp', 'role', 'limits'], unless: ['management', 'serviceLinked', 'outside'], isTrue: true, because: bindsAll },
  { of: ['scp', 'user', 'limits'], unless: ['management', 'serviceLinked', 'outside'], isTrue: true, because: bindsAll },
  { of: ['scp', 'grants'], unless: ['limits'], isTrue: false, because: grantsNothing },
  { of: ['scp', 'alone', 'allows'], isTrue: false, because: grantsNothing },
  { of: ['scp', 'alone', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['scp', 'outside', 'limits'], unless: ['rcp'], isTrue: false, because: 'an SCP binds the identities of its own accounts, not outsiders who call their resources; that is an RCP' },
  { of: ['scp', 'everyLevel', 'allows'], isTrue: true, because: 'the root, each OU and the account must each allow it' },
  { of: ['everyLevel', 'allows'], isTrue: true, because: 'the root, each OU and the account must each allow it' },
  { of: ['scp', 'without', 'deny'], unless: ['resourcePolicy'], isTrue: true, because: 'an SCP is a list of what may be: where none of a level allows it, everything is denied below' },
  { of: ['scp', 'fullAccess', 'without', 'deny'], isTrue: true, because: 'without `FullAWSAccess` or another Allow on a level nothing is allowed below it' },
  { of: ['fullAccess', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['scp', 'attached', 'organizationUnit'], isTrue: true, because: 'SCPs are attached to the root, to OUs and to accounts' },
  { of: ['scp', 'attached', 'group'], isTrue: false, because: 'SCPs are attached to the root, to OUs and to accounts only' },
  { of: ['scp', 'attached', 'user'], unless: ['limits'], isTrue: false, because: 'SCPs are attached to the root, to OUs and to accounts only' },
  { of: ['scp', 'condition', 'attached'], isTrue: true, because: 'an SCP’s statements may have conditions' },
  { of: ['rcp', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['rcp', 'outside', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['rcp', 'management', 'limits'], isTrue: false, because: noManagement },
  { of: ['rcp', 'serviceLinked', 'limits'], isTrue: false, because: noServiceLinked },
  { of: ['rcp', 'outside', 'limits'], isTrue: true, because: 'an RCP binds whoever calls the accounts’ resources, of another organization too' },
  { of: ['rcp', 'limits', 'resource'], unless: ['management', 'serviceLinked', 'outside'], isTrue: true, because: 'an RCP is the ceiling for the resources of member accounts' },
  { of: ['rcp', 'fiveServices'], isTrue: true, because: 'it counts for the services of AWS’s list; S3, STS, KMS, SQS and Secrets Manager were its first' },
  { of: ['rcp', 'scp', 'evaluatedTogether'], isTrue: true, because: 'both are ceilings: for a call within the organization the SCP has to let the caller and the RCP the resource' },
  { of: ['rcp', 'scp', 'sameAs'], isTrue: false, because: 'an SCP limits what identities may do, an RCP what may be done to resources' },
  // boundaries and session policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
  { of: ['boundary', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['boundary', 'alone', 'allows'], isTrue: false, because: grantsNothing },
  { of: ['boundary', 'attached', 'role'], isTrue: true, because: 'a boundary is set on a user or a role' },
  { of: ['boundary', 'attached', 'user'], unless: ['group', 'root'], isTrue: true, because: 'a boundary is set on a user or a role' },
  { of: ['boundary', 'attached', 'group'], isTrue: false, because: 'a boundary is set on users and roles, never on groups' },
  { of: ['boundary', 'attached', 'root'], isTrue: false, because: 'the root user takes no boundary' },
  { of: ['boundary', 'attached', 'serviceLinked'], isTrue: false, because: 'a service-linked role takes no boundary' },
  { of: ['boundary', 'attached', 'serviceLinked', 'role'], isTrue: false, because: 'a service-linked role takes no boundary' },
  { of: ['boundary', 'permissionSet', 'attached'], isTrue: true, because: 'a permission set can hold one; it is set on the role that it becomes' },
  { of: ['boundary', 'intersection'], isTrue: true, because: 'what the policies and the boundary both allow is left' },
  { of: ['boundary', 'both', 'allows'], isTrue: true, because: 'what the policies and the boundary both allow is left' },
  { of: ['boundary', 'limits', 'user'], unless: ['root', 'group', 'wholeAccount'], isTrue: true, because: 'it is the most that a user or role may be allowed' },
  { of: ['boundary', 'limits', 'role'], unless: ['root', 'group', 'wholeAccount', 'serviceLinked'], isTrue: true, because: 'it is the most that a user or role may be allowed' },
  { of: ['boundary', 'wholeAccount'], isTrue: false, because: 'a boundary is set on one user or role; for whole accounts there is the SCP' },
  { of: ['sessionPolicy', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['sessionPolicy', 'moreThan'], isTrue: false, because: 'a session has at most what its role has: the session policy only takes away' },
  { of: ['sessionPolicy', 'limits'], unless: ['moreThan', 'group', 'wholeAccount'], isTrue: true, because: 'it takes away from what the role may do, for that session' },
  { of: ['sessionPolicy', 'intersection'], isTrue: true, because: 'what the role and the session policy both allow is left' },
  // endpoints: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
  { of: ['endpointPolicy', 'byDefault', 'allows', 'everything'], isTrue: true, because: 'without one of your own an endpoint has a policy that lets everything through' },
  { of: ['endpointPolicy', 'byDefault', 'allows'], isTrue: true, because: 'without one of your own an endpoint has a policy that lets everything through' },
  { of: ['endpointPolicy', 'byDefault', 'deny'], isTrue: false, because: 'without one of your own an endpoint has a policy that lets everything through' },
  { of: ['endpointPolicy', 'grants'], isTrue: false, because: grantsNothing },
  { of: ['endpointPolicy', 'limits'], isTrue: true, because: 'it limits what may pass through the endpoint' },
  // evaluation: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
  { of: ['deny', 'overrides'], unless: ['allow'], isTrue: true, because: denyWins },
  { of: ['deny', 'overrides', 'allow'], order: ['deny', 'allow'], isTrue: true, because: denyWins },
  { of: ['allow', 'overrides', 'deny'], order: ['allow', 'deny'], isTrue: false, because: denyWins },
  { of: ['byDefault', 'deny'], unless: ['endpointPolicy', 'allows'], isTrue: true, because: 'what nothing allows is denied (the root user apart)' },
  { of: ['byDefault', 'allows'], unless: ['endpointPolicy', 'deny', 'logged'], isTrue: false, because: 'what nothing allows is denied' },
  { of: ['sameAccount', 'resourcePolicy', 'alone'], isTrue: true, because: 'within one account an Allow in either policy is enough (keys and role trust apart)' },
  { of: ['sameAccount', 'both', 'allows'], isTrue: false, because: 'within one account an Allow in either policy is enough (keys and role trust apart)' },
  { of: ['crossAccount', 'both'], isTrue: true, because: 'across accounts the caller’s policy and the resource’s policy must both allow' },
  { of: ['crossAccount', 'resourcePolicy', 'alone'], isTrue: false, because: 'across accounts the caller’s own policy must allow it as well' },
  { of: ['crossAccount', 'identityPolicy', 'alone'], isTrue: false, because: 'across accounts the resource’s policy must let the caller in as well' },
  // identities: https://docs.aws.amazon.com/IAM/latest/UserGuide/id.html
  { of: ['group', 'principal'], isTrue: false, because: 'a group is no identity that calls: no `Principal` can name it' },
  { of: ['group', 'assumes'], unless: ['user'], isTrue: false, because: 'a group is no identity: its users assume roles, it cannot' },
  { of: ['identityPolicy', 'principal'], unless: ['without'], isTrue: false, because: 'an identity-based policy has no `Principal`: it is of the identity that it is attached to' },
  { of: ['resourcePolicy', 'principal'], unless: ['group', 'without'], isTrue: true, because: 'a resource-based policy says by `Principal` whom it lets in' },
  { of: ['keyPolicy', 'bypassed'], isTrue: false, because: 'a key is opened by its key policy: IAM counts only where that leaves it to the account' },
  { of: ['scp', 'bypassed'], unless: ['management', 'serviceLinked'], isTrue: false, because: bindsAll },
  { of: ['group', 'nested'], isTrue: false, because: 'a group holds users only, no groups' },
  { of: ['group', 'accessKeys'], isTrue: false, because: 'a group has no credentials: its users have' },
  { of: ['group', 'user', 'several'], isTrue: true, because: 'a user may be in up to ten groups' },
  { of: ['role', 'accessKeys'], unless: ['user', 'temporary'], isTrue: false, because: 'a role has no long-term credentials: whoever assumes it gets temporary ones' },
  { of: ['role', 'temporary'], isTrue: true, because: 'assuming a role gives temporary credentials' },
  { of: ['user', 'trustPolicy', 'attached'], unless: ['role'], isTrue: false, because: 'only a role has a trust policy' },
  { of: ['iamItself', 'regional'], isTrue: false, because: 'IAM is global: users, roles and policies count in every Region' },
  { of: ['iamItself', 'global'], isTrue: true, because: 'IAM is global: users, roles and policies count in every Region' },
  { of: ['permissionSet', 'role', 'sameAs'], isTrue: false, because: 'a permission set is a template; in each account that it is assigned to it becomes a role' },
  { of: ['callerIdentity', 'deny'], isTrue: false, because: '`sts:GetCallerIdentity` takes no permission and works even where a policy denies it: the same is told in an error' },
  { of: ['callerIdentity', 'needs'], isTrue: false, because: '`sts:GetCallerIdentity` takes no permission and works even where a policy denies it' },
  { of: ['callerIdentity', 'allows'], unless: ['without', 'deny'], isTrue: false, because: '`sts:GetCallerIdentity` takes no permission and works even where a policy denies it' },
  { of: ['chaining', 'longerHour'], isTrue: false, because: 'a chained session lasts one hour at most, whatever the role’s maximum is' },
  { of: ['chaining', 'anHour'], unless: ['longerHour'], isTrue: true, because: 'a chained session lasts one hour at most, whatever the role’s maximum is' },
  { of: ['passRole', 'needs'], unless: ['logged'], isTrue: true, because: 'whoever hands a role to a service needs `iam:PassRole` on it' },
  { of: ['inline', 'several'], isTrue: false, because: 'an inline policy belongs to one user, group or role; a managed policy is attached to many' },
  { of: ['managedPolicy', 'several', 'attached'], unless: ['inline'], isTrue: true, because: 'a managed policy may be attached to many users, groups and roles' },
  { of: ['externalId', 'secretWord'], isTrue: false, because: 'an external id is no secret: it only ties the call to one customer' },
  { of: ['passRole', 'apiCall'], isTrue: false, because: '`iam:PassRole` is a permission only; no call has that name' },
  { of: ['passRole', 'cloudtrail', 'logged'], isTrue: false, because: '`iam:PassRole` is no call, so no event has that name: the call that got the role is recorded' },
  // keys: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
  { of: ['managedKey', 'changed'], isTrue: false, because: 'AWS keeps the key policy of its managed keys; nobody can change it' },
  { of: ['managedKey', 'crossAccount'], isTrue: false, because: 'nobody of another account can be let into an AWS managed key' },
  { of: ['managedKey', 'outside'], isTrue: false, because: 'nobody of another account can be let into an AWS managed key' },
  { of: ['kms', 'identityPolicy', 'alone'], isTrue: false, because: 'a key is opened by its key policy: IAM counts only where that leaves it to the account' },
  { of: ['publicAccess', 'bucketPolicy', 'overrides'], order: ['publicAccess', 'bucketPolicy'], isTrue: true, because: 'Block Public Access wins over a bucket policy that would make it public' },
  // records and checks
  { of: ['cloudtrail', 'limits'], unless: ['logged'], isTrue: false, because: 'CloudTrail records calls and stops none' },
  { of: ['accessAnalyzer', 'limits'], isTrue: false, because: 'Access Analyzer reports and stops nothing' },
  { of: ['guardrail', 'grants'], isTrue: false, because: 'a guardrail judges text: who may call is decided by IAM' },
  { of: ['cloudtrail', 'invokeModel', 'byDefault'], isTrue: true, because: '`InvokeModel` is a management event, which event history keeps without a trail' },
  { of: ['cloudtrail', 'invokeModel', 'dataEvents'], isTrue: false, because: '`InvokeModel` and `Converse` are management events' },
  { of: ['cloudtrail', 'invokeAgent', 'byDefault'], isTrue: false, because: '`InvokeAgent` is a data event: a trail has to be told to record it' },
  // Bedrock: https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_service-with-iam.html
  { of: ['converse', 'invokeModel', 'needs'], isTrue: true, because: '`Converse` is authorised as `bedrock:InvokeModel`' },
  { of: ['agentRole', 'lambdaInvoke', 'needs'], isTrue: false, because: 'Bedrock calls the function itself: its resource policy lets `bedrock.amazonaws.com` in' },
  { of: ['modelArn', 'accountId'], isTrue: false, because: 'foundation models belong to AWS: the account field of their ARN is empty' },
  { of: ['profile', 'alone'], isTrue: false, because: 'a call through a profile is asked for on the profile and on the model in each Region it routes to' },
  // conditions: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
  { of: ['stringEquals', 'missing', 'met'], isTrue: false, because: 'without the key a plain operator is false' },
  { of: ['stringNotEquals', 'missing', 'met'], isTrue: true, because: 'without the key a negated operator is true' },
  { of: ['ifExists', 'missing', 'met'], isTrue: true, because: '`…IfExists` is true when the key is missing' },
  { of: ['forAllValues', 'missing', 'met'], isTrue: true, because: '`ForAllValues` is true when the request has no such key' },
  { of: ['forAnyValue', 'missing', 'met'], isTrue: false, because: '`ForAnyValue` wants at least one value that matches' },
  { of: ['sourceIp', 'viaEndpoint', 'met'], isTrue: false, because: 'through a VPC endpoint `aws:SourceIp` is missing' },
  { of: ['notPrincipal', 'recommended'], isTrue: false, because: 'AWS advises against `NotPrincipal` with Deny: a role’s sessions would all have to be listed' },
];
