import type { Cause } from '../cause.ts';
import { grantChain } from '../remedies/grant-chain.ts';
import { grantInLayer } from '../remedies/grant-in-layer.ts';
import { grants, grantTo } from '../remedies/grants.ts';
import { noChange } from '../remedies/no-change.ts';
import { bareDenial } from '../signs/bare-denial.ts';
import { isAction, isAllowed, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { isCrossAccount } from '../signs/is-cross-account.ts';
import { isTagging } from '../signs/is-tagging.ts';
import { otherAction } from '../signs/other-action.ts';
import { hasSentence, says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const passroleMissing: Cause = {
  id: 'PASSROLE_MISSING',
  title: 'The call passes a role and the caller has no iam:PassRole on it',
  edge: 'caller->service (create call)',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'The operation in the wrapper is another one (CreateProject, PutModelInvocationLoggingConfiguration)',
    'A role may have to pass itself',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'iam:PassRole'),
      weight: 78,
      because: 'the call hands a role to a service, which needs iam:PassRole on that role',
    }),
  remedy: grants(
    'the call passes this role',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  ),
};

export const tagOnCreateAction: Cause = {
  id: 'TAG_ON_CREATE_ACTION',
  title: 'The call tags what it creates, and the caller may not tag',
  edge: 'caller->service (create call with tags)',
  isPermissionProblem: true,
  verified: 'doc (ECS), same pattern in corpus',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['CloudFormation stack tags count too'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isTagging(clues),
      weight: 72,
      because: 'the call carries tags, and tagging is an action of its own',
    }),
  remedy: grants(
    'the call tags what it creates',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html',
  ),
};

export const serviceLinkedRoleCreateMissing: Cause = {
  id: 'SERVICE_LINKED_ROLE_CREATE_MISSING',
  title: 'The first use creates a service-linked role, and the caller may not',
  edge: 'caller->service (first use)',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/service-linked-roles.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['An admin can create the role once instead'],
  recognise: (clues) => {
    const because =
      'the first use of the service in an account creates its service-linked role with the permissions of the caller';
    const byAction = whenDenied(clues, { fits: isAction(clues, 'iam:CreateServiceLinkedRole'), weight: 78, because });
    const isSaid =
      says(clues, 'service linked role', 'service-linked role') && says(clues, 'creat') && !hasSentence(clues);
    return byAction ?? (isSaid ? found({ tier: 'edge', weight: 72, because }) : null);
  },
  remedy: (clues) =>
    grantTo(clues, {
      actions: ['iam:CreateServiceLinkedRole'],
      text: 'the first use creates the service-linked role',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/service-linked-roles.html',
    }),
};

export const operationNeedsOtherAction: Cause = {
  id: 'OPERATION_NEEDS_OTHER_ACTION',
  title: 'The operation is authorised by another action, or by one more',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'doc (S3 part), rest corpus',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'Grant the action of the because clause, not the one of the sentence',
    'Map operation to action before asking',
  ],
  recognise: (clues) => otherAction(clues),
  remedy: (clues) =>
    says(clues, 'create managed-rule', 'create managed rule')
      ? grantTo(clues, {
          actions: ['events:PutRule', 'events:PutTargets', 'events:DescribeRule'],
          text: 'Step Functions makes a managed rule with the role',
          url: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html',
        })
      : grantChain(clues, {
          text: 'the operation is checked for this action',
          url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
        }),
};

export const identityAllowMissing: Cause = {
  id: 'IDENTITY_ALLOW_MISSING',
  title: 'No identity policy of the denied principal allows the action',
  edge: '*->any service',
  isPermissionProblem: true,
  verified: 'doc (implicit deny); message shape: corpus',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Use a more specific id when one fits', 'Without the because clause the layer is not known: say so'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: true,
      weight: 50,
      tier: 'generic',
      because: 'no policy of the denied principal allows this action on this resource',
    }) ?? bareDenial(clues),
  remedy: (clues) =>
    clues.action === null
      ? noChange([
          'print the whole error: its sentence names principal, action and resource',
          'aws cloudtrail lookup-events --max-results 20',
        ])
      : grantChain(clues, {
          text: 'the denied principal needs this action',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
        }),
};

export const resourcePolicyAllowMissing: Cause = {
  id: 'RESOURCE_POLICY_ALLOW_MISSING',
  title: 'The policy of the resource does not admit the principal',
  edge: 'cross-account->resource',
  isPermissionProblem: true,
  verified: 'doc (Secrets Manager); Lambda layer wording: corpus',
  url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html',
  evidence: ['the resource policy: lambda:GetPolicy / lambda:GetLayerVersionPolicy / secretsmanager:GetResourcePolicy'],
  pitfalls: [
    'Cross-account needs both sides',
    'A layer of AWS or of a vendor: only the owner can change it; check the account id and Region of the ARN',
  ],
  recognise: (clues) => {
    const isSilent = clues.layer.kind === 'implicit' && clues.layer.policyType === 'resource';
    const because = 'the resource insists on its own policy, which does not admit this principal';
    if (says(clues, 'does not have permission to access the ecr image'))
      return found({ tier: 'edge', weight: 70, because: 'Lambda pulls the image by the policy of the repository' });
    if (isSilent && !isAllowed(clues)) return found({ tier: 'edge', weight: 60, confidence: sureness(clues), because });
    return clues.layer.kind !== 'explicit' && isCrossAccount(clues) && clues.action !== null && !isAllowed(clues)
      ? found({
          tier: 'generic',
          weight: 45,
          confidence: 'possible',
          because: 'the resource belongs to another account, whose policy has to admit the principal too',
        })
      : null;
  },
  remedy: (clues) =>
    grantInLayer(clues, 'resource', {
      text: 'the resource admits principals by its own policy',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html',
    }),
};
