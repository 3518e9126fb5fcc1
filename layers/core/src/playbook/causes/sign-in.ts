import type { Cause } from '../cause.ts';
import { askOwner } from '../remedies/ask-owner.ts';
import { correctCondition } from '../remedies/correct-condition.ts';
import { grantTrust } from '../remedies/grant-trust.ts';
import { grants, grantTo } from '../remedies/grants.ts';
import { mendDeny } from '../remedies/mend-deny.ts';
import { noChange } from '../remedies/no-change.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { cannotAssume } from '../signs/cannot-assume.ts';
import { isAction, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { hasCode, says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const assumeRoleCallerOrTrust: Cause = {
  id: 'ASSUME_ROLE_CALLER_OR_TRUST',
  title: 'The caller may not assume the role, or the role does not trust the caller',
  edge: 'principal->role',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
  evidence: ['iam:GetRole (target)', 'CloudTrail AssumeRole both accounts'],
  pitfalls: [
    'role names are case sensitive',
    'deleted+recreated principal leaves AROA… id in trust policy',
    'cross-account: both sides',
  ],
  recognise: (clues) => {
    if (!isAction(clues, 'sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity')) return cannotAssume(clues);
    const { kind, policyType } = clues.layer;
    if (kind === 'explicit' && policyType !== 'resource') return null;
    const tier = kind === 'explicit' ? 'explicitDeny' : 'edge';
    const because = 'assuming a role needs two sides: an Allow of the caller and the trust policy of the role';
    return found({
      tier,
      weight: 72,
      confidence: sureness(clues),
      because,
      asking: {
        ask: 'What does the trust policy of the role say?',
        because: 'it must name the caller, and its conditions must hold',
        command: 'aws iam get-role --role-name ROLE_NAME --query Role.AssumeRolePolicyDocument',
      },
    });
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the role')
      : grantTrust(clues, {
          service: null,
          text: 'the role is assumed by this principal',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
        }),
};

const badAssertion = [
  'invalididentitytoken',
  'response signature invalid',
  'idprejectedclaim',
  'invalid saml response',
];

export const samlAssume: Cause = {
  id: 'SAML_ASSUME',
  title: 'The trust policy does not admit this SAML sign-in',
  edge: 'IdP->role',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html',
  evidence: ['iam:GetRole', 'iam:GetSAMLProvider'],
  pitfalls: ['InvalidIdentityToken variants are IdP configuration, not permissions'],
  recognise: (clues) => {
    const because =
      'only the trust policy of the role decides a SAML sign-in: provider, action, audience and role name must fit';
    if (isAction(clues, 'sts:AssumeRoleWithSAML'))
      return found({ tier: 'edge', weight: 75, confidence: sureness(clues), because });
    if (says(clues, 'saml assertion', 'assumerolewithsaml', 'saml response'))
      return found({ tier: 'edge', weight: 70, because });
    return says(clues, 'oidc', 'openid', 'web identity')
      ? null
      : aboutTopic(clues, { topic: 'idp->role', weight: 55, because });
  },
  remedy: (clues) =>
    says(clues, ...badAssertion)
      ? noChange([
          'upload the current metadata of the identity provider to IAM and sign in again: the assertion itself was refused',
          'aws iam update-saml-provider --saml-provider-arn PROVIDER_ARN --saml-metadata-document file://metadata.xml',
        ])
      : grantTrust(clues, {
          service: null,
          text: 'the identity provider signs people in to this role',
          url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html',
        }),
};

export const webIdentityAssume: Cause = {
  id: 'WEB_IDENTITY_ASSUME',
  title: 'The trust policy does not admit this web identity, or its provider is missing',
  edge: 'OIDC->role',
  isPermissionProblem: true,
  verified: 'community',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
  evidence: ['iam:GetRole', 'iam:ListOpenIDConnectProviders'],
  pitfalls: [
    'identity policy is irrelevant: caller is unauthenticated; no User: prefix in the message',
    'wildcards need StringLike',
  ],
  recognise: (clues) => {
    const because =
      'only the trust policy of the role decides: provider, sts:AssumeRoleWithWebIdentity, audience and subject must fit';
    const misses = isAction(clues, 'sts:AssumeRoleWithWebIdentity')
      ? clues.statements.filter(
          ({ effect, conditions }) =>
            effect === 'Allow' &&
            conditions.length > 0 &&
            conditions.some(({ key }) => key.toLowerCase().endsWith(':sub') || key.toLowerCase().endsWith(':aud')),
        )
      : [];
    if (misses.length > 0) return found({ tier: 'defect', weight: 75, places: misses, because });
    if (says(clues, 'no openidconnect provider found'))
      return found({ tier: 'sentence', weight: 55, because: 'the account has no OIDC provider of this issuer' });
    if (isAction(clues, 'sts:AssumeRoleWithWebIdentity') || says(clues, 'incorrect token audience'))
      return found({ tier: 'edge', weight: 75, confidence: sureness(clues), because });
    return says(clues, 'oidc', 'openid', 'web identity')
      ? aboutTopic(clues, { topic: 'idp->role', weight: 56, because })
      : null;
  },
  remedy: (clues) =>
    says(clues, 'no openidconnect provider found')
      ? noChange([
          'create the OIDC provider in the account of the role, or correct the account in the role ARN',
          'aws iam create-open-id-connect-provider --url ISSUER_URL --client-id-list AUDIENCE',
        ])
      : clues.statements.some(({ policyType, conditions }) => policyType === 'resource' && conditions.length > 0) &&
          clues.main?.decision != null
        ? correctCondition(clues, {
            keys: null,
            url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
          })
        : grantTrust(clues, {
            service: null,
            text: 'the identity provider exchanges its token for this role',
            url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
          }),
};

export const confusedDeputySource: Cause = {
  id: 'CONFUSED_DEPUTY_SOURCE',
  title: 'aws:SourceArn or aws:SourceAccount in the policy does not fit the real resource',
  edge: 'service->role/resource',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html',
  evidence: ['iam:GetRole', 'lambda:GetPolicy', 's3:GetBucketPolicy'],
  pitfalls: [
    'SourceArn with * needs ArnLike (ArnEquals is identical in IAM); StringEquals with * never matches',
    'Customization doc sample itself mixes two account ids',
  ],
  recognise: (clues) => {
    const about = clues.statements.filter(
      ({ policyType, conditions }) =>
        policyType === 'resource' &&
        conditions.some(({ key }) => ['aws:sourcearn', 'aws:sourceaccount'].includes(key.toLowerCase())),
    );
    const because = 'the policy admits the service only for another aws:SourceArn or aws:SourceAccount';
    const isService =
      clues.topic !== null &&
      ['agent->lambda', 'kb->assume', 'apigw->lambda', 'lambda->role', 'bedrock->logs', 'bedrock->s3Logs'].includes(
        clues.topic,
      );
    const isDenied = clues.requests.some(
      (request) =>
        request.decision?.nearMisses.some(
          (miss) =>
            miss.failedOn === 'condition' &&
            about.some((statement) => statement.policy === miss.policy && statement.index === miss.index),
        ) === true,
    );
    if (about.length > 0 && isDenied) return found({ tier: 'defect', weight: 75, places: about, because });
    if (about.length > 0 && isService)
      return found({ tier: 'defect', weight: 45, confidence: 'possible', places: about, because });
    return says(clues, 'sourcearn', 'sourceaccount') && isService
      ? found({ tier: 'edge', weight: 77, confidence: 'possible', because })
      : null;
  },
  remedy: (clues) =>
    correctCondition(clues, {
      keys: ['aws:SourceArn', 'aws:SourceAccount'],
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html',
    }),
};

export const permissionSet: Cause = {
  id: 'PERMISSION_SET',
  title: 'The principal comes from IAM Identity Center: the permission set has to allow it',
  edge: 'IdC->account',
  isPermissionProblem: true,
  verified: 'UNVERIFIED wording; general AWS knowledge',
  url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  evidence: ['sso:ListPermissionSets / DescribePermissionSet / GetInlinePolicyForPermissionSet'],
  pitfalls: [
    'role path is /aws-reserved/sso.amazonaws.com/[region/] and is absent from the sts ARN',
    'role cannot be edited directly',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'identityCenter',
      weight: 90,
      because: 'the role is written by a permission set of IAM Identity Center and cannot be edited itself',
    }),
  remedy: grants(
    'the permission set writes this role',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  ),
};

export const qbusinessWebExperience: Cause = {
  id: 'QBUSINESS_WEB_EXPERIENCE',
  title: 'The web experience role of Q Business lacks trust or conversation actions',
  edge: 'IdC->Q Business',
  isPermissionProblem: true,
  verified: 'doc; message inferred',
  url: 'https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/web-experience-iam-role-idc.html',
  evidence: ['qbusiness:GetWebExperience', 'iam:GetRole'],
  pitfalls: [
    'Amazon Q Business is no longer open to new customers',
    'CloudTrail userIdentity.type may be IdentityCenterUser',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'qbusiness',
      weight: 75,
      because: 'Q Business conversations run with the web experience role',
    }),
  remedy: (clues) =>
    grantTo(clues, {
      actions: [],
      text: 'conversations run with this role',
      url: 'https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/web-experience-iam-role-idc.html',
    }),
};

export const cognitoEnhancedFlowScopeDown: Cause = {
  id: 'COGNITO_ENHANCED_FLOW_SCOPE_DOWN',
  title: 'Guest credentials of the enhanced flow carry a session policy of Cognito',
  edge: 'cognito guest->any service',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCognitoUnauthenticatedIdentities.html',
  evidence: ['principal contains CognitoIdentityCredentials', 'cognito-identity pool: AllowClassicFlow'],
  pitfalls: ['AWS managed policy AmazonCognitoUnAuthedIdentitiesSessionPolicy lists what guests may use'],
  recognise: (clues) => {
    const isGuest = clues.principal.worksFor === 'cognito' && clues.layer.policyType === 'session';
    return isGuest
      ? found({
          tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
          weight: 90,
          confidence: 'certain',
          because: 'Cognito passes a session policy with guest credentials, whatever the role allows',
        })
      : null;
  },
  remedy: () =>
    noChange([
      'use the basic (classic) flow for the guest role, or call the service from a back end; the policy of the role does not help',
      'aws cognito-identity describe-identity-pool --identity-pool-id POOL_ID',
    ]),
};

export const idcAssignmentMissing: Cause = {
  id: 'IDC_ASSIGNMENT_MISSING',
  title: 'Identity Center does not offer this role or application to the user',
  edge: 'identity center->account or application',
  isPermissionProblem: true,
  verified: 'doc (read on docs.amazonaws.cn)',
  url: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html',
  evidence: ['aws sso list-accounts / list-account-roles with the cached token'],
  pitfalls: ['sso:GetRoleCredentials in a permission set changes nothing'],
  recognise: (clues) => {
    const isRole =
      says(clues, 'getrolecredentials') && (says(clues, 'no access') || hasCode(clues, 'forbiddenexception'));
    const isApplication = says(clues, 'createtokenwithiam') && hasCode(clues, 'accessdeniedexception');
    if (!isRole && !isApplication) return null;
    return found({
      tier: 'sentence',
      weight: 70,
      because:
        'Identity Center has no assignment of this role or application for the user, or the profile names another role',
    });
  },
  remedy: () =>
    askOwner({
      owner: 'the administrator of IAM Identity Center',
      actions: [],
      text: 'Please assign the user or group to the account and permission set (or application), or tell the exact role name for `sso_role_name`; a policy in the permission set changes nothing.',
    }),
};
