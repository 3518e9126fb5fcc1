import type { ChainRequest } from '../chain-request.ts';
import { derive } from './derive.ts';
import { roleOr } from './mentioned.ts';
import type { Setting } from './setting.ts';

/** Signing in from outside: only the role's trust policy decides. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html */
export const federationChain = (setting: Setting): ChainRequest[] => {
  const { text, partition, account, action } = setting;
  const role = roleOr(setting, [''], '{Role}');
  const isWeb =
    action === 'sts:assumerolewithwebidentity' ||
    ['oidc', 'openid', 'web identity', 'github'].some((word) => text.includes(word));
  const provider = setting.facts.mentions.arns.find((arn) => arn.includes('-provider/'));
  const common = {
    by: 'other' as const,
    resource: role,
    edge: isWeb ? 'OIDC->role' : 'IdP->role',
    needsResourcePolicy: true,
  };
  if (isWeb)
    return [
      derive({
        ...common,
        principal: provider ?? `arn:${partition}:iam::${account}:oidc-provider/{Issuer}`,
        action: 'sts:AssumeRoleWithWebIdentity',
        context: { '{Issuer}:aud': '{Audience}', '{Issuer}:sub': '{Subject}' },
        because: 'the token of the identity provider is exchanged for the role',
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
      }),
    ];
  return [
    derive({
      ...common,
      principal: provider ?? `arn:${partition}:iam::${account}:saml-provider/{Provider}`,
      action: 'sts:AssumeRoleWithSAML',
      context: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
      because: 'the SAML assertion of the identity provider is exchanged for the role',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
    }),
  ];
};
