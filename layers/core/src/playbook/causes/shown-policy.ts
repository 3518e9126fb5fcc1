import type { Cause } from '../cause.ts';
import { correctAction } from '../remedies/correct-action.ts';
import { correctCondition } from '../remedies/correct-condition.ts';
import { correctResource } from '../remedies/correct-resource.ts';
import { grantTo } from '../remedies/grants.ts';
import { noChange } from '../remedies/no-change.ts';
import { elsewhere } from '../signs/allowed-elsewhere.ts';
import { lacksAllow, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { isOwnedByAws } from '../signs/is-owned-by-aws.ts';
import { nearMisses } from '../signs/near-misses.ts';
import { phantomsIn } from '../signs/phantoms-in.ts';
import { ofSameKind } from '../signs/same-kind.ts';
import { tellsOfCondition } from '../signs/tells-of-condition.ts';
import { wrongCredentials } from '../signs/wrong-credentials.ts';

export const nonexistentActionInPolicy: Cause = {
  id: 'NONEXISTENT_ACTION_IN_POLICY',
  title: 'The policy names an action that does not exist, so it grants nothing',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; action lists: iam-data',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  evidence: ['validate against the service authorization reference'],
  pitfalls: ['lambda:InvokeModel, bedrockagent:*, s3:ListObjectsV2, SDK operation names'],
  recognise: (clues) => phantomsIn(clues, 'any'),
  remedy: (clues) =>
    correctAction(
      clues,
      'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    ),
};

export const statementConditionNeverTrue: Cause = {
  id: 'STATEMENT_CONDITION_NEVER_TRUE',
  title: 'An Allow for the request exists, and its Condition does not hold',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; corpus',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
  evidence: ['the statement and the request context keys'],
  pitfalls: [
    'aws:RequestedRegion with a value no Region has',
    'aws:sourceVpc without an S3 endpoint',
    'secretsmanager:VersionStage only when the request names a stage',
  ],
  recognise: (clues) => tellsOfCondition(clues),
  remedy: (clues) =>
    correctCondition(clues, {
      keys: null,
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    }),
};

export const s3ObjectArnShape: Cause = {
  id: 'S3_OBJECT_ARN_SHAPE',
  title: 'An object action is granted on the bucket, or a bucket action on the objects',
  edge: '*->s3',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['For a knowledge base role KB_ROLE_S3 applies as well'],
  recognise: (clues) => {
    const misses = clues.service === 's3' ? nearMisses(clues, 'resource') : [];
    const bucket = clues.resource.id.split('/')[0] ?? '';
    const sameBucket = misses.filter(
      (statement) =>
        bucket !== '' &&
        statement.resources.some((arn) => arn.endsWith(`:::${bucket}`) || arn.endsWith(`:::${bucket}/*`)),
    );
    if (sameBucket.length === 0) return null;
    return found({
      tier: 'defect',
      weight: 75,
      confidence: sureness(clues),
      places: sameBucket,
      because: 'object actions need the ARN of the objects (bucket/*), bucket actions the ARN of the bucket',
    });
  },
  remedy: (clues) =>
    correctResource(clues, 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html'),
};

export const awsOwnedResourceArn: Cause = {
  id: 'AWS_OWNED_RESOURCE_ARN',
  title: 'The resource is owned by AWS, and the policy names it in the own account',
  edge: '*->AWS-owned resource',
  isPermissionProblem: true,
  verified: 'doc (actions); ARN shape: corpus',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/browser-resource-session-management.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['No wildcard is needed: the ARN of the message is exact'],
  recognise: (clues) => {
    if (!isOwnedByAws(clues.resource) || !lacksAllow(clues)) return null;
    const misses = nearMisses(clues, 'resource');
    return found({
      tier: misses.length > 0 ? 'defect' : 'edge',
      weight: 78,
      confidence: sureness(clues),
      places: misses,
      because: 'the account in this ARN is AWS itself (`aws` or empty); an ARN with the own account never matches',
    });
  },
  remedy: (clues) =>
    correctResource(
      clues,
      'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/browser-resource-session-management.html',
    ),
};

export const policyResourceArnMismatch: Cause = {
  id: 'POLICY_RESOURCE_ARN_MISMATCH',
  title: 'An Allow for the action exists, and its Resource is another one',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; corpus',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['ARNs are case sensitive', 'A secret of another account has to be named by its full ARN'],
  recognise: (clues) => {
    const because = 'the statement allows the action on another resource: case, name, Region, account or prefix differ';
    const misses = lacksAllow(clues) ? ofSameKind(nearMisses(clues, 'resource'), clues) : [];
    if (misses.length > 0)
      return found({ tier: 'defect', weight: 50, confidence: sureness(clues), places: misses, because });
    const isByName =
      lacksAllow(clues) &&
      clues.action === 'secretsmanager:getsecretvalue' &&
      clues.resource.written !== null &&
      !clues.resource.written.startsWith('arn:') &&
      clues.resource.service === '';
    return isByName
      ? found({
          tier: 'edge',
          weight: 60,
          confidence: 'possible',
          because: 'the resource was asked for by its name, not its ARN; one of another account needs the whole ARN',
        })
      : null;
  },
  remedy: (clues) =>
    correctResource(
      clues,
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    ),
};

export const policyOnWrongPrincipal: Cause = {
  id: 'POLICY_ON_WRONG_PRINCIPAL',
  title: 'The policy exists, but on another principal than the denied one',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'UNVERIFIED page; corpus',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html',
  evidence: ['sts:GetCallerIdentity', 'compare the principal of the message with the attachment'],
  pitfalls: ['Generated roles with random suffixes', 'Groups of people do not count for a function role'],
  recognise: (clues) => elsewhere(clues),
  remedy: (clues) =>
    grantTo(clues, {
      actions: [],
      text: 'the statement belongs on the denied principal',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html',
    }),
};

export const wrongCredentialSource: Cause = {
  id: 'WRONG_CREDENTIAL_SOURCE',
  title: 'The client signs with other credentials than intended',
  edge: 'client->any service',
  isPermissionProblem: true,
  verified: 'doc (IRSA part), rest corpus',
  url: 'https://aws.amazon.com/es/premiumsupport/knowledge-center/eks-troubleshoot-IRSA-errors/',
  evidence: ['aws sts get-caller-identity in the same process environment'],
  pitfalls: ['Add the STS module of the SDK for web identity', 'GUI programs do not read shell start-up files'],
  recognise: (clues) => wrongCredentials(clues),
  remedy: () =>
    noChange([
      'print who the client really is, in the same process environment, and correct the configuration; do not widen the role that is used by accident',
      'aws sts get-caller-identity',
    ]),
};
